import { accessOf } from '../boot/access-of.ts';
import type { Environment } from '../boot/environment.ts';
import { parseKeySet } from '../seats/token-keys.ts';
import { broken, reasonOf, well, type Finding } from './finding.ts';

/** Sees whether the keys for access tokens are to be had. */
export async function checkKeys(environment: Environment): Promise<Finding> {
  const { JWT_JWKS } = environment;
  try {
    accessOf(environment);
    if (JWT_JWKS !== undefined && /^https?:/.test(JWT_JWKS)) {
      const response = await fetch(JWT_JWKS, { signal: AbortSignal.timeout(5_000) });
      parseKeySet(await response.text());
    }
  } catch (error) {
    return broken(`JWT_JWKS: ${reasonOf(error)}. Without its keys nobody gets in.`);
  }
  return well(
    JWT_JWKS !== undefined || environment.JWT_SECRET
      ? 'Access: who brings an access token; its keys are here.'
      : 'Access: whoever knows the link of a room.',
  );
}
