import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acknowledgement } from 'call-machine/protocol';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Access, Grant } from './access.ts';
import { tokenAccess } from './token-access.ts';
import { keysOfFile, keysOfUrl, secretKeys } from './token-keys.ts';

const SECRET = 'k'.repeat(32);
const OLD_SECRET = 'o'.repeat(32);
const codeOf = (answer: Acknowledgement<Grant>) => (answer.ok ? 'ok' : answer.error.code);
const inAnHour = () => Math.floor(Date.now() / 1_000) + 3_600;

const jwt = (claims: Record<string, unknown>, header: { alg?: string; kid?: string } = {}) =>
  new SignJWT({ exp: inAnHour(), ...claims }).setProtectedHeader({ alg: 'HS256', ...header });
const signed = (
  claims: Record<string, unknown>,
  secret = SECRET,
  header: { kid?: string } = {},
): Promise<string> => jwt(claims, header).sign(new TextEncoder().encode(secret));

describe('access by tokens of a shared secret', () => {
  const access = tokenAccess(secretKeys(new Map([['', SECRET]])), {});
  const check = async (token: string | undefined) => codeOf(await access.check('tea', token));

  it('is for the room that the token names, under its name, until it ends', async () => {
    const exp = inAnHour();
    const answer = await access.check('tea', await signed({ room: 'tea', name: 'Ann', exp }));
    expect(answer).toEqual({ ok: true, value: { name: 'Ann', expiresAt: exp * 1_000 } });
  });

  it('leaves the name to the person where the token has none', async () => {
    const answer = await access.check('tea', await signed({ room: 'tea' }));
    expect(answer.ok && answer.value.name).toBeNull();
  });

  it('is refused without a token, and with one that is no JWT', async () => {
    for (const token of [undefined, '', 'x', 'a.b.c', `${await signed({ room: 'tea' })}x`]) {
      expect(await check(token))
        .withContext(String(token))
        .toBe('unauthorized');
    }
  });

  it('is refused for another room, or with claims that are not of their kind', async () => {
    for (const claims of [{ room: 'coffee' }, {}, { room: 7 }, { room: 'tea', name: ' ' }]) {
      expect(await check(await signed(claims)))
        .withContext(JSON.stringify(claims))
        .toBe('unauthorized');
    }
  });

  it('is refused with a token that has run out, is not yet good, or never ends', async () => {
    const now = Math.floor(Date.now() / 1_000);
    for (const times of [{ exp: now - 1 }, { nbf: now + 60 }, { exp: undefined }]) {
      expect(await check(await signed({ room: 'tea', ...times }))).toBe('unauthorized');
    }
  });

  it('is refused with a token of another secret, or of none', async () => {
    expect(await check(await signed({ room: 'tea' }, OLD_SECRET))).toBe('unauthorized');
    const [header, payload] = ['{"alg":"none"}', `{"room":"tea","exp":${inAnHour()}}`].map((text) =>
      Buffer.from(text).toString('base64url'),
    );
    expect(await check(`${header ?? ''}.${payload ?? ''}.`)).toBe('unauthorized');
  });

  it('never tells the token or the secret in what it says', async () => {
    const token = await signed({ room: 'tea' }, OLD_SECRET);
    const answer = JSON.stringify(await access.check('tea', token));
    for (const secret of [token, SECRET, token.split('.')[2] ?? '']) {
      expect(answer).not.toContain(secret);
    }
  });

  it('is refused where issuer and audience are not the expected ones', async () => {
    const keys = secretKeys(new Map([['', SECRET]]));
    const strict = tokenAccess(keys, { issuer: 'https://id.example', audience: 'calls' });
    const answerTo = async (claims: object) =>
      codeOf(await strict.check('tea', await signed({ room: 'tea', ...claims })));
    expect(await answerTo({ iss: 'https://id.example', aud: 'calls' })).toBe('ok');
    expect(await answerTo({ iss: 'https://id.example', aud: 'mail' })).toBe('unauthorized');
    expect(await answerTo({ iss: 'https://evil.example', aud: 'calls' })).toBe('unauthorized');
    expect(await answerTo({})).toBe('unauthorized');
  });

  it('takes old and new keys by their ids while they overlap, and no other', async () => {
    const both = tokenAccess(
      secretKeys(
        new Map([
          ['old', OLD_SECRET],
          ['new', SECRET],
        ]),
      ),
      {},
    );
    const answerTo = async (secret: string, kid?: string) =>
      codeOf(await both.check('tea', await signed({ room: 'tea' }, secret, kid ? { kid } : {})));
    expect(await answerTo(OLD_SECRET, 'old')).toBe('ok');
    expect(await answerTo(SECRET, 'new')).toBe('ok');
    expect(await answerTo(SECRET, 'old')).toBe('unauthorized');
    expect(await answerTo(SECRET, 'unknown')).toBe('unauthorized');
    expect(await answerTo(SECRET)).toBe('unauthorized');
  });
});

