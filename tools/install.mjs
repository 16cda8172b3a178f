import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root, run } from './workspace.mjs';

/** The oldest Node of each line that Angular and the server run on. */
const OLDEST = [
  [22, 22, 3],
  [24, 15, 0],
  [26, 0, 0],
];

/** @returns {boolean} whether the packages are there and are those of the lockfile */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * @param {string} version as `node --version` prints it
 * @returns {boolean} whether the project runs on it
 */
function isSupported(version) {
  const [major = 0, minor = 0, patch = 0] = version.replace('v', '').split('.').map(Number);
  const oldest = OLDEST.find(([line]) => line === major);
  if (oldest === undefined) return major > 26;
  const [, oldestMinor = 0, oldestPatch = 0] = oldest;
  return minor > oldestMinor || (minor === oldestMinor && patch >= oldestPatch);
}

/**
 * Installs the locked packages where they are missing or older than the lockfile.
 *
 * @throws when npm fails, or when no Node is at hand that the project runs on
 */
export async function installMissingPackages() {
  if (!isInstalled()) {
    console.log('Installing packages, this takes about half a minute ...');
    const flags = ['--include=dev', '--include=optional', '--loglevel=error', '--no-progress'];
    if ((await run('npm', ['ci', ...flags])).code !== 0) {
      throw new Error('"npm ci" failed, see above. Is the package registry reachable?');
    }
  }
  const version = execFileSync('node', ['--version'], { env: environment() }).toString().trim();
  if (!isSupported(version)) {
    throw new Error(`Node ${version} is too old: install ^22.22.3, ^24.15 or >=26 and try again.`);
  }
}
