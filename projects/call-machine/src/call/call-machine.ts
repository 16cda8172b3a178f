import { and, not } from 'xstate';
import { toCaptureView } from '../capture/capture-machine.ts';
import { toLinkView } from '../signaling/link-machine.ts';
import { initialContext } from './call-context.ts';
import { intendedMedia } from './call-data.ts';
import {
  acceptance,
  candidateFor,
  connectionOf,
  descriptionFor,
  heldOffer,
  invitation,
  losersTo,
  mediaSince,
  toAll,
  uncheckedOf,
} from './call-sayings.ts';
import { callSetup } from './call-setup.ts';
import {
  accepted,
  active,
  aside,
  free,
  present,
  recallable,
  silent,
  unlinked,
} from './call-transitions.ts';
import { crossing, stray } from './stray-messages.ts';
import { timedOut } from './end-record.ts';

/**
 * A call between two people. It decides and its actors do: `link` speaks with the server, `microphone` and `camera`
 * capture, and there is a `peer` for each remote peer that the call rings or is with.
 */
export const callMachine = callSetup.createMachine({
  id: 'call',
  context: ({ input }) => initialContext(input),
  invoke: [
    {
      id: 'link',
      systemId: 'link',
      src: 'link',
      input: ({ context }) => ({ retryMs: context.limits.retryMs }),
      onSnapshot: {
        actions: [
          { type: 'sync', params: ({ event }) => toLinkView(event.snapshot) },
          { type: 'renewIce', params: ({ event }) => toLinkView(event.snapshot) },
          { type: 'setLink', params: ({ event }) => toLinkView(event.snapshot) },
          'reconnect',
        ],
      },
    },
    {
      id: 'microphone',
      systemId: 'microphone',
      src: 'capture',
      input: { source: 'microphone' },
      onSnapshot: {
        actions: [
          { type: 'setMicrophone', params: ({ event }) => toCaptureView(event.snapshot) },
          'publish',
          'tellMedia',
        ],
      },
    },
    {
      id: 'camera',
      systemId: 'camera',
      src: 'capture',
      input: { source: 'camera' },
      onSnapshot: {
        actions: [
          { type: 'setCamera', params: ({ event }) => toCaptureView(event.snapshot) },
          'publish',
          'tellMedia',
        ],
      },
    },
  ],
  initial: 'idle',
  states: {
    idle: {
      on: {
        ...free.on,
        'call.resume': {
          target: 'connected.reconnecting',
          actions: [
            { type: 'openLink', params: ({ event }) => event.ticket },
            { type: 'resume', params: ({ event }) => event.ticket },
            { type: 'startCapture', params: ({ event }) => event.ticket.media },
            'reconnect',
          ],
        },
      },
    },

    calling: {
      initial: 'inviting',
      states: {
        inviting: {
          after: {
            reachTimeout: {
              guard: 'isLinkUp',
              target: '#call.ended',
              actions: { type: 'end', params: { reason: 'unreachable', by: 'system' } },
            },
          },
        },
        remoteRinging: {},
      },
      always: [active.always, unlinked.always],
      after: {
        ringTimeout: {
          target: 'ended',
          actions: { type: 'end', params: ({ context }) => timedOut(context, 'no-answer') },
        },
      },
      on: {
        ...active.on,
        ...present.on,
        'peer.described': [
          {
            guard: 'isFromUninvited',
            actions: [
              { type: 'say', params: ({ context, event }) => invitation(context, event) },
              { type: 'mark', params: ({ event: { peer } }) => ({ peer, state: 'invited' }) },
            ],
          },
          {
            guard: 'isOurs',
            actions: { type: 'say', params: ({ event }) => descriptionFor(event) },
          },
        ],
        'remote.rang': {
          guard: 'isFromInvited',
          target: '.remoteRinging',
          actions: {
            type: 'mark',
            params: ({ event: { from } }) => ({ peer: from.peer, state: 'ringing' }),
          },
        },
        'remote.accepted': {
          guard: 'isFromInvited',
          target: 'negotiating',
          actions: [
            { type: 'drop', params: ({ context, event }) => losersTo(context, event.from.peer) },
            {
              type: 'mark',
              params: ({ event: { from } }) => ({ peer: from.peer, state: 'accepted' }),
            },
            { type: 'connect', params: ({ event }) => event.from },
            { type: 'setRemoteMedia', params: ({ event }) => event.body },
            { type: 'tellPeer', params: ({ event }) => connectionOf(event) },
            { type: 'say', params: ({ context, event }) => mediaSince(context, event) },
          ],
        },
        ...crossing.on,
        'call.hangUp': {
          target: 'ended',
          actions: { type: 'end', params: { reason: 'cancelled', by: 'local' } },
        },
      },
    },

    ringing: {
      entry: {
        type: 'say',
        params: ({ context }) => toAll(context, { type: 'call:ringing', body: {} }),
      },
      always: [active.always, unlinked.always],
      after: {
        ringTimeout: {
          target: 'ended',
          actions: { type: 'end', params: ({ context }) => timedOut(context, 'no-answer') },
        },
      },
      on: {
        ...active.on,
        ...recallable.on,
        'peer.described': [
          {
            guard: 'isPrewarmed',
            actions: { type: 'say', params: ({ event }) => descriptionFor(event) },
          },
          { guard: 'isOurs', actions: { type: 'hold', params: ({ event }) => event } },
        ],
        'peer.candidateFound': [
          {
            guard: 'isPrewarmed',
            actions: { type: 'say', params: ({ event }) => candidateFor(event) },
          },
          { guard: 'isOurs', actions: { type: 'hold', params: ({ event }) => event } },
        ],
        'remote.described': {
          guard: 'isOurs',
          actions: {
            type: 'tellPeer',
            params: ({ context, event }) => heldOffer(context, event),
          },
        },
        'remote.candidateFound': [
          {
            guard: and(['isOurs', not('isPrewarmed')]),
            actions: { type: 'waitToCheck', params: ({ event }) => event.body },
          },
          active.on['remote.candidateFound'],
        ],
        'call.accept': {
          target: 'negotiating',
          actions: [
            { type: 'tellPeer', params: ({ context }) => uncheckedOf(context) },
            { type: 'say', params: ({ context, event }) => acceptance(context, event.video) },
            { type: 'accept', params: ({ event }) => event },
            { type: 'startCapture', params: ({ event }) => intendedMedia(event.video) },
            'goDirect',
          ],
        },
        'call.decline': {
          target: 'ended',
          actions: { type: 'end', params: { reason: 'declined', by: 'local' } },
        },
      },
    },

    negotiating: {
      entry: 'publish',
      always: [
        active.always,
        silent.always,
        unlinked.always,
        { guard: 'hasPath', target: 'connected', actions: 'setSince' },
      ],
      after: {
        negotiationTimeout: {
          target: 'ended',
          actions: { type: 'end', params: ({ context }) => timedOut(context, 'ice-failed') },
        },
      },
      on: accepted.on,
    },

    connected: {
      initial: 'live',
      states: {
        live: {
          always: { guard: not('hasPath'), target: 'reconnecting' },
          on: {
            // A seat whose grace time ran out says nothing of a media path that is well.
            'room.peerChanged': {
              guard: { type: 'isOnlyLost', params: ({ event }) => event },
              actions: {
                type: 'mark',
                params: ({ event }) => ({ peer: event.change.peer, isSeatLost: true }),
              },
            },
          },
        },
        reconnecting: {
          after: {
            reconnectTimeout: {
              target: '#call.ended',
              actions: { type: 'end', params: { reason: 'connection-lost', by: 'system' } },
            },
          },
          always: [
            { guard: 'hasPath', target: 'live' },
            {
              guard: 'isSeatLost',
              target: '#call.ended',
              actions: { type: 'end', params: { reason: 'peer-lost', by: 'system' } },
            },
          ],
        },
      },
      always: [active.always, silent.always],
      on: accepted.on,
    },

    ended: {
      entry: 'stopCapture',
      on: { ...free.on, 'call.dismiss': { target: 'idle', actions: 'dismiss' } },
    },
  },
  on: {
    ...aside.on,
    ...stray.on,
  },
});
