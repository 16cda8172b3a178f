import { join } from 'node:path';
import { IceServerSchema } from 'call-machine/protocol';
import * as v from 'valibot';
import { BootError } from './boot-error.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

const wholeNumber = (max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.maxValue(max));

const listOfOrigins = v.pipe(
  v.string(),
  v.transform((list) => list.split(',').map((origin) => origin.trim())),
  v.array(
    v.pipe(
      v.string(),
      v.check((origin) => URL.parse(origin)?.origin === origin),
    ),
  ),
);

const EnvironmentSchema = v.object({
  PORT: v.optional(wholeNumber(65_535), '3000'),
  HOST: v.optional(v.string(), 'localhost'),
  APP_DIR: v.optional(v.string(), join(REPOSITORY, 'dist', 'call-app', 'browser')),
  SEAT_KEY: v.optional(v.pipe(v.string(), v.minLength(32))),
  SEAT_KEY_FILE: v.optional(v.string(), join('.cache', 'seat-key')),
  SEAT_GRACE_MS: v.optional(wholeNumber(600_000), '30000'),
  ICE_SERVERS: v.optional(v.pipe(v.string(), v.parseJson(), v.array(IceServerSchema)), '[]'),
  CORS_ORIGIN: v.optional(listOfOrigins),
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
  SEAT_KEY: 'at least 32 characters',
  SEAT_GRACE_MS: 'a whole number of milliseconds from 0 to 600000',
  ICE_SERVERS:
    'a JSON array of ICE servers, like [{"urls":"turn:turn.example.org","username":"u","credential":"c"}]',
  CORS_ORIGIN: 'origins like https://app.example.org, with commas between them',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
};

/** Variables whose value is never printed: a key, and TURN credentials. */
const SECRET = new Set(['SEAT_KEY', 'ICE_SERVERS']);

/**
 * Reads the configuration from environment variables. One that is empty counts as not set.
 * Throws a BootError with a line for each variable that is wrong.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const result = v.safeParse(EnvironmentSchema, given);
  if (result.success) return result.output;
  const wrong = new Set(result.issues.map((issue) => String(issue.path?.[0].key)));
  throw new BootError([...wrong].map((name) => describe(name, given[name])).join('\n'));
}

function describe(name: string, value = ''): string {
  const given = SECRET.has(name) ? 'its value (not shown)' : JSON.stringify(value);
  return `${name}: ${given} is wrong. It takes ${TAKES[name] ?? 'a text'}.`;
}
