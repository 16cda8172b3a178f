/** A key together with Ctrl, or Cmd on an Apple. */
export interface ShortcutKeys {
  /** A capital letter, or another character. */
  readonly key: string;
  /** Of a letter, whether Shift is pressed too. Whether another character needs it is the layout's affair. */
  readonly shift: boolean;
}

/** What of a key press is looked at. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether these keys were pressed, by the letter that is typed; where the layout has no Latin ones, by where it lies. */
export function isPressed(
  { key, shift }: ShortcutKeys,
  press: KeyPress,
  isApple: boolean,
): boolean {
  const [wanted, unwanted] = isApple
    ? [press.metaKey, press.ctrlKey]
    : [press.ctrlKey, press.metaKey];
  if (!wanted || unwanted || press.altKey) return false;
  if (/[A-Z]/.test(key) && press.shiftKey !== shift) return false;
  const isLatin = /^[\x20-\x7e]$/.test(press.key);
  return isLatin ? press.key.toUpperCase() === key : press.code === `Key${key}`;
}

/** The keys as `aria-keyshortcuts` has them. */
export function ariaKeys({ key, shift }: ShortcutKeys, isApple: boolean): string {
  return [isApple ? 'Meta' : 'Control', ...(shift ? ['Shift'] : []), key].join('+');
}

/** The keys as they stand on a keyboard. */
export function keyNames({ key, shift }: ShortcutKeys, isApple: boolean): string {
  const names = [isApple ? '⌘' : 'Ctrl', ...(shift ? [isApple ? '⇧' : 'Shift'] : []), key];
  return names.join(isApple ? '' : '+');
}
