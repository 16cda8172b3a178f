import { assign, cancel, enqueueActions, raise, sendParent, sendTo, setup } from 'xstate';
import { requiredActor } from '../actor/required-actor.ts';
import { timeOf } from '../actor/time.ts';
import type { Refusal } from '../protocol/acknowledgement.ts';
import type { Door } from '../protocol/door-messages.ts';
import type { IncomingMessage } from '../protocol/call-messages.ts';
import type { IceConfiguration, Joined, RoomPeer } from '../protocol/room-messages.ts';
import type { LinkCommand, LinkFact } from './link-events.ts';
import { OFFLINE, type LinkView } from './link-view.ts';
import {
  isStale,
  isTemporary,
  select,
  toOutgoing,
  withMessage,
  type PendingMessage,
  type Selection,
} from './outbox.ts';
import { isPresent, withPresence } from './presence.ts';
import type { TransportCommand, TransportFact } from './transport.ts';

/** What a link is made with. */
export interface LinkInput {
  /** How long to wait before a message is sent again, in ms. */
  readonly retryMs: number;
}

/** What a link machine knows. */
export interface LinkContext extends LinkInput, Omit<LinkView, 'status'> {
  /** The secret that gives the seat back. For nobody but the server, and this tab's own storage. */
  readonly token: string | null;
  readonly name: string;
  /** How long the seat lasted when it was taken, in ms; null: it has no end. */
  readonly seatLifetimeMs: number | null;
  /** How long what the server offers for ICE lasted when it came, in ms; null: it does not run out. */
  readonly iceLifetimeMs: number | null;
  readonly outbox: readonly PendingMessage[];
  /** Ids of the last messages that took effect, so that none does so twice. */
  readonly seen: readonly string[];
}

type LinkEvent =
  | LinkCommand
  | TransportFact
  | { type: 'link.retry'; id: string }
  /** The seat ends before long, if nothing is done. */
  | { type: 'link.seatEnding' };

/** How long a renewal of the credentials for ICE may take before it is asked for again, in ms. */
const RENEWAL_RETRY_MS = 5_000;

/** The part of their life after which credentials are renewed, and the least time that they are left alone, in ms. */
const RENEWAL = { atPart: 0.75, atLeastMs: 1_000 };

const TURNED_AWAY: Refusal = {
  code: 'turned-away',
  detail: 'Somebody in the room said no. Join again to ask once more.',
};

/** How many message ids are remembered. */
const MEMORY = 512;

/** A message by its id and who sent it: what one peer says can't pass for what another said before. */
const saidBy = ({ id, from }: IncomingMessage): string => `${id}/${from.peer}`;

/** Callback actors take any event; this lets them take theirs. */
const command = (transportCommand: TransportCommand) => transportCommand;

const without = (outbox: readonly PendingMessage[], gone: (message: PendingMessage) => boolean) =>
  outbox.filter((message) => !gone(message));