describe('access by tokens of a key set', () => {
  let sign: (kid: string) => Promise<string>;
  let keySet: (...kids: string[]) => string;

  beforeAll(async () => {
    const pairs = new Map<string, { privateKey: CryptoKey; jwk: JWK }>();
    for (const kid of ['old', 'new']) {
      const { privateKey, publicKey } = await generateKeyPair('ES256');
      pairs.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } });
    }
    const pairOf = (kid: string) => {
      const pair = pairs.get(kid);
      if (pair) return pair;
      throw new Error(`There is no key ${kid}.`);
    };
    sign = (kid) => jwt({ room: 'tea' }, { alg: 'ES256', kid }).sign(pairOf(kid).privateKey);
    keySet = (...kids) => JSON.stringify({ keys: kids.map((kid) => pairOf(kid).jwk) });
  });

  const answerTo = async (access: Access, token: string) =>
    codeOf(await access.check('tea', token));

  describe('in a file', () => {
    let directory: string;
    let file: string;
    let access: Access;

    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'key-set-'));
      file = join(directory, 'jwks.json');
      access = tokenAccess(keysOfFile(file), {});
    });

    afterEach(() => {
      rmSync(directory, { recursive: true });
    });

    it('takes the keys that are in it now: old and new ones, and a revoked one no longer', async () => {
      const [old, fresh] = [await sign('old'), await sign('new')];
      writeFileSync(file, keySet('old'));
      expect(await answerTo(access, old)).toBe('ok');
      expect(await answerTo(access, fresh)).toBe('unauthorized');
      writeFileSync(file, keySet('old', 'new'));
      expect(await answerTo(access, old)).toBe('ok');
      expect(await answerTo(access, fresh)).toBe('ok');
      writeFileSync(file, keySet('new'));
      expect(await answerTo(access, old)).toBe('unauthorized');
      expect(await answerTo(access, fresh)).toBe('ok');
    });

    it('does not take the public key for a shared secret', async () => {
      writeFileSync(file, keySet('new'));
      const forged = await signed({ room: 'tea' }, keySet('new'), { kid: 'new' });
      expect(await answerTo(access, forged)).toBe('unauthorized');
    });

    it('does not blame the token when the file is broken or gone', async () => {
      const token = await sign('new');
      await expectAsync(access.check('tea', token)).toBeRejectedWithError(/ENOENT/);
      writeFileSync(file, '{"keys":');
      await expectAsync(access.check('tea', token)).toBeRejectedWithError(/malformed/);
    });
  });

  describe('at an address', () => {
    let http: Server;
    let keys: string;
    let status: number;
    let fetched: number;
    let access: Access;

    beforeEach(async () => {
      [keys, status, fetched] = [keySet('new'), 200, 0];
      http = createServer((_request, response) => {
        fetched += 1;
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
        response.end(keys);
      }).listen(0, '127.0.0.1');
      await once(http, 'listening');
      const address = http.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      access = tokenAccess(keysOfUrl(`http://127.0.0.1:${port}/jwks`), {});
    });

    afterEach(() => {
      http.close();
    });

    it('fetches the keys once, for the tokens that they signed', async () => {
      expect(await answerTo(access, await sign('new'))).toBe('ok');
      expect(await answerTo(access, await sign('new'))).toBe('ok');
      expect(await answerTo(access, await sign('old'))).toBe('unauthorized');
      expect(fetched).toBe(1);
    });

    it('does not blame the token when there are no keys to be had', async () => {
      status = 500;
      await expectAsync(access.check('tea', await sign('new'))).toBeRejected();
      status = 200;
      expect(await answerTo(access, await sign('new'))).toBe('ok');
    });
  });
});
