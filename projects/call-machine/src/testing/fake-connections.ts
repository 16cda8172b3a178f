import type {
  ConnectionCommand,
  ConnectionFact,
  ConnectionInput,
  Source,
} from '../peer/connection.ts';
import type { IncomingChannelMessage } from '../peer/channel-hearing.ts';
import { parseChannelMessage } from '../peer/channel-message.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import type { FakeEffect } from './fake-effect.ts';
import { FakeEnd, obey } from './fake-end.ts';
import { FakePaths } from './fake-paths.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What there is to see of an open connection. */
export interface OpenConnection {
  /** The sources that have a track on their sender. */
  readonly sending: readonly Source[];
  /** Does it look for a path, or has one? Then its addresses are no secret to the other side. */
  readonly hasCandidate: boolean;
  /** What ICE is made with from its next start on. */
  readonly iceServers: readonly IceServer[];
}

/** RTCPeerConnections without a browser, and the network between them. */
export class FakeConnections {
  /** How long an operation takes, in ms: making a description, applying one. */
  operationMs = 1;
  /** How long a message over the data channel takes, in ms. */
  channelMs = 3;
  /** Why the next description is refused; null while they are taken. */
  refusal: string | null = null;
  readonly #clock: VirtualClock;
  readonly #paths: FakePaths<FakeEnd>;
  #sequence = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
    this.#paths = new FakePaths(clock);
  }

  /** Can a path be found between two peers? */
  get hasPath(): boolean {
    return this.#paths.hasPath;
  }

  set hasPath(hasPath: boolean) {
    this.#paths.hasPath = hasPath;
  }

  /** How many connections are open. */
  get open(): number {
    return this.#paths.ends.length;
  }

  /** How many of them have a path. */
  get connected(): number {
    return this.#paths.ends.filter(({ path }) => path === 'connected').length;
  }

  /** What each open connection sends. */
  get sending(): readonly (readonly Source[])[] {
    return this.#paths.ends.map(({ sending }) => sending);
  }

  /** The tabs whose connections look for a path, or have one: their addresses are no secret to the other side. */
  get checking(): readonly string[] {
    return this.#paths.ends.filter((end) => end.hasCandidate).map(({ tab }) => tab);
  }

  /** The open connections of one tab. */
  endsOf(tab: string): readonly OpenConnection[] {
    return this.#endsOf(tab);
  }

  /** Breaks every path, as the browser tells it. */
  break(path: 'disconnected' | 'failed'): void {
    for (const end of this.#paths.ends) this.#paths.move(end, path);
  }

  /** Lets broken paths heal by themselves. */
  heal(): void {
    for (const end of this.#paths.ends) if (end.path !== null) this.#paths.move(end, 'connected');
  }

  /**
   * Takes all media from and to a tab away until it is mended; of several tabs, all but what passes among them. The browsers
   * notice after 6.5 s, and give up after 17.
   */
  cut(...tabs: readonly string[]): void {
    this.#paths.cut(tabs);
  }

  /** Gives a tab its media back. */
  mend(tab: string): void {
    this.#paths.mend(tab);
  }

  /** Lets everybody who has a data channel from this tab hear a message over it, true or forged. */
  deliver(tab: string, message: IncomingChannelMessage): void {
    for (const end of this.#endsOf(tab)) this.#carry(end, (partner) => partner.hear(message));
  }

  /** Gives a tab other addresses: the paths that it has are dead until ICE begins anew. The browsers notice by themselves. */
  readdress(tab: string): void {
    this.#paths.readdress(tab);
  }

  /** The same, and the tab's browser says so. */
  changeNetwork(tab: string): void {
    this.readdress(tab);
    for (const end of this.#endsOf(tab)) end.tell({ type: 'connection.networkChanged' });
  }

  /** Closes a tab's connections under its machine, as sleep and mobile systems do. */
  close(tab: string): void {
    for (const end of this.#endsOf(tab)) {
      end.lose();
    }
  }

  /**
   * Puts anything at all on the data channels of a tab, as a page of another's making could. It is heard at once; returns
   * how many heard it, as a message or not.
   */
  write(tab: string, data: unknown): number {
    const hearings = this.#endsOf(tab).map((end) => {
      const partner = this.#paths.isUp(end) ? this.#paths.partnerOf(end) : null;
      partner?.take(parseChannelMessage(data, partner.input.remote));
      return partner !== null;
    });
    return hearings.filter((isHeard) => isHeard).length;
  }

  /** The connections of a tab. */
  connection(tab: string): FakeEffect<ConnectionCommand, ConnectionInput, ConnectionFact> {
    return ({ input, receive, report }) => {
      const end: FakeEnd = new FakeEnd({
        tab,
        input,
        report,
        refusal: () => this.refusal,
        carry: (arrive) => this.#carry(end, ({ channel }) => arrive(channel)),
        surroundings: {
          later: (run) => void this.#clock.setTimeout(run, this.operationMs),
          unique: () => `u${++this.#sequence}`,
          agreed: () => this.#paths.agreed(end),
          found: (candidate) => end.tell({ type: 'connection.candidateFound', candidate }),
        },
      });
      this.#paths.add(end);
      receive((command) => obey(end, command, () => this.#paths.connect(end)));
      return () => {
        end.close();
        this.#paths.remove(end);
      };
    };
  }

  #endsOf(tab: string): readonly FakeEnd[] {
    return this.#paths.ends.filter((end) => end.tab === tab);
  }

  /** Takes something the way of media, if that leads anywhere now. */
  #carry(end: FakeEnd, arrive: (partner: FakeEnd) => void): void {
    const partner = this.#paths.partnerOf(end);
    if (!partner || !this.#paths.isUp(end)) return;
    this.#clock.setTimeout(() => arrive(partner), this.channelMs);
  }
}
