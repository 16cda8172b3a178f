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
 * Runs a command in the repository's root and shows what it prints.
 *
 * @param {string} command a program, found in the search path
 * @param {string[]} args its arguments
 * @returns {Promise<number>} its exit code; 1 when it couldn't be started or was killed
 */
export function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => {
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
