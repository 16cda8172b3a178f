import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Compresses the built app as well as can be, once, for the server to hand out: `.br` and `.gz` beside each file that
 * gets smaller by it.
 */

const APP = fileURLToPath(new URL('../dist/call-app/browser', import.meta.url));
/** The other files are compressed as they are. */
const TEXT = /\.(js|css|html|svg|json|webmanifest|txt)$/;
const WAYS = { br: brotliCompressSync, gz: gzipSync };

for (const name of readdirSync(APP, { recursive: true, encoding: 'utf8' })) {
  const path = join(APP, name);
  if (!TEXT.test(name) || !statSync(path).isFile()) continue;
  const content = readFileSync(path);
  for (const [ending, compress] of Object.entries(WAYS)) {
    const compressed = compress(content);
    if (compressed.length < content.length) writeFileSync(`${path}.${ending}`, compressed);
  }
}
