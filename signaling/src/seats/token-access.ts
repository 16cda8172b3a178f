import { NameSchema, RoomIdSchema, type Acknowledgement } from 'call-machine/protocol';
import { errors, jwtVerify } from 'jose';
import * as v from 'valibot';
import { refuse } from '../wire/refuse.ts';
import type { Access, Grant } from './access.ts';
import type { TokenKeys } from './token-keys.ts';

/** What else an access token has to claim. */
export interface TokenRules {
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
}

const ClaimsSchema = v.object({
  room: RoomIdSchema,
  name: v.optional(NameSchema),
  exp: v.number(),
});

/** What is wrong with the keys or the way to them, not with a token. */
const NOT_THE_TOKENS_FAULT = new Set([
  'ERR_JOSE_GENERIC',
  'ERR_JWKS_INVALID',
  'ERR_JWKS_TIMEOUT',
  'ERR_JWK_INVALID',
]);

/** Only who brings a JWT that one of these keys signed, for that room and not expired, may get in. */
export function tokenAccess(keys: TokenKeys, { issuer, audience }: TokenRules): Access {
  const options = {
    algorithms: [...keys.algorithms],
    requiredClaims: ['exp'],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  return {
    async check(room, accessToken) {
      if (accessToken === undefined) {
        return refuse('unauthorized', 'accessToken: this server asks for one, and none was sent');
      }
      try {
        const { payload } = await jwtVerify(accessToken, keys.find, options);
        return grantOf(payload, room);
      } catch (error) {
        if (!(error instanceof errors.JOSEError) || NOT_THE_TOKENS_FAULT.has(error.code)) {
          throw error;
        }
        return refuse('unauthorized', `accessToken: ${error.message}`);
      }
    },
  };
}

function grantOf(payload: object, room: string): Acknowledgement<Grant> {
  const claims = v.safeParse(ClaimsSchema, payload, { abortEarly: true });
  if (!claims.success) {
    const [issue] = claims.issues;
    const claim = v.getDotPath(issue) ?? 'its payload';
    return refuse('unauthorized', `accessToken: the claim ${claim} is wrong: ${issue.message}`);
  }
  const { exp, name, room: claimed } = claims.output;
  if (claimed !== room) return refuse('unauthorized', 'accessToken: it is for another room');
  return { ok: true, value: { name: name ?? null, expiresAt: exp * 1_000 } };
}
