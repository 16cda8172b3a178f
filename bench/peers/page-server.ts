import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { listen, type Listening } from './listen.ts';

const HERE = import.meta.dirname;

/** Serves the page of a system that has a script for it: it is the same page for all. */
export async function startPageServer(system: string, host: string): Promise<Listening> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, system, 'page.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // The standalone script that its documentation names where a bundler has no parts of Node.
    alias: { 'simple-peer': 'simple-peer/simplepeer.min.js' },
    write: false,
  });
  const [script] = outputFiles;
  const html = await readFile(join(HERE, 'page', 'index.html'));
  const http = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script?.contents : html);
  });
  return listen(http, host);
}
