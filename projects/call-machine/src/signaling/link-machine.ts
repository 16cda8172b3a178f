import type { SnapshotFrom } from 'xstate';
import type { Refusal } from '../protocol/acknowledgement.ts';
import { linkParts } from './link-parts.ts';
import { OFFLINE, type LinkView } from './link-view.ts';
import { toRemoteEvent } from './remote-events.ts';

/**
 * The link to the signaling server: takes the seat, takes it back after every reconnect, and keeps saying what has to
 * be said until it was heard. It holds no call state.
 */
export const linkMachine = linkParts.createMachine({
  id: 'link',
  context: ({ input }) => ({
    ...input,
    ...OFFLINE,
    token: null,
    name: '',
    iceLifetimeMs: null,
    seatLifetimeMs: null,
    outbox: [],
    seen: [],
  }),
  initial: 'offline',
  states: {
    offline: {
      on: {
        'link.open': {
          target: 'online',
          actions: { type: 'enterRoom', params: ({ event }) => event },
        },
      },
    },
    online: {
      invoke: {
        id: 'transport',
        src: 'transport',
        onError: {
          target: 'refused',
          actions: { type: 'refuse', params: ({ event }) => ({ refusal: brokenBy(event.error) }) },
        },
      },
      initial: 'connecting',
      states: {
        connecting: { on: { 'transport.opened': { target: 'joining' } } },
        joining: {
          entry: 'join',
          on: {
            'transport.joined': {
              target: 'joined',
              actions: [
                { type: 'takeSeat', params: ({ event }) => event.joined },
                { type: 'takeIce', params: ({ event }) => event.joined },
              ],
            },
            'transport.refused': [
              {
                guard: { type: 'isSeatRefused', params: ({ event }) => event },
                target: 'joining',
                reenter: true,
                actions: 'dropToken',
              },
              { guard: { type: 'isLockedOut', params: ({ event }) => event }, target: 'knocking' },
            ],
          },
        },
        knocking: {
          entry: 'knock',
          on: {
            'transport.answered': [
              { guard: { type: 'isAdmitted', params: ({ event }) => event }, target: 'joining' },
              { target: '#link.refused', actions: 'turnAway' },
            ],
          },
        },
        joined: {
          entry: ['forgetStale', { type: 'transmit', params: { which: 'all' } }, 'renewSeatLater'],
          exit: 'leaveSeatAlone',
          initial: 'fresh',
          states: {
            // Of what the server offers for ICE; what it offered before the link was away is replaced on the return.
            fresh: {
              always: { guard: 'isIceLasting', target: 'lasting' },
              after: { renewalDelay: { target: 'renewing' } },
            },
            renewing: {
              entry: 'renewIce',
              after: { renewalTimeout: { target: 'renewing', reenter: true } },
              on: {
                'transport.iceRenewed': {
                  target: 'fresh',
                  actions: { type: 'takeIce', params: ({ event }) => event.configuration },
                },
              },
            },
            lasting: {},
          },
          on: {
            'link.seatEnding': { actions: 'join' },
            // Of the seat that was to last longer: it is held still, until the server says that it has ended.
            'transport.joined': {
              actions: [
                { type: 'takeSeat', params: ({ event }) => event.joined },
                { type: 'takeIce', params: ({ event }) => event.joined },
                'renewSeatLater',
              ],
            },
            'transport.refused': { actions: 'retrySeatLater' },
            'link.lock': { actions: { type: 'lock', params: ({ event }) => event } },
            'link.admit': { actions: { type: 'admit', params: ({ event }) => event } },
            'link.send': {
              actions: [
                { type: 'keep', params: ({ event }) => event },
                { type: 'transmit', params: { which: 'last' } },
              ],
            },
            'link.retry': {
              guard: { type: 'isPending', params: ({ event }) => event },
              actions: [
                'forgetStale',
                { type: 'transmit', params: ({ event }) => ({ which: event }) },
              ],
            },
          },
        },
      },
      on: {
        'transport.closed': { target: '.connecting' },
        'transport.refused': {
          target: 'refused',
          actions: { type: 'refuse', params: ({ event }) => event },
        },
        'transport.door': { actions: { type: 'seeDoor', params: ({ event }) => event } },
        'transport.presence': {
          actions: [
            { type: 'changePeer', params: ({ event }) => event },
            { type: 'forgetPeer', params: ({ event }) => event },
            {
              type: 'tellParent',
              params: ({ event }) => ({ type: 'room.peerChanged', change: event.change }),
            },
          ],
        },
        'transport.received': {
          guard: { type: 'isNew', params: ({ event }) => event },
          actions: [
            { type: 'remember', params: ({ event }) => event },
            { type: 'tellParent', params: ({ event }) => toRemoteEvent(event.message) },
          ],
        },
        'transport.garbled': {
          actions: { type: 'tellParent', params: { type: 'link.garbled' } },
        },
        'transport.acknowledged': { actions: { type: 'forget', params: ({ event }) => event } },
        'transport.undelivered': [
          {
            guard: { type: 'isTemporary', params: ({ event }) => event },
            actions: { type: 'retryLater', params: ({ event }) => event.message },
          },
          {
            actions: [
              { type: 'forget', params: ({ event }) => event.message },
              { type: 'tellParent', params: ({ event }) => ({ ...event, type: 'link.refused' }) },
            ],
          },
        ],
        'link.send': { actions: { type: 'keep', params: ({ event }) => event } },
      },
    },
    refused: {
      on: {
        'link.open': {
          target: 'online',
          actions: { type: 'enterRoom', params: ({ event }) => event },
        },
      },
    },
  },
  // Also while refused: what is moot must not be sent when the link is opened again.
  on: {
    'link.purge': { actions: { type: 'purge', params: ({ event }) => event } },
    'link.hear': {
      guard: { type: 'isNew', params: ({ event }) => event },
      actions: [
        { type: 'remember', params: ({ event }) => event },
        { type: 'tellParent', params: ({ event }) => toRemoteEvent(event.message) },
      ],
    },
  },
});

const brokenBy = (error: unknown): Refusal => ({
  code: 'not-allowed',
  detail: `The link to the server could not be made: ${String(error)}`,
});

/** A link machine's snapshot as plain data. */
export function toLinkView(snapshot: SnapshotFrom<typeof linkMachine>): LinkView {
  const { room, self, peers, door, iceServers, refusal } = snapshot.context;
  return { status: statusOf(snapshot), refusal, room, self, peers, door, iceServers };
}

function statusOf(snapshot: SnapshotFrom<typeof linkMachine>): LinkView['status'] {
  if (snapshot.matches({ online: 'joined' })) return 'joined';
  if (snapshot.matches({ online: 'knocking' })) return 'knocking';
  if (snapshot.matches('online')) return 'connecting';
  return snapshot.matches('refused') ? 'refused' : 'offline';
}
