import { readFileSync } from 'node:fs';
import { openAccess, type Access } from '../seats/access.ts';
import { tokenAccess } from '../seats/token-access.ts';
import { keysOfFile, keysOfUrl, parseKeySet, secretKeys } from '../seats/token-keys.ts';
import { BootError } from './boot-error.ts';
import type { Environment } from './environment.ts';

/** Who may take a seat: with keys for access tokens who brings one, else everybody. Throws a BootError. */
export function accessOf(environment: Environment): Access {
  const { JWT_SECRET, JWT_JWKS, JWT_ISSUER, JWT_AUDIENCE } = environment;
  const rules = { issuer: JWT_ISSUER, audience: JWT_AUDIENCE };
  if (JWT_SECRET) return tokenAccess(secretKeys(JWT_SECRET), rules);
  if (JWT_JWKS === undefined) return openAccess;
  const isUrl = /^https?:/.test(JWT_JWKS) && URL.canParse(JWT_JWKS);
  return tokenAccess(isUrl ? keysOfUrl(JWT_JWKS) : keysIn(JWT_JWKS), rules);
}

/** Reads it once now, so that a wrong path is known at the start and not when somebody wants to get in. */
function keysIn(path: string) {
  try {
    parseKeySet(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BootError(
      `JWT_JWKS: ${reason}. It takes the path or the http(s) address of a JSON Web Key Set.`,
      { cause: error },
    );
  }
  return keysOfFile(path);
}
