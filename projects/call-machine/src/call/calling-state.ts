import { connectionOf, invitation, losersTo, mediaSince } from './call-sayings.ts';
import { callSetup } from './call-setup.ts';
import { active, present, unlinked } from './call-transitions.ts';
import { timedOut } from './end-record.ts';
import { crossing } from './stray-messages.ts';

/** A call was placed that nobody has accepted: several may be rung, and the first accept wins. */
export const calling = callSetup.createStateConfig({
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
      // Nobody could be reached while it was away.
      on: { 'link.returned': { target: 'inviting', reenter: true } },
    },
    remoteRinging: {},
  },
  always: [active.always, unlinked.always],
  after: {
    ringTimeout: {
      target: '#call.ended',
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
          {
            type: 'mark',
            params: ({ event: { peer, connection } }) => ({
              peer,
              state: 'invited',
              connection,
            }),
          },
        ],
      },
      present.on['peer.described'],
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
      target: '#call.negotiating',
      actions: [
        { type: 'drop', params: ({ context, event }) => losersTo(context, event.from.peer) },
        {
          type: 'mark',
          params: ({ event: { from } }) => ({ peer: from.peer, state: 'accepted' }),
        },
        { type: 'connect', params: ({ event }) => event.from },
        { type: 'setMedia', params: ({ event: { from, body } }) => ({ peer: from.peer, ...body }) },
        { type: 'tellPeer', params: ({ event }) => connectionOf(event) },
        { type: 'say', params: ({ context, event }) => mediaSince(context, event) },
      ],
    },
    ...crossing.on,
    'call.hangUp': {
      target: '#call.ended',
      actions: { type: 'end', params: { reason: 'cancelled', by: 'local' } },
    },
  },
});
