import { join } from 'node:path';
import manifest from '../projects/call-machine/package.json' with { type: 'json' };
import { root } from './workspace.mjs';

/** The directory of the published package. */
export const packageDirectory = join(root, 'projects/call-machine');

/** The public entries of the package: what one imports, and the compiled declarations of it. */
export const entries = Object.entries(manifest.exports).map(([path, { types }]) => ({
  name: manifest.name + path.slice(1),
  declarations: join(packageDirectory, types),
}));
