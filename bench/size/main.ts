import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { bundledBytes } from '../../tools/bundle-size.ts';
import { entries } from '../../tools/entries.ts';
import { root } from '../../tools/workspace.mjs';
import { publish } from '../performance-report.ts';

/** Weighs the package beside other libraries, all bundled the same way in one run. */

/** What the package imports. */
const DEPENDENCIES = ['xstate', 'socket.io-client', 'valibot'];

/** For one call with all that it takes, in bytes. */
const GOAL_BYTES = 45_000;

/** Modules that import what the documentation of each library imports for a call. */
const OTHERS = [
  { packages: ['peerjs'], module: 'peerjs.ts' },
  { packages: ['simple-peer'], module: 'simple-peer.ts' },
  { packages: ['simple-peer', 'socket.io-client'], module: 'simple-peer-with-signaling.ts' },
  { packages: ['jssip'], module: 'jssip.ts' },
  { packages: ['livekit-client'], module: 'livekit-client.ts' },
];

const MANIFEST = v.object({ version: v.string() });

function named(name: string): string {
  const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${v.parse(MANIFEST, JSON.parse(manifest)).version}`;
}

const exportAll = (module: string) => `export * from ${JSON.stringify(module)}`;

const inKilobytes = (bytes: number) => (bytes / 1_000).toFixed(1);

const rows: string[] = [];
const found = new Map<string, number>();
for (const { name, module } of entries) {
  const source = exportAll(module);
  const [alone, together] = [await bundledBytes(source, DEPENDENCIES), await bundledBytes(source)];
  found.set(name, together);
  rows.push(`| \`${name}\` | ${inKilobytes(alone)} | ${inKilobytes(together)} |`);
}
for (const { packages, module } of OTHERS) {
  const name = packages.map(named).join(' with ');
  const bytes = await bundledBytes(exportAll(join(import.meta.dirname, 'others', module)));
  rows.push(`| ${name} | | ${inKilobytes(bytes)} |`);
}

/** The entry that makes calls. */
const WHOLE = 'call-machine/browser';
const whole = found.get(WHOLE) ?? NaN;
const shares: string[] = [];
for (const dependency of DEPENDENCIES) {
  const module = entries.find(({ name }) => name === WHOLE)?.module ?? '';
  const others = await bundledBytes(exportAll(module), [dependency]);
  shares.push(`${named(dependency)} ${inKilobytes(whole - others)}`);
}
const paragraphs = [
  `\`npm run bench:size\` bundles each with esbuild the same way, minified, and compresses it with gzip. The package is taken with all that an entry exports; of the others, what their documentation imports for a call. PeerJS, JsSIP and LiveKit bring the client of their own signaling.`,
  ['| | alone, kB | with all that it imports, kB |', '| :-- | --: | --: |', ...rows].join('\n'),
  `\`${WHOLE}\` takes ${inKilobytes(whole)} kB, the goal is ${inKilobytes(GOAL_BYTES)} kB: ${whole <= GOAL_BYTES ? 'met' : 'MISSED'}. In kB, what it would weigh less without them: ${shares.join(', ')}. The rest is its own.`,
];
process.stdout.write(`${paragraphs.join('\n\n')}\n`);

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
if (values.record) await publish('Weight', paragraphs);
