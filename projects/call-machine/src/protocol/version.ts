import * as v from 'valibot';
import { PROTOCOL_VERSION } from './limits.ts';

/** The version that is in every request and every message. */
export const VersionSchema = v.literal(
  PROTOCOL_VERSION,
  `v must be ${PROTOCOL_VERSION}: another version of the protocol`,
);
