import { isAllowedOrigin } from './origin.ts';

describe('an origin', () => {
  const HOST = 'calls.example';
  const isAllowed = (origin: string | undefined, allowed: readonly string[] | '*' = []) =>
    isAllowedOrigin(origin, HOST, allowed);

  it('may connect when it is the own one, whether or not a proxy has taken TLS off', () => {
    for (const origin of ['https://calls.example', 'http://calls.example']) {
      expect(isAllowed(origin)).toBeTrue();
    }
  });

  it('may connect when it is listed, exactly', () => {
    const allowed = ['https://app.example'];
    expect(isAllowed('https://app.example', allowed)).toBeTrue();
    for (const origin of [
      'http://app.example',
      'https://app.example:8443',
      'https://app.example.evil.example',
      'https://evil-app.example',
    ]) {
      expect(isAllowed(origin, allowed)).withContext(origin).toBeFalse();
    }
  });

  it('may not connect when it is another one, or hides where it is from', () => {
    for (const origin of ['https://evil.example', 'https://calls.example:8443', 'null', '']) {
      expect(isAllowed(origin)).withContext(origin).toBeFalse();
      expect(isAllowed(origin, '*')).toBeTrue();
    }
    expect(isAllowedOrigin('https://calls.example', undefined, [])).toBeFalse();
  });

  it('is not asked of who is no page', () => {
    expect(isAllowed(undefined)).toBeTrue();
  });
});
