import { accessTokenIn } from './access-token.ts';

describe('accessTokenIn', () => {
  it('is the token after the “#” of a link', () => {
    for (const link of [
      '/r/tea#token=a.b-c.d_e',
      ' https://calls.example/r/tea?x#token=a.b-c.d_e ',
    ]) {
      expect(accessTokenIn(link)).toEqual({ accessToken: 'a.b-c.d_e' });
    }
  });

  it('is none where there is none', () => {
    for (const link of ['/r/tea', '/r/tea?token=abc', '/r/tea#token=', '/r/tea#else', '']) {
      expect(accessTokenIn(link)).withContext(link).toEqual({});
    }
  });
});
