import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCallRecord, replay } from '../projects/call-machine/src/index.ts';
import { describeReplay } from './replay-words.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  console.error('Which call report? npm run replay -- call-report-2027-01-31.json');
  process.exit(2);
}

try {
  const record = parseCallRecord(parseJson(readFileSync(file, 'utf8')));
  const replayed = replay(record);
  console.log(describeReplay(record, replayed));
  process.exitCode = replayed.isFaithful ? 0 : 1;
} catch (error) {
  console.error(
    `${file} can't be replayed: ${error instanceof Error ? error.message : 'no record'}`,
  );
  process.exitCode = 2;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError('It is not whole: a part of it is missing, or it is no call report.');
  }
}
