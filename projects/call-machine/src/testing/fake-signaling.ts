import { fromCallback, type CallbackActorLogic } from 'xstate';
import type { RefusalCode } from '../protocol/acknowledgement.ts';
import type { IncomingMessage, OutgoingMessage } from '../protocol/call-messages.ts';
import type { Presence, RoomPeer } from '../protocol/room-messages.ts';
import type { TransportCommand, TransportFact } from '../signaling/transport.ts';
import type { VirtualClock } from './virtual-clock.ts';

interface Seat {
  readonly peer: string;
  readonly name: string;
  /** Tells the peer's transport a fact; null while its link is down. */
  report: ((fact: TransportFact) => void) | null;
}

/**
 * A signaling server in memory, with one room. It does what the real one does: gives seats, tells who is there, relays
 * between peers and stamps the sender.
 */
export class FakeSignaling {
  /** How long a message takes from a peer to the server, or back, in ms. */
  latencyMs = 5;
  /** How long a sender waits for an acknowledgement, in ms. */
  acknowledgementMs = 5_000;
  /** Every message that was relayed, in the order in which the server took them. */
  readonly relayed: IncomingMessage[] = [];
  /** When set, every message is refused with it. */
  refusal: RefusalCode | null = null;
  /** Does the server let nobody in any more? */
  refuseJoins = false;
  readonly #clock: VirtualClock;
  readonly #seats = new Map<string, Seat>();
  readonly #lines = new Map<string, { open: () => void; close: () => void }>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** Takes a peer's link away. Its seat is kept. */
  cut(peer: string): void {
    this.#lines.get(peer)?.close();
  }

  /** Gives a peer its link back. */
  mend(peer: string): void {
    this.#lines.get(peer)?.open();
  }

  /** Says that a peer's grace time ran out. */
  lose(peer: string): void {
    this.#depart(peer, 'lost');
  }

  /** Delivers a message, true or forged, as if the server had relayed it. */
  deliver(to: string, message: IncomingMessage): void {
    this.#clock.setTimeout(() => {
      this.#seats.get(to)?.report?.({ type: 'transport.received', message });
    }, this.latencyMs);
  }

  /** For `linkMachine.provide({ actors: { transport } })`, of the tab that is given this seat. */
  transport(peer: string): CallbackActorLogic<TransportCommand, undefined> {
    return fromCallback<TransportCommand, undefined>(({ receive, sendBack }) => {
      let isOpen = false;
      const report = (fact: TransportFact) => {
        if (isOpen) sendBack(fact);
      };
      const later = (fact: TransportFact) => {
        this.#clock.setTimeout(() => {
          report(fact);
        }, this.latencyMs);
      };
      const open = () => {
        isOpen = true;
        later({ type: 'transport.opened' });
      };
      const close = () => {
        report({ type: 'transport.closed' });
        isOpen = false;
        this.#depart(peer, 'away');
      };
      this.#lines.set(peer, { open, close });
      open();
      receive((command) => {
        if (!isOpen) return;
        if (command.type === 'transport.join') {
          if (this.refuseJoins) later({ type: 'transport.refused', refusal: NOT_ALLOWED });
          else this.#join({ peer, name: command.name, report });
        } else this.#relay(peer, command.message, later);
      });
      return () => {
        isOpen = false;
        this.#lines.delete(peer);
        this.#depart(peer, 'left');
      };
    });
  }

  #join(seat: Seat): void {
    this.#clock.setTimeout(() => {
      const { peer, name } = seat;
      const others = [...this.#seats.values()].filter((other) => other.peer !== peer);
      this.#seats.set(peer, seat);
      this.#announce({ peer, name, presence: 'here' });
      this.#clock.setTimeout(() => {
        const peers = others.map((other) => toRoomPeer(other));
        const joined = { self: { peer, name }, token: `token-${peer}`, peers, iceServers: [] };
        seat.report?.({ type: 'transport.joined', joined });
      }, this.latencyMs);
    }, this.latencyMs);
  }

  #relay(from: string, message: OutgoingMessage, later: (fact: TransportFact) => void): void {
    this.#clock.setTimeout(() => {
      const sender = this.#seats.get(from);
      const target = this.#seats.get(message.to);
      const code = this.refusal ?? (target?.report ? null : 'peer-absent');
      if (!sender || code) {
        const refusal = { code: code ?? 'not-in-room', detail: 'refused by the fake' } as const;
        later({ type: 'transport.undelivered', message, refusal });
        return;
      }
      const { to, ...rest } = message;
      const incoming = { ...rest, from: { peer: from, name: sender.name } };
      this.relayed.push(incoming);
      this.deliver(to, incoming);
      this.#clock.setTimeout(() => {
        later({ type: 'transport.acknowledged', id: message.id });
      }, 2 * this.latencyMs);
    }, this.latencyMs);
  }

  #depart(peer: string, presence: Exclude<Presence, 'here'>): void {
    const seat = this.#seats.get(peer);
    if (!seat) return;
    seat.report = null;
    if (presence !== 'away') this.#seats.delete(peer);
    this.#announce({ peer, name: seat.name, presence });
  }

  #announce(change: RoomPeer): void {
    for (const seat of this.#seats.values()) {
      if (seat.peer === change.peer) continue;
      this.#clock.setTimeout(() => {
        seat.report?.({ type: 'transport.presence', change });
      }, this.latencyMs);
    }
  }
}

const NOT_ALLOWED = { code: 'not-allowed', detail: 'the fake lets nobody in' } as const;

const toRoomPeer = ({ peer, name, report }: Seat): RoomPeer => ({
  peer,
  name,
  presence: report ? 'here' : 'away',
});
