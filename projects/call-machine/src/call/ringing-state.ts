import { and, not } from 'xstate';
import { intendedMedia } from './call-data.ts';
import { acceptance, candidateFor, heldOffer, toAll, uncheckedOf } from './call-sayings.ts';
import { callSetup } from './call-setup.ts';
import { active, present, previewing, recallable, unlinked } from './call-transitions.ts';
import { timedOut } from './end-record.ts';

/** This side is called and has not answered: what it makes of the connection is held back as far as `prewarm` says. */
export const ringing = callSetup.createStateConfig({
  entry: {
    type: 'say',
    params: ({ context }) => toAll(context, { type: 'call:ringing', body: {} }),
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
    ...previewing.on,
    ...recallable.on,
    'peer.described': [
      { guard: 'isPrewarmed', actions: present.on['peer.described'].actions },
      {
        guard: 'isOurs',
        actions: [
          { type: 'hold', params: ({ event }) => event },
          {
            type: 'mark',
            params: ({ event: { peer, connection } }) => ({ peer, connection }),
          },
        ],
      },
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
      target: '#call.negotiating',
      actions: [
        { type: 'capture', params: ({ event }) => intendedMedia(event.video) },
        { type: 'tellPeer', params: ({ context }) => uncheckedOf(context) },
        { type: 'say', params: ({ context }) => acceptance(context) },
        { type: 'accept', params: ({ event }) => event },
        'goDirect',
      ],
    },
    'call.decline': {
      target: '#call.ended',
      actions: { type: 'end', params: { reason: 'declined', by: 'local' } },
    },
  },
});
