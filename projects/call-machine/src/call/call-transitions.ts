import { and } from 'xstate';
import { intendedMedia, mediaOf } from './call-data.ts';
import { candidateFor, descriptionFor, plainInvitation } from './call-sayings.ts';
import { callSetup } from './call-setup.ts';
import { endingOfAll, refusalEnding, remoteEnding } from './end-record.ts';

const MICROPHONE = { source: 'microphone' } as const;

/** Nobody is sent anything: a person may see and hear itself, with what a call would capture. */
export const previewing = callSetup.createStateConfig({
  on: {
    'preview.start': {
      actions: { type: 'capture', params: ({ event }) => mediaOf(event) },
    },
    'preview.stop': { guard: 'isPreviewing', actions: 'stopCapture' },
    'microphone.toggle': {
      guard: and(['isPreviewing', { type: 'isSettled', params: MICROPHONE }]),
      actions: { type: 'toggle', params: { source: 'microphone' } },
    },
    'camera.toggle': {
      guard: 'isPreviewing',
      actions: { type: 'toggle', params: { source: 'camera' } },
    },
  },
});

/** No call is under way: one can be placed, and one can come in. */
export const free = callSetup.createStateConfig({
  on: {
    ...previewing.on,
    'call.place': {
      guard: { type: 'canPlace', params: ({ event }) => event },
      target: '#call.calling',
      actions: [
        { type: 'capture', params: ({ event }) => intendedMedia(event.video) },
        { type: 'place', params: ({ event }) => event },
        { type: 'say', params: ({ context }) => plainInvitation(context) },
      ],
    },
    'remote.invited': {
      guard: { type: 'canRing', params: ({ event }) => event },
      target: '#call.ringing',
      actions: { type: 'takeInvite', params: ({ event }) => event },
    },
  },
});

/** A call is under way, whoever knows of it yet. It ends when nobody is left in it. */
export const active = callSetup.createStateConfig({
  always: {
    guard: 'hasNobody',
    target: '#call.ended',
    actions: { type: 'end', params: ({ context }) => endingOfAll(context) },
  },
  on: {
    'remote.hungUp': {
      guard: 'isOurs',
      actions: {
        type: 'drop',
        params: ({ context, event }) => ({
          peers: [event.from.peer],
          ending: remoteEnding(context, event.body.reason),
        }),
      },
    },
    'remote.described': {
      guard: 'isOurs',
      actions: {
        type: 'tellPeer',
        params: ({ event: { call, from, body } }) => ({
          of: { call, peer: from.peer },
          commands: [{ type: 'peer.applyDescription', ...body }],
        }),
      },
    },
    'remote.candidateFound': {
      guard: 'isOurs',
      actions: {
        type: 'tellPeer',
        params: ({ event: { call, from, body } }) => ({
          of: { call, peer: from.peer },
          commands: [{ type: 'peer.addCandidate', ...body }],
        }),
      },
    },
    'remote.mediaChanged': {
      guard: 'isOurs',
      actions: {
        type: 'setMedia',
        params: ({ event: { from, body } }) => ({ peer: from.peer, ...body }),
      },
    },
    'peer.connected': {
      guard: 'isOurs',
      actions: { type: 'mark', params: ({ event: { peer } }) => ({ peer, path: 'open' }) },
    },
    'peer.interrupted': {
      guard: 'isOurs',
      actions: { type: 'mark', params: ({ event: { peer } }) => ({ peer, path: 'opening' }) },
    },
    'peer.heard': {
      guard: 'isOurs',
      actions: { type: 'hear', params: ({ event }) => event },
    },
    'peer.failed': {
      guard: 'isOurs',
      actions: {
        type: 'drop',
        params: ({ event: { peer, cause } }) => ({
          peers: [peer],
          ending: { reason: 'negotiation-failed', by: 'system', cause },
        }),
      },
    },
    'room.peerChanged': [
      {
        guard: { type: 'isGone', params: ({ event }) => event },
        actions: {
          type: 'drop',
          params: ({ event }) => ({
            peers: [event.change.peer],
            ending: { reason: 'peer-lost', by: 'system' },
          }),
        },
      },
      {
        actions: {
          type: 'mark',
          params: ({ event }) => ({ peer: event.change.peer, isSeatLost: false }),
        },
      },
    ],
    'link.refused': {
      guard: { type: 'isSameCall', params: ({ event }) => event.message },
      actions: {
        type: 'drop',
        params: ({ event: { message, refusal } }) => ({
          peers: [message.to],
          ending: refusalEnding(refusal),
        }),
      },
    },
  },
});

/** This side's person is in the call, or has placed it. */
export const present = callSetup.createStateConfig({
  on: {
    'microphone.toggle': {
      guard: { type: 'isSettled', params: { source: 'microphone' } },
      actions: { type: 'toggle', params: { source: 'microphone' } },
    },
    'camera.toggle': { actions: { type: 'toggle', params: { source: 'camera' } } },
    'peer.described': {
      guard: 'isOurs',
      actions: [
        { type: 'say', params: ({ event }) => descriptionFor(event) },
        { type: 'mark', params: ({ event: { peer, connection } }) => ({ peer, connection }) },
      ],
    },
    'peer.candidateFound': {
      guard: 'isOurs',
      actions: { type: 'say', params: ({ event }) => candidateFor(event) },
    },
  },
});

/** A peer that believes this side to be in a call with it calls anew: the old call is over. */
export const recallable = callSetup.createStateConfig({
  on: {
    'remote.invited': {
      guard: { type: 'isRecall', params: ({ event }) => event },
      target: '#call.ringing',
      reenter: true,
      actions: [
        { type: 'end', params: { reason: 'recalled', by: 'system' } },
        'stopCapture',
        { type: 'takeInvite', params: ({ event }) => event },
      ],
    },
  },
});

/** Both sides' people are in the call. */
export const accepted = callSetup.createStateConfig({
  on: {
    ...active.on,
    ...present.on,
    ...recallable.on,
    'screen.toggle': {
      guard: 'canShareScreen',
      actions: { type: 'toggle', params: { source: 'screen' } },
    },
    'call.hangUp': {
      target: '#call.ended',
      actions: { type: 'end', params: { reason: 'hangup', by: 'local' } },
    },
  },
});

/** Nobody can send anything to anybody. */
export const silent = callSetup.createStateConfig({
  always: {
    guard: 'isSilent',
    target: '#call.ended',
    actions: { type: 'end', params: { reason: 'media-unavailable', by: 'system' } },
  },
});

/** The server will not let this side in again. */
export const unlinked = callSetup.createStateConfig({
  always: {
    guard: 'isLinkRefused',
    target: '#call.ended',
    actions: { type: 'end', params: { reason: 'signaling-lost', by: 'system' } },
  },
});

/** What a person does beside calls: about the room, and which devices to use. */
export const aside = callSetup.createStateConfig({
  on: {
    'room.lock': {
      guard: 'isLinkUp',
      actions: { type: 'tendDoor', params: ({ event }) => ({ ...event, type: 'link.lock' }) },
    },
    'room.admit': {
      guard: 'isLinkUp',
      actions: { type: 'tendDoor', params: ({ event }) => ({ ...event, type: 'link.admit' }) },
    },
    'room.join': { actions: { type: 'openLink', params: ({ event }) => event } },
    'microphone.choose': {
      actions: {
        type: 'choose',
        params: ({ event: { deviceId } }) => ({ source: 'microphone', deviceId }),
      },
    },
    'camera.choose': {
      actions: {
        type: 'choose',
        params: ({ event: { deviceId } }) => ({ source: 'camera', deviceId }),
      },
    },
  },
});
