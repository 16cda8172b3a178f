import { bundledBytes } from './bundle-size.ts';
import { entries } from './entries.ts';

/*
 * What the package costs a page that makes calls: its browser entry with xstate, socket.io-client and all else that it
 * imports. Run after a build; fails when it is more than the budget.
 */

/** Minified and compressed with gzip. To be lowered with the code: the aim is 45 kB. */
const BUDGET_BYTES = 49_500;

const ENTRY = 'call-machine/browser';

const module = entries.find(({ name }) => name === ENTRY)?.module;
if (module === undefined) throw new Error(`The package has no entry ${ENTRY}: mend ENTRY here.`);

const bytes = await bundledBytes(`export * from ${JSON.stringify(module)}`);
console.log(`${bytes}  bytes for ${ENTRY} with its dependencies, of at most ${BUDGET_BYTES}`);
if (bytes > BUDGET_BYTES) {
  console.error('`npm run bench:size` shows what each entry takes.');
  process.exitCode = 1;
}
