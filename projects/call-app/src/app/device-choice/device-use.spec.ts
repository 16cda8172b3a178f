import { TestBed } from '@angular/core/testing';
import { CallSession } from '../call/call-session.ts';
import { CREATE_CALL } from '../call/create-call.ts';
import { DeviceListsFake } from '../testing/device-lists-fake.ts';
import { LiveMediaFake } from '../testing/live-media-fake.ts';
import { createTwoParty } from 'call-machine/testing';
import { DeviceChoices } from './device-choices.ts';
import { DeviceUse } from './device-use.ts';
import { Speaker } from './speaker.ts';

const KEY = 'call-machine.devices';
const built = { deviceId: 'b', label: 'Built in' };
const headset = { deviceId: 'h', label: 'Headset' };

describe('DeviceUse', () => {
  let devices: DeviceListsFake;

  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => localStorage.removeItem(KEY));

  const visit = () => {
    TestBed.resetTestingModule();
    const world = createTwoParty();
    devices = new DeviceListsFake();
    const call = {
      actor: world.bob.actor,
      media: new LiveMediaFake(),
      devices,
      stop: () => undefined,
    };
    TestBed.configureTestingModule({
      providers: [CallSession, DeviceUse, { provide: CREATE_CALL, useValue: () => call }],
    });
    return { ...world, use: TestBed.inject(DeviceUse) };
  };
  const change = (...lists: Parameters<DeviceListsFake['change']>) => {
    devices.change(...lists);
    TestBed.tick();
  };
  /** With what a call is captured. */
  const captured = ({ bob, clock }: ReturnType<typeof visit>) => {
    bob.send({ type: 'preview.start', microphone: true, camera: true });
    clock.advance(50);
    return [bob.devices.deviceOf('microphone'), bob.devices.deviceOf('camera')];
  };

  it('uses what was chosen the last time, also before the browser tells what there is', () => {
    const first = visit();
    change({ microphone: [built, headset], speaker: [built, headset] });
    first.use.choose('microphone', headset);
    first.use.choose('speaker', headset);
    expect(captured(first)).toEqual(['h', 'default']);

    const second = visit();
    expect(captured(second)).toEqual(['h', 'default']);
    expect(TestBed.inject(Speaker).deviceId()).toBe('h');
    expect(second.use.used().microphone).toBeNull();
    change({ microphone: [built, headset] });
    expect(second.use.used().microphone).toEqual(headset);
  });

  it('finds what was chosen under a new id', () => {
    visit().use.choose('camera', headset);
    const second = visit();
    const renewed = { ...headset, deviceId: 'renewed' };
    change({ camera: [built, renewed] });
    expect(captured(second)).toEqual(['default', 'renewed']);
    expect(TestBed.inject(DeviceChoices).choices().camera).toEqual(renewed);
  });

  it('goes over to the default one when one in use goes away, and tells of it', () => {
    const visited = visit();
    change({ microphone: [built, headset], speaker: [built, headset] });
    visited.use.choose('microphone', headset);
    visited.use.choose('speaker', headset);
    expect(captured(visited)).toEqual(['h', 'default']);
    change({ microphone: [built], speaker: [built] });
    visited.clock.advance(50);
    expect(captured(visited)).toEqual(['default', 'default']);
    expect(TestBed.inject(Speaker).deviceId()).toBe('');
    expect(visited.use.gone().map(({ kind, device }) => [kind, device.label])).toEqual([
      ['microphone', 'Headset'],
      ['speaker', 'Headset'],
    ]);
  });

  it('offers what is plugged in, and does not use it by itself, though it was chosen once', () => {
    const visited = visit();
    change({ microphone: [built, headset] });
    visited.use.choose('microphone', headset);
    change({ microphone: [built] });
    change({ microphone: [built, headset] });
    expect(captured(visited)).toEqual(['default', 'default']);
    expect(visited.use.come()).toEqual([{ kind: 'microphone', device: headset }]);
    visited.use.choose('microphone', headset);
    visited.clock.advance(50);
    expect(visited.bob.devices.deviceOf('microphone')).toBe('h');
    expect(visited.use.gone()).toEqual([]);
  });

  it('offers nothing any more that was unplugged again, or put away', () => {
    const { use } = visit();
    change({ camera: [built] });
    change({ camera: [built, headset] });
    expect(use.hasNews()).toBeTrue();
    change({ camera: [built] });
    expect(use.hasNews()).toBeFalse();
    change({ camera: [built, headset] });
    use.putNewsAway();
    expect(use.hasNews()).toBeFalse();
  });
});
