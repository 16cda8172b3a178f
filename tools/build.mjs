import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './workspace.mjs';

/** What a build reads. */
const SOURCES = [
  'angular.json',
  'package-lock.json',
  'tsconfig.base.json',
  'projects/call-app',
  'projects/call-machine/package.json',
  'projects/call-machine/src',
  'projects/call-machine/tsconfig.lib.json',
];

/** What a build writes; the service worker comes when all else is there, and is compressed in the end. */
const PACKAGE = 'projects/call-machine/dist/lib.tsbuildinfo';
const APP = 'dist/call-app/browser/service-worker.js.gz';

/**
 * @param {string} path a file or directory
 * @returns {number} when it or anything in it last changed, in ms
 */
function lastChange(path) {
  const stat = statSync(path);
  const inside = stat.isDirectory() ? readdirSync(path) : [];
  return Math.max(stat.mtimeMs, ...inside.map((name) => lastChange(join(path, name))));
}

/** @returns {boolean} whether the package or the app is missing, or a source is newer */
function isStale() {
  if (!existsSync(join(root, PACKAGE)) || !existsSync(join(root, APP))) return true;
  const built = statSync(join(root, APP)).mtimeMs;
  return SOURCES.some((path) => lastChange(join(root, path)) > built);
}

/**
 * Builds the package and the app where they are missing or older than their sources.
 *
 * @throws when the build fails
 */
export async function buildStale() {
  if (!isStale()) return;
  console.log('Building the package and the app ...');
  if ((await run('npm', ['run', '--silent', 'build'])).code !== 0) {
    throw new Error('The build failed, see above.');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildStale();
