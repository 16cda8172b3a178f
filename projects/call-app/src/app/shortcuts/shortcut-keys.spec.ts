import { ariaKeys, isPressed, keyNames } from './shortcut-keys.ts';

describe('the keys of a shortcut', () => {
  const MUTE = { key: 'D', shift: false };
  const DECLINE = { key: 'D', shift: true };
  const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

  it('are pressed with Ctrl, or Cmd on an Apple, and with nothing else', () => {
    expect(isPressed(MUTE, press({ key: 'd', ctrlKey: true }), false)).toBeTrue();
    expect(isPressed(MUTE, press({ key: 'd', metaKey: true }), true)).toBeTrue();
    expect(isPressed(MUTE, press({ key: 'd', metaKey: true }), false)).toBeFalse();
    expect(isPressed(MUTE, press({ key: 'd', ctrlKey: true }), true)).toBeFalse();
    expect(isPressed(MUTE, press({ key: 'd', ctrlKey: true, altKey: true }), false)).toBeFalse();
    expect(isPressed(MUTE, press({ key: 'd', ctrlKey: true, metaKey: true }), false)).toBeFalse();
    expect(isPressed(MUTE, press({ key: 'd' }), false)).toBeFalse();
    expect(isPressed(MUTE, press({ key: 'e', ctrlKey: true }), false)).toBeFalse();
  });

  it('tell a letter with Shift from one without', () => {
    const shifted = press({ key: 'D', ctrlKey: true, shiftKey: true });
    expect(isPressed(DECLINE, shifted, false)).toBeTrue();
    expect(isPressed(MUTE, shifted, false)).toBeFalse();
    expect(isPressed(DECLINE, press({ key: 'd', ctrlKey: true }), false)).toBeFalse();
  });

  it('are the typed letter in every Latin layout, and the place of the key in another', () => {
    expect(isPressed(MUTE, press({ key: 'd', code: 'KeyX', ctrlKey: true }), false)).toBeTrue();
    expect(isPressed(MUTE, press({ key: 'x', code: 'KeyD', ctrlKey: true }), false)).toBeFalse();
    expect(isPressed(MUTE, press({ key: 'в', code: 'KeyD', ctrlKey: true }), false)).toBeTrue();
  });

  it('ask not how a sign is typed', () => {
    const slash = { key: '/', shift: false };
    expect(isPressed(slash, press({ key: '/', ctrlKey: true }), false)).toBeTrue();
    expect(isPressed(slash, press({ key: '/', ctrlKey: true, shiftKey: true }), false)).toBeTrue();
  });

  it('are told as keyboards and as assistive technology have them', () => {
    expect(keyNames(DECLINE, false)).toBe('Ctrl+Shift+D');
    expect(keyNames(DECLINE, true)).toBe('⌘⇧D');
    expect(ariaKeys(DECLINE, false)).toBe('Control+Shift+D');
    expect(ariaKeys(MUTE, true)).toBe('Meta+D');
  });
});
