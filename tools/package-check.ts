import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { entries, packageDirectory } from './entries.ts';
import { environment, root } from './workspace.mjs';

/** Every Node at hand, by version: the pinned one and those of the system. */
function findNodes(): Map<string, string> {
  const paths = (environment().PATH ?? '').split(delimiter).map((path) => join(path, 'node'));
  return new Map(
    paths
      .filter((path) => existsSync(path))
      .map((path) => [execFileSync(path, ['--version']).toString().trim(), path]),
  );
}

/** Makes the directory of somebody who has unpacked the package, without what it depends on. */
function makeConsumer(): string {
  const consumer = mkdtempSync(join(tmpdir(), 'call-machine-'));
  const unpacked = join(consumer, 'node_modules/call-machine');
  mkdirSync(unpacked, { recursive: true });
  cpSync(join(packageDirectory, 'package.json'), join(unpacked, 'package.json'));
  cpSync(join(packageDirectory, 'dist'), join(unpacked, 'dist'), { recursive: true });
  return consumer;
}

function addDependency(consumer: string, name: string): void {
  symlinkSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name), 'junction');
}

/** Loads entries of the package both ways in every Node, with nothing at hand but what the consumer has. */
function checkLoads(consumer: string, names: readonly string[]): void {
  const script = `
    const require = process.getBuiltinModule('node:module').createRequire(process.cwd() + '/a.js');
    for (const name of ${JSON.stringify(names)}) { await import(name); require(name); }`;
  const options = { cwd: consumer, stdio: 'inherit' } as const;
  for (const [version, node] of findNodes()) {
    const { status } = spawnSync(node, ['--input-type=module', '--eval', script], options);
    console.log(`Node ${version} ${status === 0 ? 'loads' : 'DOES NOT load'} ${names.join(', ')}`);
    if (status !== 0) process.exitCode = 1;
  }
}

const consumer = makeConsumer();
addDependency(consumer, 'xstate');
checkLoads(consumer, ['call-machine']);
addDependency(consumer, 'valibot');
addDependency(consumer, 'socket.io-client');
checkLoads(
  consumer,
  entries.map(({ name }) => name),
);
rmSync(consumer, { recursive: true });
