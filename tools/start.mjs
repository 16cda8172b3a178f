import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

await prepare();
console.log('Open the address below in two windows, join the same room, and press Call.');
serve([['node', 'signaling/src/main.ts']]);
