import { join } from 'node:path';
import manifest from '../projects/call-machine/package.json' with { type: 'json' };
import { root } from './workspace.mjs';

/** The directory of the published package. */
export const packageDirectory = join(root, 'projects/call-machine');

/** The public entries of the package: what one imports, the compiled module, and the declarations of it. */
export const entries = Object.entries(manifest.exports).map(
  ([path, { types, default: module }]) => ({
    name: manifest.name + path.slice(1),
    module: join(packageDirectory, module),
    declarations: join(packageDirectory, types),
  }),
);
