import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeApi } from './public-api.ts';

describe('describeApi', () => {
  let directory = '';

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'public-api-'));
    writeFileSync(
      join(directory, 'parts.d.ts'),
      `/** A wheel. */
export interface Wheel { hub: Hub }
interface Hub { radius: number }
export declare const SPARE: Wheel;
export declare const secret: string;
`,
    );
    writeFileSync(join(directory, 'index.d.ts'), "export { SPARE } from './parts.js';\n");
    writeFileSync(join(directory, 'wheels.d.ts'), "export type { Wheel } from './parts.js';\n");
  });

  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  const describeEntries = (...names: string[]) =>
    describeApi(
      names.map((name) => join(directory, name)),
      directory,
    );

  it('writes down what an entry exports, with its comment, and nothing else of the file', () => {
    const [api] = describeEntries('wheels.d.ts');
    expect(api).toMatch(/^\/\*\* A wheel. \*\/\nexport interface Wheel/);
    expect(api).not.toContain('secret');
  });

  it('adds what those mention, through to the end', () => {
    const [api] = describeEntries('index.d.ts');
    expect(api).toMatch(/SPARE: Wheel;\n\n\/\/ Mentioned .*interface Hub .*interface Wheel /s);
  });

  it('leaves what another entry exports to that entry', () => {
    const [api] = describeEntries('index.d.ts', 'wheels.d.ts');
    expect(api).toBe('export declare const SPARE: Wheel;');
  });

  it('says what to do when an entry is missing', () => {
    expect(() => describeEntries('absent.d.ts')).toThrowError(/is missing: run "npm run build"/);
  });
});
