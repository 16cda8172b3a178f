import { BootError } from './boot-error.ts';
import { readEnvironment } from './environment.ts';

const problemsOf = (variables: Record<string, string>) => {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof BootError) return error.message.split('\n');
  }
  return [];
};

describe('readEnvironment', () => {
  it('has a default for everything but the key, which then comes from a file', () => {
    const environment = readEnvironment({});
    expect(environment.PORT).toBe(3000);
    expect(environment.HOST).toBe('localhost');
    expect(environment.APP_DIR).toMatch(/dist.call-app.browser$/);
    expect(environment.SEAT_KEY).toBeUndefined();
    expect(environment.SEAT_GRACE_MS).toBe(30_000);
    expect(environment.ICE_SERVERS).toEqual([]);
  });

  it('reads what is set', () => {
    const environment = readEnvironment({
      PORT: '0',
      ICE_SERVERS: '[{"urls":["stun:a","turn:b"],"username":"u","credential":"c"}]',
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:4200',
    });
    expect(environment.PORT).toBe(0);
    expect(environment.ICE_SERVERS).toEqual([
      { urls: ['stun:a', 'turn:b'], username: 'u', credential: 'c' },
    ]);
    expect(environment.ALLOWED_ORIGINS).toEqual(['https://a.example', 'http://localhost:4200']);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', SEAT_KEY: '' }).PORT).toBe(3000);
  });

  it('names each wrong variable on a line of its own, with what it takes', () => {
    expect(
      problemsOf({
        PORT: '70000',
        SEAT_GRACE_MS: '1.5',
        LOG_LEVEL: 'loud',
        ALLOWED_ORIGINS: 'a.example',
      }),
    ).toEqual([
      'PORT: "70000" is wrong. It takes a port number from 0 to 65535.',
      'ALLOWED_ORIGINS: "a.example" is wrong. It takes origins like https://app.example.org, with commas between them, or * for all.',
      'SEAT_GRACE_MS: "1.5" is wrong. It takes a whole number of milliseconds from 0 to 600000.',
      'LOG_LEVEL: "loud" is wrong. It takes trace, debug, info, warn, error, fatal or silent.',
    ]);
  });

  it('never shows a key or a TURN credential', () => {
    const problems = problemsOf({
      SEAT_KEY: 'hunter2',
      REDIS_URL: 'http://:hunter2@localhost',
      ICE_SERVERS: '[{"urls":"turn:a","credential":["hunter2"]}]',
    });
    expect(problems.length).toBe(3);
    expect(problems.join()).toContain('SEAT_KEY: its value (not shown) is wrong');
    expect(problems.join()).not.toContain('hunter2');
  });

  it('refuses ICE servers that are not JSON', () => {
    expect(problemsOf({ ICE_SERVERS: 'stun:a' })[0]).toContain('It takes a JSON array');
  });
});
