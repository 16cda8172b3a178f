import type {
  Acknowledgement,
  Door,
  IncomingEnvelope,
  Refusal,
  RoomPeer,
} from 'call-machine/protocol';
import type { PeerLink } from '../rooms/peer-link.ts';
import type { Reply } from '../wire/reply.ts';

/** A peer's link that notes what it is told, and acknowledges what is delivered when the spec says so. */
export class FakeLink implements PeerLink {
  readonly announced: RoomPeer[] = [];
  readonly delivered: IncomingEnvelope[] = [];
  readonly doors: Door[] = [];
  readonly admissions: boolean[] = [];
  /** Why its seat has ended. */
  removed: Refusal | null = null;
  /** Was it let go of, to come back? */
  hungUp = false;
  #answer: Reply = () => undefined;

  announce(change: RoomPeer): void {
    this.announced.push(change);
  }

  deliver(_type: string, envelope: IncomingEnvelope, reply: Reply): void {
    this.delivered.push(envelope);
    this.#answer = reply;
  }

  show(door: Door): void {
    this.doors.push(door);
  }

  admit(admitted: boolean): void {
    this.admissions.push(admitted);
  }

  remove(reason: Refusal): void {
    this.removed = reason;
  }

  hangUp(): void {
    this.hungUp = true;
  }

  /** Acknowledges the last message. */
  acknowledge(answer: Acknowledgement): void {
    this.#answer(answer);
  }
}
