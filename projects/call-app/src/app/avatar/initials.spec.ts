import { hueOf, initials } from './initials.ts';

describe('initials', () => {
  it('takes the first and the last word', () => {
    expect(initials('Ann')).toBe('A');
    expect(initials(' ann maria lee ')).toBe('AL');
    expect(initials('')).toBe('');
  });

  it('keeps characters of several code points whole', () => {
    expect(initials('𝒜nn')).toBe('𝒜');
    expect(initials('👩‍👧 Lee')).toBe('👩‍👧L');
    expect(initials('e\u0301mile')).toBe('E\u0301');
  });
});

describe('hueOf', () => {
  it('is the same for the same name and a hue for any', () => {
    expect(hueOf('Ann')).toBe(hueOf('Ann'));
    expect(hueOf('Ann')).not.toBe(hueOf('Ben'));
    for (const name of ['', 'Ann', '李雷']) {
      expect(hueOf(name)).toBeGreaterThanOrEqual(0);
      expect(hueOf(name)).toBeLessThan(360);
    }
  });
});
