/**
 * Opens the app where there is no network. With one, pages always come from the server, so that what is kept never hides an
 * update. Each build has a worker of its own, since `npm run build` puts the build's files in. A new worker waits until no
 * page of the build before is open any more: a call goes on with the files that it began with.
 */

declare const self: ServiceWorkerGlobalScope;

/** The build that this worker belongs to: what tells it from others, and the addresses of its scripts and styles. */
declare const BUILD: { readonly name: string; readonly files: readonly string[] };

const CACHE = `call-machine ${BUILD.name}`;
const PAGE = '/';
/** How long a page may take to come before the network counts as gone, in ms. */
const NETWORK_TIMEOUT_MS = 10_000;
/** The scripts and styles that a page names. */
const NAMES = /[\w-]+\.(?:js|css)/g;

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOtherBuilds()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (BUILD.files.includes(pathname)) event.respondWith(file(request));
});

/** All or nothing: a page is of no use without its scripts, or with those of another build. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(CACHE);
  const response = await fetch(PAGE, { cache: 'reload' });
  const html = await response.clone().text();
  const named = html.match(NAMES) ?? [];
  if (!named.every((name) => BUILD.files.includes(`/${name}`))) {
    throw new Error('The server has another build than this worker’s by now.');
  }
  await cache.put(PAGE, response);
  await cache.addAll(BUILD.files);
}

async function forgetOtherBuilds(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** The page from the server; without a network what was kept of it. */
async function page(request: Request): Promise<Response> {
  try {
    return await Promise.race([fetch(request), silence()]);
  } catch (error) {
    const kept = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/** A file whose name says what is in it, so that any copy is the right one. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreVary: true });
  return kept ?? fetch(request);
}

function silence(): Promise<never> {
  return new Promise((_, reject) => {
    const error = new Error('The server does not answer.');
    setTimeout(() => reject(error), NETWORK_TIMEOUT_MS);
  });
}
