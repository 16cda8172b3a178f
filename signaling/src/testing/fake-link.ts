import type { Acknowledgement, IncomingEnvelope, RoomPeer } from 'call-machine/protocol';
import type { PeerLink } from '../rooms/peer-link.ts';

/** A peer's link that notes what it is told, and acknowledges what is delivered when the spec says so. */
export class FakeLink implements PeerLink {
  readonly announced: RoomPeer[] = [];
  readonly delivered: IncomingEnvelope[] = [];
  closed = false;
  #answer: (answer: Acknowledgement) => void = () => undefined;

  announce(change: RoomPeer): void {
    this.announced.push(change);
  }

  deliver(_type: string, envelope: IncomingEnvelope): Promise<Acknowledgement> {
    this.delivered.push(envelope);
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  close(): void {
    this.closed = true;
  }

  /** Acknowledges the last message. */
  acknowledge(answer: Acknowledgement): void {
    this.#answer(answer);
  }
}