/** The named parts that the link machine is made of. */
export const linkParts = setup({
  types: {} as { context: LinkContext; input: LinkInput; events: LinkEvent },
  actors: { transport: requiredActor<TransportCommand, undefined>('transport') },
  delays: {
    retryDelay: ({ context: { retryMs }, event }) =>
      event.type === 'transport.undelivered' ? (event.refusal.retryAfterMs ?? retryMs) : retryMs,
    renewalDelay: ({ context: { iceLifetimeMs } }) =>
      Math.max(RENEWAL.atLeastMs, RENEWAL.atPart * (iceLifetimeMs ?? 0)),
    renewalTimeout: RENEWAL_RETRY_MS,
    seatDelay: ({ context: { seatLifetimeMs } }) =>
      Math.max(RENEWAL.atLeastMs, RENEWAL.atPart * (seatLifetimeMs ?? 0)),
  },
  guards: {
    isSeatRefused: ({ context }, { refusal }: { refusal: Refusal }) =>
      context.token !== null && refusal.code === 'not-allowed',
    isLockedOut: (_, { refusal }: { refusal: Refusal }) => refusal.code === 'room-locked',
    isAdmitted: (_, { admitted }: { admitted: boolean }) => admitted,
    isIceLasting: ({ context }) => context.iceLifetimeMs === null,
    isPending: ({ context }, { id }: { id: string }) =>
      context.outbox.some((message) => message.id === id),
    isNew: ({ context }, { message }: { message: IncomingMessage }) =>
      !context.seen.includes(saidBy(message)),
    isTemporary: (_, { refusal }: { refusal: Refusal }) => isTemporary(refusal.code),
  },
  actions: {
    enterRoom: assign(
      ({ context }, { room, name, token }: { room: string; name: string; token?: string }) => ({
        room,
        name,
        token: token ?? context.token,
        refusal: null,
        door: room === context.room ? context.door : OFFLINE.door,
      }),
    ),
    dropToken: assign({ token: null }),
    refuse: assign((_, { refusal }: { refusal: Refusal }) => ({ refusal })),
    turnAway: assign({ refusal: TURNED_AWAY }),
    takeSeat: assign((_, { self, token, peers, seatLifetimeMs }: Joined) => ({
      self,
      token,
      peers: peers.filter(isPresent),
      seatLifetimeMs: seatLifetimeMs ?? null,
    })),
    renewSeatLater: enqueueActions(({ context, enqueue }) => {
      if (context.seatLifetimeMs === null) return;
      enqueue.raise({ type: 'link.seatEnding' }, { delay: 'seatDelay', id: 'seat' });
    }),
    retrySeatLater: raise({ type: 'link.seatEnding' }, { delay: 'renewalTimeout', id: 'seat' }),
    leaveSeatAlone: cancel('seat'),
    seeDoor: assign((_, { door }: { door: Door }) => ({ door })),
    knock: sendTo('transport', command({ type: 'transport.knock' })),
    lock: sendTo('transport', (_, { locked }: { locked: boolean }) =>
      command({ type: 'transport.lock', locked }),
    ),
    admit: sendTo('transport', (_, { knock, admit }: { knock: string; admit: boolean }) =>
      command({ type: 'transport.admit', knock, admit }),
    ),
    takeIce: assign((_, { iceServers, iceLifetimeMs }: IceConfiguration) => ({
      iceServers,
      iceLifetimeMs: iceLifetimeMs ?? null,
    })),
    renewIce: sendTo('transport', command({ type: 'transport.renewIce' })),
    join: enqueueActions(({ context: { room, name, token, door }, enqueue }) => {
      if (room === null) return;
      const { locked } = door;
      enqueue.sendTo('transport', command({ type: 'transport.join', room, name, token, locked }));
    }),
    keep: assign(({ context }, { message }: { message: PendingMessage }) => ({
      outbox: withMessage(context.outbox, message),
    })),
    transmit: enqueueActions(({ context, enqueue, system }, { which }: { which: Selection }) => {
      const now = timeOf(system);
      for (const pending of select(context.outbox, which)) {
        const message = toOutgoing(pending, now);
        enqueue.sendTo('transport', command({ type: 'transport.send', message }));
      }
    }),
    forget: assign(({ context }, { id }: { id: string }) => ({
      outbox: without(context.outbox, (message) => message.id === id),
    })),
    purge: assign(({ context }, params: { call: string; peers: readonly string[] }) => ({
      outbox: without(
        context.outbox,
        ({ call, to }) => call === params.call && params.peers.includes(to),
      ),
    })),
    forgetStale: assign(({ context, system }) => ({
      outbox: without(context.outbox, (message) => isStale(message, timeOf(system))),
    })),
    retryLater: enqueueActions(({ enqueue }, { id }: { id: string }) => {
      // One timer for each message, however many of its copies come back.
      enqueue.cancel(`retry-${id}`);
      enqueue.raise({ type: 'link.retry', id }, { delay: 'retryDelay', id: `retry-${id}` });
    }),
    changePeer: assign(({ context }, { change }: { change: RoomPeer }) => ({
      peers: withPresence(context.peers, change),
    })),
    forgetPeer: assign(({ context }, { change }: { change: RoomPeer }) => ({
      outbox: without(context.outbox, ({ to }) => to === change.peer && !isPresent(change)),
    })),
    remember: assign(({ context }, { message }: { message: IncomingMessage }) => ({
      seen: [...context.seen, saidBy(message)].slice(-MEMORY),
    })),
    tellParent: sendParent((_, fact: LinkFact) => fact),
  },
});
