import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './workspace.mjs';

/**
 * How large a module is for a browser that downloads it with all that it imports: one file, minified, compressed with gzip.
 *
 * @param source what the module says; its imports are found from the root of the repository
 * @param external packages that are left out
 * @returns bytes
 * @throws when an import leads nowhere
 */
export async function bundledBytes(
  source: string,
  external: readonly string[] = [],
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    external: [...external],
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipped(contents), 0);
}

function gzipped(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length;
}
