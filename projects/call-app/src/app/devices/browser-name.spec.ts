import { browserName, type BrowserName } from './browser-name.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

const SEEN: readonly (readonly [BrowserName, string])[] = [
  ['chrome', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/156.0.0.0 Safari/537.36`],
  ['edge', `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`],
  ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  ['safari', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`],
  [
    'ios',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/156.0',
  ],
  ['android', `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/156.0.0.0 Mobile Safari/537.36`],
  ['androidFirefox', 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0'],
  ['other', 'Something/1.0'],
];

describe('browserName', () => {
  for (const [name, userAgent] of SEEN) {
    it(`knows ${name}`, () => {
      expect(browserName({ userAgent, maxTouchPoints: 0 })).toBe(name);
    });
  }

  it('knows an iPad, which says that it is a Mac', () => {
    const userAgent = `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`;
    expect(browserName({ userAgent, maxTouchPoints: 5 })).toBe('ios');
  });

  it('believes the brands', () => {
    const signs = { userAgent: 'Mozilla/5.0', maxTouchPoints: 0 };
    expect(browserName({ ...signs, brands: ['Chromium', 'Microsoft Edge'] })).toBe('edge');
    expect(browserName({ ...signs, brands: ['Chromium', 'Brave'] })).toBe('chrome');
  });
});
