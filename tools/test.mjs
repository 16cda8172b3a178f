import { installMissingPackages } from './install.mjs';
import { countCases, failedIn, skippedIn } from './test-count.mjs';
import { run } from './workspace.mjs';

/** Cheap ones first; each is an npm script of that name. */
const CHECKS = [
  'format',
  'lint',
  'arrows',
  'unused',
  'deploy',
  'types',
  'package',
  'api',
  'diagram',
  'stories',
  'verification',
  'unit',
  'karma',
  'build',
  'size',
  'e2e',
];

try {
  await installMissingPackages();
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
// Only now, as it needs a package.
const { installMissingBrowsers } = await import('./browser.mjs');
await installMissingBrowsers();

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const notes = [];
for (const check of CHECKS) {
  console.log(`\n== ${check}`);
  const start = performance.now();
  const { code, output } = await run('npm', ['run', '--silent', check]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = countCases(check, code, output);
  console.log(`== ${check} ${count.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) failures.push(`== ${check}\n${failedIn(check, output)}`);
  notes.push(...skippedIn(output));
}

if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
if (failures.length > 0)
  console.log(`\nFailed. Each check runs alone: npm run NAME\n${failures.join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
