import type { OutgoingMessage } from '../protocol/call-messages.ts';
import type { Refusal } from '../protocol/acknowledgement.ts';
import type { TransportFact } from '../signaling/transport.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** One socket between a tab and the server, until it breaks. Facts of the server arrive in the order of their sending. */
export class FakeSocket {
  /** Does anything get through? A socket may be dead long before its ends notice. */
  passes = true;
  #isOpen = true;
  #lastArrival = 0;
  readonly #unanswered = new Map<OutgoingMessage, number>();
  readonly #clock: VirtualClock;
  readonly #report: (fact: TransportFact) => void;

  constructor(clock: VirtualClock, report: (fact: TransportFact) => void) {
    this.#clock = clock;
    this.#report = report;
  }

  /** Does the tab believe that it is open? */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Lets the tab hear this after that many ms, after all that was said before. */
  tell(fact: TransportFact, latencyMs: number): void {
    const at = Math.max(this.#lastArrival, this.#clock.now() + latencyMs);
    this.#lastArrival = at;
    this.#clock.setTimeout(() => this.hear(fact), at - this.#clock.now());
  }

  /** Lets the tab hear this now. */
  hear(fact: TransportFact): void {
    if (this.#isOpen && this.passes) this.#report(fact);
  }

  /** Waits that many ms for an acknowledgement of a message. */
  expect(message: OutgoingMessage, ms: number): void {
    this.#unanswered.set(
      message,
      this.#clock.setTimeout(() => this.settle(message, SILENT), ms),
    );
  }

  /** The first answer to a message counts: null when its receiver has it. */
  settle(message: OutgoingMessage, refusal: Refusal | null): void {
    const timer = this.#unanswered.get(message);
    if (timer === undefined) return;
    this.#clock.clearTimeout(timer);
    this.#unanswered.delete(message);
    this.#report(
      refusal === null
        ? { type: 'transport.acknowledged', id: message.id }
        : { type: 'transport.undelivered', message, refusal },
    );
  }

  /** The tab notices that it broke: what was not answered never will be. */
  break(): void {
    if (!this.#isOpen) return;
    for (const message of this.#unanswered.keys()) this.settle(message, SILENT);
    this.#isOpen = false;
    this.#report({ type: 'transport.closed' });
  }

  /** The tab is gone, or lets go: it hears nothing any more. */
  drop(): void {
    this.#isOpen = false;
    for (const timer of this.#unanswered.values()) this.#clock.clearTimeout(timer);
    this.#unanswered.clear();
  }
}

const SILENT: Refusal = { code: 'peer-silent', detail: 'the fake heard no acknowledgement' };
