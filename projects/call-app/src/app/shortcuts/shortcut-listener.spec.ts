import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, input, output } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import type { CallIntent, CallView } from 'call-machine';
import { firstValueFrom } from 'rxjs';
import { can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { ShortcutListener } from './shortcut-listener.ts';
import { ShortcutsDialog } from './shortcuts-dialog.ts';
import { Shortcuts } from './shortcuts.ts';

@Component({
  imports: [ShortcutListener],
  template: '<div [appShortcuts]="view()" (intent)="intent.emit($event)"></div>',
})
class Listening {
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();
}

describe('ShortcutListener', () => {
  afterEach(() => {
    TestBed.inject(ShortcutsDialog).close();
    TestBed.inject(Shortcuts).wanted.choose('on');
  });

  const listen = async (view: Partial<CallView>) => {
    const rendered = renderView(Listening, viewOf(view));
    await rendered.fixture.whenStable();
    return rendered;
  };
  /** Presses keys, and tells whether the browser may still have them. */
  const press = (key: string, init: KeyboardEventInit = {}) =>
    document.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...init }),
    );
  const CALL = {
    status: 'connected',
    can: can('toggleMicrophone', 'toggleCamera', 'shareScreen', 'hangUp'),
  } as const;

  it('asks in a call for what its buttons would', async () => {
    const { intents } = await listen(CALL);
    expect(press('d')).toBeFalse();
    expect(press('e')).toBeFalse();
    expect(press('E', { shiftKey: true })).toBeFalse();
    expect(press('H', { shiftKey: true })).toBeFalse();
    expect(intents.map(({ type }) => type)).toEqual([
      'microphone.toggle',
      'camera.toggle',
      'screen.toggle',
      'call.hangUp',
    ]);
  });

  it('answers a call that rings, as it was meant', async () => {
    const ringing = { status: 'ringing', can: can('accept', 'decline') } as const;
    const rendered = await listen({ ...ringing, video: true });
    press('A', { shiftKey: true });
    press('S', { shiftKey: true });
    press('D', { shiftKey: true });
    rendered.set({ view: viewOf({ ...ringing, video: false }) });
    await rendered.fixture.whenStable();
    press('A', { shiftKey: true });
    expect(rendered.intents).toEqual([
      { type: 'call.accept', video: true },
      { type: 'call.accept', video: false },
      { type: 'call.decline' },
      { type: 'call.accept', video: false },
    ]);
  });

  it('asks for nothing that can’t be, and keeps the browser from it all the same', async () => {
    const { intents } = await listen({ status: 'connected' });
    expect(press('d')).toBeFalse();
    expect(intents).toEqual([]);
  });

  it('leaves the keys to the browser in which it has nothing to do', async () => {
    const { intents } = await listen({ status: 'ringing', can: can('accept', 'decline') });
    expect(press('d')).toBeTrue();
    expect(press('k')).toBeTrue();
    expect(press('d', { ctrlKey: false })).toBeTrue();
    expect(intents).toEqual([]);
  });

  it('hears nothing where it is drawn only for practice, outside of the page', async () => {
    const { element, intents } = await listen(CALL);
    element.remove();
    expect(press('d')).toBeTrue();
    expect(intents).toEqual([]);
  });

  it('asks once while a key is held', async () => {
    const { intents } = await listen(CALL);
    press('d');
    expect(press('d', { repeat: true })).toBeFalse();
    expect(intents.length).toBe(1);
  });

  it('leaves all to the browser when shortcuts are off', async () => {
    const { intents } = await listen(CALL);
    TestBed.inject(Shortcuts).wanted.choose('off');
    expect(press('d')).toBeTrue();
    expect(press('/')).toBeTrue();
    expect(intents).toEqual([]);
  });

  it('shows the list, in which they are switched off', async () => {
    const { fixture } = await listen(CALL);
    const opened = firstValueFrom(TestBed.inject(MatDialog).afterOpened);
    press('/');
    await opened;
    const root = TestbedHarnessEnvironment.documentRootLoader(fixture);
    const dialog = await root.getHarness(MatDialogHarness);
    expect(await dialog.getContentText()).toMatch(/Mute or unmute the microphone\s*Ctrl\+D/);
    await (await root.getHarness(MatSlideToggleHarness)).uncheck();
    expect(TestBed.inject(Shortcuts).wanted.value()).toBe('off');
  });
});
