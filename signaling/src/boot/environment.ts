import { join } from 'node:path';
import { IceServerSchema, LIMITS } from 'call-machine/protocol';
import * as v from 'valibot';
import { BootError } from './boot-error.ts';
import {
  listOfOrigins,
  listOfTurnUrls,
  redisUrl,
  secret,
  secretsByKeyId,
  wholeNumber,
} from './environment-values.ts';
import { problemsTogether } from './environment-rules.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

const EnvironmentSchema = v.object({
  PORT: v.optional(wholeNumber(0, 65_535), '3000'),
  HOST: v.optional(v.string(), 'localhost'),
  APP_DIR: v.optional(v.string(), join(REPOSITORY, 'dist', 'call-app', 'browser')),
  NODE_ENV: v.optional(v.string()),
  TLS: v.optional(v.picklist(['proxy'])),
  ALLOWED_ORIGINS: v.optional(v.union([v.literal('*'), listOfOrigins])),
  SEAT_KEY: v.optional(secret),
  SEAT_KEY_FILE: v.optional(v.string(), join('.cache', 'seat-key')),
  SEAT_GRACE_MS: v.optional(wholeNumber(0, 600_000), '30000'),
  ROOM_CAPACITY: v.optional(wholeNumber(2, 64), '8'),
  JWT_SECRET: v.optional(secretsByKeyId),
  JWT_JWKS: v.optional(v.string()),
  JWT_ISSUER: v.optional(v.string()),
  JWT_AUDIENCE: v.optional(v.string()),
  ICE_SERVERS: v.optional(v.pipe(v.string(), v.parseJson(), v.array(IceServerSchema)), '[]'),
  TURN_URLS: v.optional(listOfTurnUrls),
  TURN_SECRET: v.optional(secret),
  TURN_LIFETIME_MS: v.optional(wholeNumber(60_000, LIMITS.iceLifetimeMs), '3600000'),
  TRUSTED_PROXIES: v.optional(wholeNumber(0, 8), '0'),
  SEAT_RATE: v.optional(wholeNumber(1, 1_000_000), '100'),
  ADDRESS_RATE: v.optional(wholeNumber(1, 1_000_000), '1000'),
  JOIN_RATE: v.optional(wholeNumber(1, 1_000_000), '50'),
  CONNECT_RATE: v.optional(wholeNumber(1, 1_000_000), '50'),
  REDIS_URL: v.optional(redisUrl),
  METRICS_PORT: v.optional(wholeNumber(0, 65_535)),
  METRICS_HOST: v.optional(v.string(), 'localhost'),
  DRAIN_MS: v.optional(wholeNumber(0, 60_000), '0'),
  ADMIN_UI: v.optional(v.picklist(['on', 'off']), 'off'),
  ADMIN_PASSWORD: v.optional(v.string()),
  CLASSIC_CLIENTS: v.optional(v.picklist(['on', 'off']), 'off'),
  LOG_LEVEL: v.optional(
    v.picklist(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    'warn',
  ),
});

/** The server's configuration. */
export type Environment = v.InferOutput<typeof EnvironmentSchema>;

/** What each variable takes: the end of the sentence "It takes ...". */
const TAKES: Readonly<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535',
  TLS: 'proxy, when a proxy in front of this server ends TLS',
  ALLOWED_ORIGINS: 'origins like https://app.example.org, with commas between them, or * for all',
  SEAT_KEY: 'at least 32 characters',
  SEAT_GRACE_MS: 'a whole number of milliseconds from 0 to 600000',
  ROOM_CAPACITY: 'a whole number of seats from 2 to 64',
  JWT_SECRET:
    'a secret of at least 32 characters without commas and colons, or several like new:SECRET,old:SECRET, each after a key id of its own',
  ICE_SERVERS:
    'a JSON array of ICE servers, like [{"urls":"turn:turn.example.org","username":"u","credential":"c"}]',
  TURN_URLS: 'addresses like turn:turn.example.org:3478?transport=udp, with commas between them',
  TURN_SECRET: 'at least 32 characters',
  TURN_LIFETIME_MS: `a whole number of milliseconds from 60000 to ${LIMITS.iceLifetimeMs}`,
  TRUSTED_PROXIES: 'a whole number from 0 to 8',
  SEAT_RATE: 'a whole number of messages per second from 1 to 1000000',
  ADDRESS_RATE: 'a whole number of messages per second from 1 to 1000000',
  JOIN_RATE: 'a whole number of requests per second from 1 to 1000000',
  CONNECT_RATE: 'a whole number of connections per second from 1 to 1000000',
  REDIS_URL: 'an address like redis://localhost:6379, or rediss:// for one over TLS',
  METRICS_PORT: 'a port number from 0 to 65535',
  DRAIN_MS: 'a whole number of milliseconds from 0 to 60000',
  ADMIN_UI: 'on or off',
  CLASSIC_CLIENTS: 'on or off',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
};

/** Variables whose value is never printed: keys, and TURN credentials. */
const SECRET = new Set([
  'SEAT_KEY',
  'JWT_SECRET',
  'ICE_SERVERS',
  'TURN_SECRET',
  'ADMIN_PASSWORD',
  'REDIS_URL',
]);

/**
 * Reads the configuration from environment variables. One that is empty counts as not set.
 * Throws a BootError with a line for each variable that is wrong.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const result = v.safeParse(EnvironmentSchema, given);
  const problems = result.success
    ? problemsTogether(result.output)
    : [...new Set(result.issues.map((issue) => String(issue.path?.[0].key)))].map((name) =>
        describe(name, given[name]),
      );
  if (!result.success || problems.length > 0) throw new BootError(problems.join('\n'));
  return result.output;
}

function describe(name: string, value = ''): string {
  const given = SECRET.has(name) ? 'its value (not shown)' : JSON.stringify(value);
  return `${name}: ${given} is wrong. It takes ${TAKES[name] ?? 'a text'}.`;
}
