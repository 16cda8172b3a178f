import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { TOLD_ENDS } from '../projects/call-machine/src/properties/end-pairs.ts';
import { exploreMachine } from '../projects/call-machine/src/properties/explore-machine.ts';
import { explorePairs } from '../projects/call-machine/src/properties/explore-pair.ts';
import { MUTATIONS } from './mutation-list.ts';
import { withFacts } from './verification-document.ts';
import { root } from './workspace.mjs';

const path = join(root, 'docs/verification.md');
const document = readFileSync(path, 'utf8');
const facts = {
  ends: TOLD_ENDS,
  mutations: MUTATIONS,
  machine: exploreMachine(4),
  calls: explorePairs({ faults: 0, stride: 4, prewarm: 'off' }),
  faults: explorePairs({ faults: 1, stride: 60, prewarm: 'off' }),
};
const wanted = await format(withFacts(document, facts), {
  ...(await resolveConfig(path)),
  filepath: path,
});
if (process.argv.includes('--update')) {
  writeFileSync(path, wanted);
} else if (document !== wanted) {
  console.error(`${path} doesn't tell what is so: npm run verification:update`);
  process.exitCode = 1;
}
