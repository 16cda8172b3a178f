import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { entries, packageDirectory } from './entries.ts';
import { describeApi } from './public-api.ts';
import { root } from './workspace.mjs';

const GOLDEN = 'docs/api';
const CURRENT = 'dist/api';

const update = process.argv.includes('--update');
const directory = join(root, update ? GOLDEN : CURRENT);
rmSync(directory, { recursive: true, force: true });
const apis = describeApi(
  entries.map(({ declarations }) => declarations),
  join(packageDirectory, 'dist'),
);
for (const [index, { name }] of entries.entries()) {
  const path = join(directory, `${name}.d.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    await format(apis[index] ?? '', { parser: 'typescript', printWidth: 100, singleQuote: true }),
  );
}

if (!update) {
  const compare = ['diff', '--no-index', '--exit-code', GOLDEN, CURRENT];
  const { status } = spawnSync('git', compare, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The public API has changed. If that is meant: npm run api:update');
    process.exitCode = 1;
  }
}
