import type { MediaPath } from '../peer/connection.ts';
import type { FakeChannel } from './fake-channel.ts';
import type { FakeSession } from './fake-description.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** One end of a connection, as the network sees it. */
export interface PathEnd {
  /** The tab that it belongs to, whose media can be cut. */
  readonly tab: string;
  /** What it was told last. */
  path: MediaPath | null;
  readonly connection: {
    readonly agreement: { readonly local: FakeSession; readonly remote: FakeSession } | null;
    readonly hasCandidate: boolean;
  };
  readonly channel: Pick<FakeChannel<never>, 'open'>;
  tell(fact: { type: 'connection.pathChanged'; path: MediaPath }): void;
}

/** What ICE knows of an end. */
interface Route<End extends PathEnd> {
  /** The other end of the path that was found last. */
  partner: End | null;
  /** The two ICE generations that it was found with. */
  generations: string | null;
  /** Was it found with addresses that this end has no longer? */
  isStale: boolean;
  /** Timers of what comes next if nothing gets better. */
  worsening: number[];
}

/** How long a browser takes to notice that nothing comes any more, and to give up, in ms. */
const NOTICE_MS = 6_500;
const GIVE_UP_MS = 17_000;

/**
 * The paths that media takes between ends. Two ends find each other by the ICE generations in their descriptions, and
 * connect once both have the other's description and one has a candidate of the other's.
 */
export class FakePaths<End extends PathEnd> {
  /** How long ICE and DTLS take once both sides know enough, in ms. */
  pathMs = 30;
  /** Can a path be found between two peers at all? */
  hasPath = true;
  readonly #clock: VirtualClock;
  readonly #routes = new Map<End, Route<End>>();
  /** The tabs that are cut off, each with the number of the part of the network that it is in. */
  readonly #parts = new Map<string, number>();
  #lastPart = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  get ends(): readonly End[] {
    return [...this.#routes.keys()];
  }

  add(end: End): void {
    this.#routes.set(end, { partner: null, generations: null, isStale: false, worsening: [] });
  }

  /** An end is gone; the other notices after a while. */
  remove(end: End): void {
    const route = this.#routes.get(end);
    if (!route) return;
    this.#settle(route);
    this.#routes.delete(end);
    this.#worsen();
  }

  /** Lets media pass among these tabs alone until they are mended. Nobody is told; the browsers notice by themselves. */
  cut(tabs: readonly string[]): void {
    this.#lastPart += 1;
    for (const tab of tabs) this.#parts.set(tab, this.#lastPart);
    this.#worsen();
  }

  /** What was found with the addresses of a tab is of no use any more. */
  readdress(tab: string): void {
    for (const [end, route] of this.#routes) if (end.tab === tab) route.isStale = true;
    this.#worsen();
  }

  /** Lets media pass again. A path that was given up meanwhile needs an ICE restart. */
  mend(tab: string): void {
    this.#parts.delete(tab);
    this.search();
    for (const [end, route] of this.#routes)
      if (end.path !== 'failed' && this.isUp(end)) this.#recover(end, route);
  }

  /** Has an end a path over which something gets through now? */
  isUp(end: End): boolean {
    const partner = this.partnerOf(end);
    return partner !== null && this.#isReachable(end, partner) && !this.#isStale(end, partner);
  }

  /** The end that media and data of this one go to; null while there is none. */
  partnerOf(end: End): End | null {
    const partner = this.#routes.get(end)?.partner ?? null;
    return partner && this.#routes.get(partner)?.partner === end ? partner : null;
  }

  /** Tells an end what its path does now. */
  move(end: End, path: MediaPath): void {
    if (end.path === path) return;
    end.path = path;
    end.tell({ type: 'connection.pathChanged', path });
  }

  /** Both sides of this end agreed: if that began a new ICE generation, a path is looked for. */
  agreed(end: End): void {
    const route = this.#routes.get(end);
    if (!route || route.generations === generationsOf(end)) return;
    if (end.path !== 'connected') this.#settle(route);
    this.connect(end);
  }

  /** Looks for paths that have become possible. */
  search(): void {
    for (const end of this.#routes.keys()) this.connect(end);
  }

  /** Looks for a path from this end, if there can be a new one by now. */
  connect(end: End): void {
    this.#tryFor(end);
    const other = this.#counterpartOf(end);
    if (!other || (!end.connection.hasCandidate && !other.connection.hasCandidate)) return;
    this.#clock.setTimeout(() => {
      if (this.#counterpartOf(end) === other && this.#isReachable(end, other))
        this.#establish(end, other);
    }, this.pathMs);
  }

  /** From the first candidate on there is something to try, and so something that can fail. */
  #tryFor(end: End): void {
    const route = this.#routes.get(end);
    if (!route || !end.connection.hasCandidate || route.generations === generationsOf(end)) return;
    if (end.path === 'connected' || route.worsening.length > 0) return;
    this.move(end, 'connecting');
    route.worsening = [this.#clock.setTimeout(() => this.move(end, 'failed'), GIVE_UP_MS)];
  }

  #establish(end: End, other: End): void {
    for (const [one, partner] of [
      [end, other],
      [other, end],
    ] as const) {
      const route = this.#routes.get(one);
      if (!route || route.generations === generationsOf(one)) continue;
      Object.assign(route, { partner, generations: generationsOf(one), isStale: false });
      this.#settle(route);
      if (one.path !== 'connected') this.move(one, 'connecting');
      this.move(one, 'connected');
      one.channel.open();
    }
  }

  /** The end that this one's descriptions speak of, if that has not been reached with them yet. */
  #counterpartOf(end: End): End | undefined {
    const route = this.#routes.get(end);
    const wanted = generationsOf(end);
    if (!route || wanted === null || route.generations === wanted) return undefined;
    for (const other of this.#routes.keys())
      if (other !== end && generationsOf(other, true) === wanted) return other;
    return undefined;
  }

  #isReachable(one: End, other: End): boolean {
    return this.hasPath && this.#parts.get(one.tab) === this.#parts.get(other.tab);
  }

  #isStale(...ends: readonly End[]): boolean {
    return ends.some((end) => this.#routes.get(end)?.isStale);
  }

  #worsen(): void {
    for (const [end, route] of this.#routes) {
      if (route.partner === null || route.worsening.length > 0 || this.isUp(end)) continue;
      route.worsening = [
        this.#clock.setTimeout(() => this.move(end, 'disconnected'), NOTICE_MS),
        this.#clock.setTimeout(() => this.move(end, 'failed'), GIVE_UP_MS),
      ];
    }
  }

  #recover(end: End, route: Route<End>): void {
    this.#settle(route);
    this.move(end, 'connected');
  }

  #settle(route: Route<End>): void {
    for (const timer of route.worsening) this.#clock.clearTimeout(timer);
    route.worsening = [];
  }
}

/** The ICE generations of the two sides, as the other end would name them if `reversed`. */
function generationsOf({ connection }: PathEnd, reversed = false): string | null {
  const { agreement } = connection;
  if (agreement === null) return null;
  const pair = [agreement.local.generation, agreement.remote.generation];
  return (reversed ? pair.reverse() : pair).join();
}
