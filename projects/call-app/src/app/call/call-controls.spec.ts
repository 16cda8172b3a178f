import { TestBed } from '@angular/core/testing';
import type { CallView } from 'call-machine';
import { CAN_SHARE_SCREEN } from '../screen/can-share-screen.ts';
import { Shortcuts } from '../shortcuts/shortcuts.ts';
import { can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { CallControls } from './call-controls.ts';

describe('CallControls', () => {
  const on = { state: 'on', fault: null } as const;
  const all = can('hangUp', 'toggleMicrophone', 'toggleCamera', 'shareScreen');

  it('offers exactly what the view says can be pressed', async () => {
    const rendered = renderView(CallControls, viewOf({ can: all, microphone: on, camera: on }));
    expect(await rendered.buttons()).toEqual([
      'Mute microphone',
      'Turn camera off',
      'Share your screen',
      'Hang up',
    ]);

    rendered.set({ view: viewOf({ can: can('hangUp') }) });
    expect(await rendered.buttons()).toEqual(['Hang up']);

    rendered.set({ view: viewOf() });
    expect(await rendered.buttons()).toEqual([]);
  });

  it('offers no screen where the browser has none to share', async () => {
    TestBed.overrideProvider(CAN_SHARE_SCREEN, { useValue: false });
    const rendered = renderView(CallControls, viewOf({ can: can('hangUp') }));
    expect(await rendered.text()).not.toContain('screen');
  });

  it('keeps a toggle in its place, and focused, while it can’t be pressed', async () => {
    const starting = { state: 'starting', fault: null } as const;
    const rendered = renderView(CallControls, viewOf({ can: all, microphone: on, camera: on }));
    await rendered.fixture.whenStable();
    const button = rendered.element.querySelector('button');
    button?.focus();

    rendered.set({ view: viewOf({ can: can('hangUp'), microphone: starting, camera: on }) });
    expect(await rendered.text()).toBe(
      'Mute microphone Ctrl+D Turn camera off Ctrl+E Share your screen Ctrl+Shift+E Hang up Ctrl+Shift+H',
    );
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);

    await rendered.press('Mute microphone');
    expect(rendered.intents).toEqual([]);
  });

  it('tells of the shortcuts, unless they are switched off', async () => {
    const rendered = renderView(CallControls, viewOf({ can: all }));
    const { wanted } = TestBed.inject(Shortcuts);
    await rendered.fixture.whenStable();
    const shortcuts = () =>
      [...rendered.element.querySelectorAll('button')].map((button) =>
        button.getAttribute('aria-keyshortcuts'),
      );
    expect(shortcuts()).toEqual(['Control+D', 'Control+E', 'Control+Shift+E', 'Control+Shift+H']);
    wanted.choose('off');
    expect(await rendered.text()).not.toContain('Ctrl');
    expect(shortcuts()).toEqual([null, null, null, null]);
    wanted.choose('on');
  });

  it('names what the toggles would do', async () => {
    const muted = { state: 'muted', fault: null } as const;
    const failed = { state: 'failed', fault: 'denied' } as const;
    const rendered = renderView(CallControls, viewOf({ can: all, microphone: muted }));
    const toggles = async () => (await rendered.buttons()).slice(0, -1);
    const TO_ON = ['Unmute microphone', 'Turn camera on', 'Share your screen'];
    expect(await toggles()).toEqual(TO_ON);

    const sources = (state: CallView['camera']) => ({
      view: viewOf({ can: all, microphone: state, camera: state, screen: state }),
    });
    rendered.set(sources(failed));
    expect(await toggles()).toEqual(TO_ON);

    const TO_OFF = ['Mute microphone', 'Turn camera off', 'Stop sharing your screen'];
    rendered.set(sources({ state: 'starting', fault: null }));
    expect(await toggles()).toEqual(TO_OFF);
    rendered.set(sources(on));
    expect(await toggles()).toEqual(TO_OFF);
  });

  it('sends what is pressed', async () => {
    const rendered = renderView(CallControls, viewOf({ can: all, microphone: on, camera: on }));
    await rendered.press('Mute microphone');
    await rendered.press('Turn camera off');
    await rendered.press('Share your screen');
    await rendered.press('Hang up');
    expect(rendered.intents).toEqual([
      { type: 'microphone.toggle' },
      { type: 'camera.toggle' },
      { type: 'screen.toggle' },
      { type: 'call.hangUp' },
    ]);
  });
});
