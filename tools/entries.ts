import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** The directory of the published package. */
export const packageDirectory = join(root, 'projects/call-machine');

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, { readonly types: string }>>;
}

const manifest: Manifest = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'));

/** The public entries of the package: what one imports, and the compiled declarations of it. */
export const entries = Object.entries(manifest.exports).map(([path, { types }]) => ({
  name: manifest.name + path.slice(1),
  declarations: join(packageDirectory, types),
}));
