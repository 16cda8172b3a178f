/** The variables that are right or wrong only together. */
export interface Together {
  readonly NODE_ENV?: string | undefined;
  readonly TLS?: string | undefined;
  readonly ALLOWED_ORIGINS?: readonly string[] | '*' | undefined;
  readonly SEAT_KEY?: string | undefined;
  readonly REDIS_URL?: string | undefined;
  readonly JWT_SECRET?: ReadonlyMap<string, string> | undefined;
  readonly JWT_JWKS?: string | undefined;
  readonly TURN_URLS?: readonly string[] | undefined;
  readonly TURN_SECRET?: string | undefined;
}

/** How a secret looks that was copied from somewhere. */
const SAMPLE = /change.?me|example|sample|secret|password|default|0123456789|12345678|(.)\1{7}/i;

/** Fewer different characters than any secret of 32 that was drawn at random. */
const FEW_CHARACTERS = 10;

const MAKE_ONE = 'Make one with: openssl rand -base64 32';

/** What is wrong with variables that are right each by itself: a line for each, with what to do. */
export function problemsTogether(environment: Together): string[] {
  const { JWT_SECRET, JWT_JWKS, TURN_URLS, TURN_SECRET, REDIS_URL, SEAT_KEY } = environment;
  const problems = [
    JWT_SECRET && JWT_JWKS && 'JWT_SECRET and JWT_JWKS: only one of them says whom to let in.',
    TURN_URLS && !TURN_SECRET && 'TURN_SECRET: it is missing, and TURN_URLS need it.',
    TURN_SECRET && !TURN_URLS && 'TURN_URLS: it is missing: where is the TURN server?',
    REDIS_URL &&
      !SEAT_KEY &&
      'SEAT_KEY: it is missing: the servers that share a Redis need the same one. Make one with: openssl rand -base64 32',
    ...(environment.NODE_ENV === 'production' ? problemsInProduction(environment) : []),
  ];
  return problems.filter((problem) => typeof problem === 'string');
}

function problemsInProduction(environment: Together): (string | false)[] {
  const { TLS, ALLOWED_ORIGINS, SEAT_KEY, JWT_SECRET, TURN_SECRET } = environment;
  const secrets: [string, string | undefined][] = [
    ['SEAT_KEY', SEAT_KEY],
    ['TURN_SECRET', TURN_SECRET],
    ...[...(JWT_SECRET?.values() ?? [])].map((value): [string, string] => ['JWT_SECRET', value]),
  ];
  return [
    TLS === undefined &&
      'TLS: with NODE_ENV=production it must be said who ends TLS: browsers give no camera to a page without. Put a proxy in front that does, and set TLS=proxy.',
    ALLOWED_ORIGINS === '*' &&
      'ALLOWED_ORIGINS: with NODE_ENV=production not every page may connect. Name the origins of your own pages, or none: the server’s own may always.',
    ...secrets.map(
      ([name, value]) =>
        value !== undefined &&
        isSample(value) &&
        `${name}: with NODE_ENV=production it must not be one that somebody could guess. ${MAKE_ONE}`,
    ),
  ];
}

/** Would somebody try this one? */
function isSample(secret: string): boolean {
  return SAMPLE.test(secret) || new Set(secret).size < FEW_CHARACTERS;
}
