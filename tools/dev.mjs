import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

await prepare();
console.log(
  'Starting. Open the address that comes last; what is there reloads when a source changes.',
);
serve([
  {
    args: [
      'node_modules/typescript/bin/tsc',
      '--build',
      '--watch',
      '--preserveWatchOutput',
      'projects/call-machine/tsconfig.lib.json',
    ],
  },
  {
    args: ['--watch', '--watch-preserve-output', 'signaling/src/main.ts'],
    // Where proxy.conf.json looks for it. PORT is for `ng serve`, which reads it too.
    env: { PORT: '3001' },
  },
  { args: ['node_modules/@angular/cli/bin/ng.js', 'serve'] },
]);
