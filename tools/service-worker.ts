import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Puts the service worker beside the built app, with the list of what it keeps of this build. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const APP = join(ROOT, 'dist/call-app/browser');
const SOURCE = join(ROOT, 'projects/call-app/service-worker/service-worker.ts');

const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
  compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
});
// Without the fonts: a browser loads those that the texts need, and has others.
const files = readdirSync(APP).filter((name) => /\.(js|css|svg)$/.test(name));
const page = readFileSync(join(APP, 'index.html'));
const name = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 16);
const build = { name, files: files.map((file) => `/${file}`) };
writeFileSync(
  join(APP, 'service-worker.js'),
  `const BUILD = ${JSON.stringify(build)};\n${outputText}`,
);
