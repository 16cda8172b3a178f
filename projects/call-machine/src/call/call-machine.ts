import { not } from 'xstate';
import { toCaptureView } from '../capture/capture-machine.ts';
import { toLinkView } from '../signaling/link-machine.ts';
import { initialContext } from './call-context.ts';
import { callSetup } from './call-setup.ts';
import { accepted, active, aside, free, silent, unlinked } from './call-transitions.ts';
import { calling } from './calling-state.ts';
import { chatting, saying } from './chatting.ts';
import { timedOut } from './end-record.ts';
import { ringing } from './ringing-state.ts';
import { stray } from './stray-messages.ts';

/**
 * A call between two people. It decides and its actors do: `link` speaks with the server, `microphone`, `camera` and
 * `screen` capture, and there is a `peer` for each remote peer that the call rings or is with.
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
          { type: 'tellLink', params: ({ event }) => toLinkView(event.snapshot) },
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
    {
      id: 'screen',
      systemId: 'screen',
      src: 'capture',
      input: { source: 'screen' },
      onSnapshot: {
        actions: [
          { type: 'setScreen', params: ({ event }) => toCaptureView(event.snapshot) },
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
            { type: 'capture', params: ({ event }) => event.ticket.media },
            'reconnect',
          ],
        },
      },
    },

    calling,
    ringing,

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
      on: { ...accepted.on, ...chatting.on },
    },

    connected: {
      initial: 'live',
      states: {
        live: {
          ...saying,
          always: { guard: not('hasPath'), target: 'reconnecting' },
          on: {
            ...saying.on,
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
      on: { ...accepted.on, ...chatting.on },
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
