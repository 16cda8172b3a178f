import { buildStale } from './build.mjs';
import { installMissingPackages } from './install.mjs';

/** Installs what is missing and builds what is stale, or ends this process with what went wrong. */
export async function prepare() {
  try {
    await installMissingPackages();
    await buildStale();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
