import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
const NG = 'node_modules/@angular/cli/bin/ng.js';
const LIBRARY = 'projects/call-machine/tsconfig.lib.json';

await prepare();
console.log('The app with reload will be at http://localhost:4200, beside the server below.');
serve([
  ['node', TSC, '--build', '--watch', '--preserveWatchOutput', LIBRARY],
  ['node', '--watch', '--watch-preserve-output', 'signaling/src/main.ts'],
  ['node', NG, 'serve'],
]);
