import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import * as v from 'valibot';

/** The keys that may have signed an access token. */
export interface TokenKeys {
  /** The one that a token names. Throws an error of jose when there is none. */
  readonly find: JWTVerifyGetKey;
  readonly algorithms: readonly string[];
}

/** Secrets are left out: whoever can read a set of public keys could sign with them. */
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/** How long keys that were fetched are used, in ms: so late may the removal of one take effect. */
const FETCHED_FOR_MS = 300_000;

const KeySetSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ keys: v.array(v.looseObject({ kty: v.string() })) }),
);

/** Secrets shared with who issues the tokens, by key id; the one without an id is for tokens that name none. */
export function secretKeys(secrets: ReadonlyMap<string, string>): TokenKeys {
  const keys = new Map([...secrets].map(([id, secret]) => [id, new TextEncoder().encode(secret)]));
  return {
    algorithms: ['HS256'],
    find: ({ kid = '' }) => {
      const key = keys.get(kid);
      if (key === undefined) throw new errors.JWKSNoMatchingKey();
      return key;
    },
  };
}

/** A JSON Web Key Set in a file. It is read for every token, so that a key taken out of it is worth nothing at once. */
export function keysOfFile(path: string): TokenKeys {
  let before = '';
  let find: ReturnType<typeof createLocalJWKSet> | null = null;
  return {
    algorithms: PUBLIC_KEY_ALGORITHMS,
    find: async (header, token) => {
      const text = await readFile(path, 'utf8');
      if (find === null || text !== before) {
        find = createLocalJWKSet(parseKeySet(text));
        before = text;
      }
      return find(header, token);
    },
  };
}

/** A JSON Web Key Set at an address. It is fetched when it is needed, and again for a key id that is not in it. */
export function keysOfUrl(url: string): TokenKeys {
  const find = createRemoteJWKSet(new URL(url), { cacheMaxAge: FETCHED_FOR_MS });
  return { algorithms: PUBLIC_KEY_ALGORITHMS, find };
}

/** Throws when the text is not a JSON Web Key Set. */
export function parseKeySet(text: string): JSONWebKeySet {
  const parsed = v.safeParse(KeySetSchema, text);
  if (parsed.success) return parsed.output;
  throw new errors.JWKSInvalid('JSON Web Key Set malformed');
}
