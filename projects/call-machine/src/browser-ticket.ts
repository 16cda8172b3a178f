import * as v from 'valibot';
import type { ActorRefFrom, Subscription } from 'xstate';
import type { callMachine } from './call/call-machine.ts';
import { toTicket } from './call/to-ticket.ts';
import type { Ticket } from './call/ticket.ts';
import { MediaStateSchema, SenderSchema } from './protocol/call-messages.ts';

/** How long a tab may be away and still come back to its call, in ms: as long as the server keeps its seat. */
const LIFETIME_MS = 30_000;

/** How often the ticket says that the tab is still here, in ms; after a crash its age is uncertain by so much. */
const RENEWAL_MS = 2_000;

const KEY = 'call-machine.ticket';

const TicketSchema: v.GenericSchema<unknown, Ticket> = v.object({
  room: v.string(),
  name: v.string(),
  token: v.string(),
  call: v.string(),
  role: v.picklist(['caller', 'callee']),
  video: v.boolean(),
  remote: SenderSchema,
  connection: v.number(),
  since: v.nullable(v.number()),
  media: MediaStateSchema,
  revision: v.number(),
});

/** The ticket, and when it was kept, in ms since the Unix epoch. */
const KeptSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ ticket: TicketSchema, at: v.number() }),
);

/**
 * The ticket of the call under way, in the tab's own storage for as long as there is one. A tab that is closed for good
 * takes its storage along.
 */
export class TicketKeeper {
  readonly #actor: ActorRefFrom<typeof callMachine>;
  readonly #subscription: Subscription;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(actor: ActorRefFrom<typeof callMachine>) {
    this.#actor = actor;
    this.#subscription = actor.subscribe(() => this.keep());
    this.#timer = setInterval(() => this.keep(), RENEWAL_MS);
  }

  /** Brings the ticket up to date. Is there a call to come back to? */
  keep(): boolean {
    const ticket = toTicket(this.#actor.getSnapshot());
    if (ticket) sessionStorage.setItem(KEY, JSON.stringify({ ticket, at: Date.now() }));
    else sessionStorage.removeItem(KEY);
    return ticket !== null;
  }

  /** Keeps no more. */
  stop(): void {
    this.#subscription.unsubscribe();
    clearInterval(this.#timer);
    sessionStorage.removeItem(KEY);
  }
}

/** The ticket that this tab kept before it was reloaded, if it is of this room and still good. */
export function keptTicket(room: string): Ticket | null {
  const kept = v.safeParse(KeptSchema, sessionStorage.getItem(KEY));
  if (!kept.success) return null;
  const { ticket, at } = kept.output;
  return ticket.room === room && Date.now() - at < LIFETIME_MS ? ticket : null;
}
