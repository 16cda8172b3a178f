import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessOf } from './access-of.ts';
import { BootError } from './boot-error.ts';
import { readEnvironment } from './environment.ts';

describe('who may get in', () => {
  const answerOf = async (variables: Record<string, string>) => {
    const answer = await accessOf(readEnvironment(variables)).check('tea', undefined);
    return answer.ok ? 'ok' : answer.error.code;
  };

  it('is everybody who knows the link, unless there are keys for access tokens', async () => {
    expect(await answerOf({})).toBe('ok');
    expect(await answerOf({ JWT_SECRET: 'k'.repeat(32) })).toBe('unauthorized');
    expect(await answerOf({ JWT_JWKS: 'https://id.example/jwks' })).toBe('unauthorized');
  });

  it('is not left open by a key set that cannot be read: the server does not start', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'key-set-'));
    const file = join(directory, 'jwks.json');
    const variables = readEnvironment({ JWT_JWKS: file });
    expect(() => accessOf(variables)).toThrowError(BootError, /^JWT_JWKS: ENOENT.*It takes/);
    writeFileSync(file, '{"keys":"none"}');
    expect(() => accessOf(variables)).toThrowError(BootError, /^JWT_JWKS: .*malformed.*It takes/);
    writeFileSync(file, '{"keys":[]}');
    expect(await answerOf({ JWT_JWKS: file })).toBe('unauthorized');
    rmSync(directory, { recursive: true });
  });
});
