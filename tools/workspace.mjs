import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root directory of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The environment in which `node` is the one that the lockfile pins, where there is one for this system.
 *
 * @returns {NodeJS.ProcessEnv} the own environment with `node_modules/.bin` first in the search path
 */
export function environment() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

/**
 * Runs a command in the repository's root and shows what it prints, without colours.
 *
 * @param {string} command a program, found in the search path
 * @param {string[]} args its arguments
 * @returns {Promise<{ code: number, output: string }>} its exit code, 1 when it was killed, and what it printed
 * @throws when it can't be started
 */
export function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment(), NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
