import type { CallMedia } from 'call-machine/browser';

/** Live streams that a spec puts in. */
export class LiveMediaFake implements CallMedia {
  local: MediaStream | null = null;
  microphone: MediaStream | null = null;
  localScreen: MediaStream | null = null;
  readonly remotes = new Map<string, MediaStream>();
  readonly remoteScreens = new Map<string, MediaStream>();
  /** What each connection has counted. */
  readonly reports = new Map<string, RTCStatsReport>();
  private readonly listeners = new Set<() => void>();

  remote(peer: string): MediaStream | null {
    return this.remotes.get(peer) ?? null;
  }

  remoteScreen(peer: string): MediaStream | null {
    return this.remoteScreens.get(peer) ?? null;
  }

  stats(peer: string): Promise<RTCStatsReport | null> {
    return Promise.resolve(this.reports.get(peer) ?? null);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells that something was put in. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** How many are being told. */
  get watchers(): number {
    return this.listeners.size;
  }
}
