import { once } from 'node:events';
import { createServer } from 'node:http';
import { examine } from './examine.ts';

const ALONE = { APP_DIR: 'none', HOST: '127.0.0.1', PORT: '0' };

describe('the doctor', () => {
  const problems = async (variables: Record<string, string>) =>
    (await examine({ ...ALONE, ...variables })).flatMap(({ isWell, text }) => (isWell ? [] : text));
  /** Something that listens, and answers so. */
  const listener = async (body: string) => {
    const http = createServer((_request, response) => {
      response.writeHead(200, { connection: 'close' }).end(body);
    }).listen(0, '127.0.0.1');
    await once(http, 'listening');
    const address = http.address();
    const port = String(typeof address === 'object' ? (address?.port ?? 0) : 0);
    return { port, close: () => http.close() };
  };

  it('finds nothing to mend where all is well', async () => {
    expect(await problems({})).toEqual([]);
  });

  it('tells each variable that is wrong', async () => {
    expect(await problems({ PORT: 'x', TLS: 'no' })).toEqual([
      jasmine.stringMatching(/^PORT: /),
      jasmine.stringMatching(/^TLS: /),
    ]);
  });

  it('tells a port that another program has, and not one that the server itself has', async () => {
    const [other, ours] = [await listener('hello'), await listener('{"status":"ok"}')];
    expect(await problems({ PORT: other.port })).toEqual([
      jasmine.stringMatching(/EADDRINUSE.*Stop what listens there/),
    ]);
    expect(await problems({ PORT: ours.port })).toEqual([]);
    other.close();
    ours.close();
  });

  it('tells that there is no app to serve', async () => {
    expect(await problems({ APP_DIR: import.meta.dirname })).toEqual([
      jasmine.stringMatching(/^APP_DIR: .*npm run build/),
    ]);
  });

  it('tells keys that are not to be had, in a file or at an address', async () => {
    const [right, wrong] = [await listener('{"keys":[]}'), await listener('no keys')];
    expect(await problems({ JWT_JWKS: `http://127.0.0.1:${right.port}/` })).toEqual([]);
    for (const JWT_JWKS of [`http://127.0.0.1:${wrong.port}/`, '/nowhere/keys.json']) {
      expect(await problems({ JWT_JWKS })).toEqual([jasmine.stringMatching(/^JWT_JWKS: /)]);
    }
    right.close();
    wrong.close();
  });
});
