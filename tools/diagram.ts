import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { callMachine } from '../projects/call-machine/src/index.ts';
import { insertDiagram, toDocument, withChildren } from './state-document.ts';
import { layOut } from './statechart-layout.ts';
import { root } from './workspace.mjs';

const README = join(root, 'README.md');
const STATES = join(root, 'docs/states.md');
const STATECHARTS = join(root, 'projects/call-app/src/app/machine-panel/statecharts.json');

async function bringUpToDate(path: string, text: string): Promise<void> {
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (process.argv.includes('--update')) {
    writeFileSync(path, wanted);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
    console.error(`${path} doesn't show the machine as it is: npm run diagram:update`);
    process.exitCode = 1;
  }
}

await bringUpToDate(README, insertDiagram(readFileSync(README, 'utf8'), callMachine));
await bringUpToDate(STATES, toDocument(callMachine));
const statecharts = await Promise.all([...withChildren(callMachine)].map(layOut));
await bringUpToDate(STATECHARTS, JSON.stringify(statecharts));
