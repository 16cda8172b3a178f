import type { CallMessageType, RefusalCode } from 'call-machine/protocol';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How many there are right now. */
export interface Census {
  readonly rooms: number;
  readonly seats: number;
}

/** Counts for Prometheus. Nothing in them names a person, a room or a seat. */
export class Metrics {
  readonly #registry = new Registry();
  /** Those relayed since somebody asked last: counting them one by one with a label takes longer than all checks. */
  readonly #relayed = new Map<CallMessageType, number>();
  readonly #relaySeconds = new Histogram({
    name: 'signaling_relay_seconds',
    help: "From a message's arrival to its receiver's acknowledgement.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.#registry],
  });
  readonly #refusals = new Counter({
    name: 'signaling_refusals_total',
    help: 'Refused events, by the reason.',
    labelNames: ['event', 'reason'],
    registers: [this.#registry],
  });
  readonly #joins = new Counter({
    name: 'signaling_joins_total',
    help: 'Requests for a new seat that were granted.',
    registers: [this.#registry],
  });
  readonly #resumes = new Counter({
    name: 'signaling_resumes_total',
    help: 'Seats that were taken back with their token.',
    registers: [this.#registry],
  });
  readonly #failedResumes = new Counter({
    name: 'signaling_failed_resumes_total',
    help: 'Requests to take a seat back that were refused.',
    registers: [this.#registry],
  });
  readonly #lost = new Counter({
    name: 'signaling_seats_lost_total',
    help: 'Seats that were kept for a lost connection which did not come back in time.',
    registers: [this.#registry],
  });
  readonly #closed = new Counter({
    name: 'signaling_connections_closed_total',
    help: 'Connections that the server let go of, by the reason.',
    labelNames: ['reason'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#countRelays();
  }

  /** Has rooms and seats counted whenever somebody asks. */
  watch(census: () => Census): void {
    const gauge = (name: keyof Census, help: string) =>
      new Gauge({
        name: `signaling_${name}`,
        help,
        registers: [this.#registry],
        collect() {
          this.set(census()[name]);
        },
      });
    gauge('rooms', 'Rooms that somebody has a seat in.');
    gauge('seats', 'Seats that are taken, those of lost connections included.');
  }

  relayed(type: CallMessageType, seconds: number): void {
    this.#relayed.set(type, (this.#relayed.get(type) ?? 0) + 1);
    this.#relaySeconds.observe(seconds);
  }

  refused(event: string, reason: RefusalCode): void {
    this.#refusals.inc({ event, reason });
  }

  joined(): void {
    this.#joins.inc();
  }

  /** Somebody asked for the seat that they had, and got it or not. */
  resumed(successfully: boolean): void {
    (successfully ? this.#resumes : this.#failedResumes).inc();
  }

  lost(): void {
    this.#lost.inc();
  }

  closed(reason: string): void {
    this.#closed.inc({ reason });
  }

  #countRelays(): void {
    const relayed = this.#relayed;
    new Counter({
      name: 'signaling_relays_total',
      help: 'Messages passed on and acknowledged by their receiver.',
      labelNames: ['type'],
      registers: [this.#registry],
      collect() {
        for (const [type, count] of relayed) this.inc({ type }, count);
        relayed.clear();
      },
    });
  }

  /** Everything, in the text format that Prometheus reads. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** The content type of that text. */
  get contentType(): string {
    return this.#registry.contentType;
  }
}
