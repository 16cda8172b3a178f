import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

await prepare();
serve([{ args: ['signaling/src/main.ts'] }]);
