import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { https: { type: 'boolean', default: false } } });

await prepare();
serve([
  { args: ['signaling/src/main.ts'] },
  ...(values.https ? [{ args: ['tools/https.ts'] }] : []),
]);
