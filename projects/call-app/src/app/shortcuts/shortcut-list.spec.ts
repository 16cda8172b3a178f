import { ALL_SHORTCUTS, LIST_KEYS } from './shortcut-list.ts';
import { keyNames } from './shortcut-keys.ts';

/** What Chromium and Firefox don't give to a page, or what would close, open or leave something. */
const BROWSERS_OWN = ['N', 'T', 'W', 'Q', 'R', 'L', 'C', 'V', 'X', 'P', 'Tab'];

describe('the list of shortcuts', () => {
  it('takes no keys twice', () => {
    const keys = [...ALL_SHORTCUTS, LIST_KEYS].map((each) => keyNames(each, false));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves to the browser what is its own', () => {
    for (const { key, words } of ALL_SHORTCUTS) {
      expect(BROWSERS_OWN).withContext(words).not.toContain(key);
    }
  });
});
