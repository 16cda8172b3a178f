import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Party } from './party.ts';
import { expect, test } from './parties.ts';
import { connect } from './steps.ts';

const run = promisify(execFile);

/** What only a description, a candidate, an address or a token looks like. */
const SECRETS = [
  /\b(?!0\.0\.0\.0)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/,
  /[0-9a-f]{1,4}:[0-9a-f]{0,4}:[0-9a-f]{0,4}:/,
  /\.local\b|localhost/,
  /fingerprint|ice-pwd|m=audio/,
  /[A-Za-z0-9_-]{24,}/,
];

async function save(party: Party, directory: string): Promise<string> {
  const download = party.page.waitForEvent('download');
  await party.press('Save call report');
  const path = join(directory, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

test('a call report that was saved in the browser is replayed in Node to the same end', async ({
  directory,
  enter,
  room,
}) => {
  const ann = await enter('Ann Lovelace');
  const bob = await enter('Bob Boole');
  await connect(ann, bob);
  await ann.press('Mute microphone');
  await bob.press('Hang up');

  for (const party of [ann, bob]) {
    await party.reach('ended');
    const file = await save(party, directory);
    const { stdout } = await run('node', ['tools/replay.ts', file]);
    expect(stdout).toContain('connected.live > ended');
    expect(stdout).toContain('The same states and ends as recorded.');

    const text = await readFile(file, 'utf8');
    for (const secret of [room, 'Lovelace', 'Boole']) expect(text).not.toContain(secret);
    for (const secret of SECRETS) expect(text).not.toMatch(secret);
  }
});
