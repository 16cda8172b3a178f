import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CaptureFault } from 'call-machine';
import { DevicePicker } from '../device-choice/device-picker.ts';
import { can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { CheckFirst } from './check-first.ts';
import { DeviceCheck } from './device-check.ts';
import { GreenRoom } from './green-room.ts';

const NO_STREAMS = { picture: null, microphone: null };
const on = { state: 'on', fault: null } as const;

@Component({ selector: 'app-device-picker', template: '' })
class PickerFake {
  readonly unused = input();
}

beforeEach(() => {
  TestBed.overrideComponent(GreenRoom, {
    remove: { imports: [DevicePicker] },
    add: { imports: [PickerFake] },
  });
});

describe('DeviceCheck', () => {
  const start = { type: 'preview.start', microphone: true, camera: true } as const;

  it('captures nothing before it is asked to', async () => {
    const rendered = renderView(DeviceCheck, viewOf({ can: can('preview') }), NO_STREAMS);
    await rendered.fixture.whenStable();
    expect(rendered.intents).toEqual([]);
    await rendered.press('Check your camera and microphone');
    expect(rendered.intents).toEqual([start]);
  });

  it('opens the green room for as long as there is a preview', async () => {
    const view = viewOf({ can: can('preview', 'stopPreview'), microphone: on, camera: on });
    const rendered = renderView(DeviceCheck, view, NO_STREAMS);
    expect(await rendered.text()).toContain('Camera and microphone');
    await rendered.press('Turn off again');
    expect(rendered.intents).toEqual([{ type: 'preview.stop' }]);
    rendered.set({ view: viewOf({ can: can('preview') }) });
    expect(await rendered.buttons()).toEqual(['Check your camera and microphone']);
  });

  it('begins by itself when it was asked for on the way in, once', async () => {
    const checkFirst = new CheckFirst();
    checkFirst.ask();
    TestBed.configureTestingModule({ providers: [{ provide: CheckFirst, useValue: checkFirst }] });
    const rendered = renderView(DeviceCheck, viewOf({ can: can('preview') }), NO_STREAMS);
    await rendered.fixture.whenStable();
    expect(rendered.intents).toEqual([start]);
    expect(checkFirst.take()).toBeFalse();
  });
});

describe('GreenRoom', () => {
  const possible = can('preview', 'stopPreview', 'toggleMicrophone', 'toggleCamera');
  const failed = (fault: CaptureFault) => ({ state: 'failed', fault }) as const;

  it('turns microphone and camera off and on', async () => {
    const view = viewOf({ can: possible, microphone: on, camera: on });
    const rendered = renderView(GreenRoom, view, NO_STREAMS);
    await rendered.press('Mute microphone');
    await rendered.press('Turn camera off');
    expect(rendered.intents).toEqual([{ type: 'microphone.toggle' }, { type: 'camera.toggle' }]);
    rendered.set({ view: viewOf({ can: possible, microphone: { ...on, state: 'muted' } }) });
    expect(await rendered.buttons()).toContain('Unmute microphone');
    expect(await rendered.buttons()).toContain('Turn camera on');
  });

  it('says what happened and how to mend it, tries again, and shows the way in without', async () => {
    const view = viewOf({ can: possible, microphone: on, camera: failed('in-use') });
    const rendered = renderView(GreenRoom, view, NO_STREAMS);
    const text = await rendered.text();
    expect(text).toContain('The camera is in use');
    expect(text).toContain('Close the program or tab that has it');
    expect(text).toContain('You can also go on without');
    await rendered.press('Try again');
    expect(rendered.intents).toEqual([{ type: 'camera.toggle' }]);
  });
});
