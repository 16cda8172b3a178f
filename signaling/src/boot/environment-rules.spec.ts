import { randomBytes } from 'node:crypto';
import { BootError } from './boot-error.ts';
import { readEnvironment } from './environment.ts';

const secret = () => randomBytes(32).toString('base64');
const SAFE = { NODE_ENV: 'production', TLS: 'proxy' };
const problemsOf = (variables: Record<string, string>) => {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof BootError) return error.message.split('\n');
  }
  return [];
};
const namesIn = (variables: Record<string, string>) =>
  problemsOf(variables).map((problem) => problem.split(':')[0]);

describe('variables that belong together', () => {
  it('are not taken one without the other, or both where one is to be chosen', () => {
    expect(namesIn({ TURN_URLS: 'turn:turn.example' })).toEqual(['TURN_SECRET']);
    expect(namesIn({ TURN_SECRET: secret() })).toEqual(['TURN_URLS']);
    expect(namesIn({ REDIS_URL: 'redis://localhost' })).toEqual(['SEAT_KEY']);
    expect(namesIn({ REDIS_URL: 'redis://localhost', SEAT_KEY: secret() })).toEqual([]);
    expect(namesIn({ JWT_SECRET: 'k'.repeat(32), JWT_JWKS: 'keys.json' })).toEqual([
      'JWT_SECRET and JWT_JWKS',
    ]);
  });

  it('are read: TURN with its lifetime, and secrets by their key ids', () => {
    const { TURN_URLS, TURN_LIFETIME_MS } = readEnvironment({
      TURN_URLS: 'turn:turn.example:3478?transport=udp, turns:[2001:db8::1]:5349',
      TURN_SECRET: secret(),
    });
    expect(TURN_URLS).toEqual(['turn:turn.example:3478?transport=udp', 'turns:[2001:db8::1]:5349']);
    expect(TURN_LIFETIME_MS).toBe(3_600_000);
    const [one, two] = ['a'.repeat(32), 'b'.repeat(32)];
    const secretsOf = (JWT_SECRET: string) => readEnvironment({ JWT_SECRET }).JWT_SECRET;
    expect(secretsOf(one)).toEqual(new Map([['', one]]));
    expect(secretsOf(`new:${one}, old:${two}`)).toEqual(
      new Map([
        ['new', one],
        ['old', two],
      ]),
    );
  });

  it('are refused where they are not of their kind', () => {
    const short = 'k'.repeat(31);
    const long = 'k'.repeat(32);
    for (const JWT_SECRET of [short, `new:${short}`, `a:${long},a:${long}`, `a b:${long}`]) {
      expect(namesIn({ JWT_SECRET })).toEqual(['JWT_SECRET']);
      expect(problemsOf({ JWT_SECRET }).join()).not.toContain(short);
    }
    for (const TURN_URLS of ['turn.example', 'stun:turn.example', 'turn:a?transport=sctp', ',']) {
      expect(namesIn({ TURN_URLS, TURN_SECRET: secret() })).toEqual(['TURN_URLS']);
    }
  });
});

describe('in production', () => {
  it('the server starts with drawn secrets, listed origins and TLS in front', () => {
    const variables = {
      ...SAFE,
      SEAT_KEY: secret(),
      JWT_SECRET: `new:${secret()},old:${secret()}`,
      TURN_SECRET: secret(),
      TURN_URLS: 'turns:turn.example',
      ALLOWED_ORIGINS: 'https://app.example',
    };
    expect(problemsOf(variables)).toEqual([]);
    expect(problemsOf(SAFE)).toEqual([]);
  });

  it('it does not start without TLS declared, and says what to do', () => {
    const [problem, ...others] = problemsOf({ NODE_ENV: 'production' });
    expect(problem).toMatch(/^TLS: .*set TLS=proxy\.$/);
    expect(others).toEqual([]);
  });

  it('it does not start when every page may connect', () => {
    expect(namesIn({ ...SAFE, ALLOWED_ORIGINS: '*' })).toEqual(['ALLOWED_ORIGINS']);
  });

  for (const sample of [
    'change-me-change-me-change-me-change-me',
    'a sample key that is long enough, is it not',
    '0123456789abcdef0123456789abcdef',
    'abababababababababababababababababab',
    'thisIsTheSecretOfOurCompany-Limited',
  ]) {
    it(`it does not start with ${sample} for a secret, and does not print it`, () => {
      const variables = {
        ...SAFE,
        SEAT_KEY: sample,
        TURN_SECRET: sample,
        TURN_URLS: 'turns:turn.example',
        JWT_SECRET: `new:${sample.replaceAll(',', '')}`,
      };
      expect(namesIn(variables)).toEqual(['SEAT_KEY', 'TURN_SECRET', 'JWT_SECRET']);
      expect(problemsOf(variables).join()).not.toContain(sample);
      expect(namesIn({ ...variables, NODE_ENV: 'development' })).toEqual([]);
    });
  }

  it('it takes any secret that was drawn', () => {
    for (let round = 0; round < 200; round += 1) {
      expect(problemsOf({ ...SAFE, SEAT_KEY: secret() })).toEqual([]);
    }
  });
});
