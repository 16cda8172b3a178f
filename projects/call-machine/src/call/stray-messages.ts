import { isCameraOn } from './call-media.ts';
import { endReply, lateReply, senderOf, syncReply } from './call-rules.ts';
import { acceptance, losersTo, mediaFor } from './call-sayings.ts';
import { callSetup } from './call-setup.ts';

/**
 * Two peers dial each other. One call comes out of it, the one with the lower id, and both people have accepted it: by
 * dialling.
 */
export const crossing = callSetup.createStateConfig({
  on: {
    'remote.invited': [
      {
        guard: { type: 'isGlare', params: ({ event }) => ({ invite: event, outcome: 'lost' }) },
        target: '#call.negotiating',
        actions: [
          { type: 'drop', params: ({ context, event }) => losersTo(context, event.from.peer) },
          { type: 'end', params: { reason: 'glare', by: 'system' } },
          { type: 'takeInvite', params: ({ event }) => event },
          { type: 'say', params: ({ context }) => acceptance(context) },
          { type: 'accept', params: ({ context }) => ({ video: isCameraOn(context) }) },
          'goDirect',
        ],
      },
      {
        guard: { type: 'isGlare', params: ({ event }) => ({ invite: event, outcome: 'won' }) },
      },
      {
        guard: { type: 'isGlare', params: ({ event }) => ({ invite: event, outcome: 'tied' }) },
        target: '#call.ended',
        actions: { type: 'end', params: { reason: 'protocol-error', by: 'system' } },
      },
    ],
  },
});

/** What comes from peers who are not of the call under way, or too late to change it. */
export const stray = callSetup.createStateConfig({
  on: {
    'remote.invited': [
      {
        guard: { type: 'canRing', params: ({ event }) => event },
        actions: [
          { type: 'reply', params: ({ event }) => ({ ...senderOf(event), reason: 'busy' }) },
          { type: 'bury', params: ({ event }) => senderOf(event) },
        ],
      },
      { actions: 'count' },
    ],
    'remote.rang': [
      {
        guard: { type: 'isEnded', params: ({ event }) => event },
        actions: [
          { type: 'reply', params: ({ context, event }) => endReply(context, event) },
          'count',
        ],
      },
      { actions: 'count' },
    ],
    'remote.accepted': [
      {
        guard: { type: 'isBuried', params: ({ event }) => senderOf(event) },
        actions: [
          { type: 'reply', params: ({ context, event }) => lateReply(context, event) },
          'count',
        ],
      },
      { actions: 'count' },
    ],
    'remote.synced': [
      {
        guard: 'isOurs',
        actions: { type: 'say', params: ({ context, event }) => mediaFor(context, event) },
      },
      {
        actions: [
          { type: 'reply', params: ({ context, event }) => syncReply(context, event) },
          // Its invite may still be under way.
          { type: 'bury', params: ({ event }) => senderOf(event) },
          'count',
        ],
      },
    ],
    'remote.hungUp': {
      actions: [{ type: 'bury', params: ({ event }) => senderOf(event) }, 'count'],
    },
    'remote.*': { actions: 'count' },
    'link.garbled': { actions: 'count' },
    'peer.garbled': { actions: 'count' },
    'peer.chatHeard': { actions: 'count' },
  },
});
