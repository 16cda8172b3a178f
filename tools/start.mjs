import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

await prepare();
serve([['node', 'signaling/src/main.ts']]);
