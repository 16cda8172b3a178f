import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as v from 'valibot';
import { root } from './workspace.mjs';

const OUTPUT = join(root, 'dist/call-app');

/** Where the built app is. */
export const APP_DIR = join(OUTPUT, 'browser');

/** Where the scripts begin that a first call needs. A browser loads one language of several: the largest counts. */
const ENTRIES = ['src/main.ts', 'app/entrance/entrance.ts'];
const LANGUAGES = /app\/language\/[\w-]+\.json$/;

/** What is read of the build's statistics, in esbuild's metafile format. */
const STATS = v.object({
  outputs: v.record(
    v.string(),
    v.object({
      entryPoint: v.optional(v.string()),
      imports: v.array(v.object({ path: v.string(), kind: v.string() })),
    }),
  ),
});

type Chunks = ReadonlyMap<string, v.InferOutput<typeof STATS>['outputs'][string]>;

/**
 * What a browser loads of the built app before somebody can call: the page, and every script and style that a room's page
 * can't do without, by their names in {@link APP_DIR}.
 *
 * @throws when there is no build, or one without what is named here
 */
export function roomFiles(): readonly string[] {
  const chunks = readChunks();
  const startingAt = (source: (entryPoint: string) => boolean) =>
    [...chunks].filter(([, { entryPoint }]) => source(entryPoint ?? '')).map(([name]) => name);
  const scripts = ENTRIES.map((entry) => {
    const [name] = startingAt((source) => source.endsWith(entry));
    if (name === undefined)
      throw new Error(`The build has no chunk for ${entry}: mend ENTRIES here.`);
    return name;
  });
  const styles = startingAt((source) => source === 'angular:styles/global:styles');
  const [language] = startingAt((source) => LANGUAGES.test(source)).sort(
    (one, other) => brotliBytes(other) - brotliBytes(one),
  );
  if (language === undefined) throw new Error('The build has no chunk for a language.');
  const needed = scripts.flatMap((name) => withImports(chunks, name));
  return [...new Set(['index.html', ...styles, language, ...needed])];
}

/** How large a file of the built app is as a server sends it, compressed with brotli. */
export function brotliBytes(file: string): number {
  return brotliCompressSync(readFileSync(join(APP_DIR, file))).length;
}

function readChunks(): Chunks {
  const text = readFileSync(join(OUTPUT, 'browser-stats.json'), 'utf8');
  return new Map(Object.entries(v.parse(STATS, JSON.parse(text)).outputs));
}

/** A chunk, and all that has to be there before it can run. */
function withImports(chunks: Chunks, first: string): readonly string[] {
  const found = new Set([first]);
  for (const name of found) {
    for (const { path, kind } of chunks.get(name)?.imports ?? []) {
      if (kind === 'import-statement') found.add(path);
    }
  }
  return [...found];
}
