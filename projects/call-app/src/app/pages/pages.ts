import type { Type } from '@angular/core';
import type { Translatable } from '../language/translatable.ts';

/** A page of the app: what an address leads to. */
export interface Page {
  /** What the tab is called until the page says more; null for the app alone. */
  readonly title: Translatable | null;
  /** Each page is a chunk of its own, so that a room doesn't wait for the start page. */
  readonly load: () => Promise<Type<unknown>>;
  /** What the page's component takes from the address. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
}

const HOME: Page = {
  title: null,
  load: () => import('../home/home.ts').then((file) => file.Home),
  inputs: {},
};

const NOT_FOUND: Page = {
  title: { key: 'notFound.tab' },
  load: () => import('../not-found/not-found.ts').then((file) => file.NotFound),
  inputs: {},
};

/** The page that an address leads to. */
export function pageAt(url: URL): Page {
  const room = roomAt(url);
  if (room !== null) return roomPage(room, url.searchParams);
  const story = /^\/stories(?:\/([\w-]*))?$/.exec(url.pathname);
  if (story) return storiesPage(story[1]);
  return url.pathname === '/' ? HOME : NOT_FOUND;
}

/** The room that an address leads into, be it one that can be or not; null when it leads elsewhere. */
export function roomAt({ pathname }: URL): string | null {
  const written = /^\/r\/([^/]+)\/?$/.exec(pathname)?.[1];
  return written === undefined ? null : decoded(written);
}

function roomPage(room: string, query: URLSearchParams): Page {
  return {
    title: { key: 'call.tabRoom' },
    // What the page is made with is asked for at once, so that it runs before the page does, in a task of its own.
    load: () =>
      Promise.all([import('../entrance/entrance.ts'), import('../call/create-call.ts')]).then(
        ([file]) => file.Entrance,
      ),
    inputs: { room, name: query.get('name') ?? undefined, join: query.get('join') ?? undefined },
  };
}

function storiesPage(story: string | undefined): Page {
  return {
    title: { key: 'stories.title' },
    load: () => import('../stories/stories.ts').then((file) => file.Stories),
    inputs: { story },
  };
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // A mistyped one, which is no room's name as it stands either.
    return written;
  }
}
