import { brotliBytes, roomFiles } from './room-files.ts';

/*
 * What a browser downloads before somebody can call: the page itself, and every script and style that a room's page can't
 * do without. Run after a build; fails when it is more than the budget.
 */

/** As a server sends it, compressed with brotli. */
const BUDGET_BYTES = 150_000;

const sizes = roomFiles().map((file) => [file, brotliBytes(file)] as const);
for (const [file, bytes] of sizes) console.log(`${String(bytes).padStart(7)}  ${file}`);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
console.log(`${String(total).padStart(7)}  bytes for a room's page, of at most ${BUDGET_BYTES}`);
if (total > BUDGET_BYTES) {
  console.error('Load later what a first call does not need, by `@defer` or `import()`.');
  process.exitCode = 1;
}
