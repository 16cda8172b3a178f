import type { SnapshotFrom } from 'xstate';
import { END_REASONS } from '../call/end-reason.ts';
import { peerChild } from '../call/call-rules.ts';
import type { callMachine } from '../call/call-machine.ts';
import type { CallEvent } from '../call/call-events.ts';
import type { RefusalCode } from '../protocol/acknowledgement.ts';
import type { IncomingMessage } from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import { toRemoteEvent } from '../signaling/remote-events.ts';

const MEDIA = { microphone: 'on', camera: 'on', screen: 'off' } as const;
const NONE = { microphone: 'none', camera: 'none', screen: 'off' } as const;
const OFFER = { type: 'offer', sdp: 'v=0\r\na=ice-ufrag:x\r\n' } as const;
const CANDIDATE = { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: null };

/** What one peer may say in one call. */
function sayings(call: string, peer: string): readonly CallEvent[] {
  const head = { v: 1, id: 'm', call, ageMs: 0, from: { peer, name: peer } } as const;
  const messages: readonly IncomingMessage[] = [
    { ...head, type: 'call:invite', body: { lifetimeMs: 1_000, media: MEDIA, description: OFFER } },
    { ...head, type: 'call:ringing', body: {} },
    { ...head, type: 'call:accept', body: { media: MEDIA, candidates: [] } },
    { ...head, type: 'call:hangup', body: { reason: 'hangup' } },
    { ...head, type: 'call:hangup', body: { reason: 'busy' } },
    { ...head, type: 'call:description', body: { connection: 0, description: OFFER } },
    { ...head, type: 'call:candidate', body: { candidate: CANDIDATE } },
    { ...head, type: 'call:media', body: { revision: 1, media: NONE } },
    { ...head, type: 'call:sync', body: {} },
  ];
  return messages.map(toRemoteEvent);
}

const ringing = (call: string, peer: string): IncomingMessage => ({
  v: 1,
  id: 'm',
  type: 'call:ringing',
  call,
  from: { peer, name: peer },
  ageMs: 0,
  body: {},
});

/** What may be heard of the chat. */
const chatOf = (call: string): readonly ChatMessage[] => [
  { v: 1, type: 'chat:message', id: 'm', call, body: { text: 'text' } },
  { v: 1, type: 'chat:receipt', id: 'm', call, body: {} },
];

/** What the connection to a peer may tell. */
const newsOf = (call: string, peer: string): readonly CallEvent[] => [
  { type: 'peer.described', call, peer, description: OFFER, connection: 0 },
  { type: 'peer.candidateFound', call, peer, candidate: CANDIDATE },
  { type: 'peer.heard', call, peer, message: ringing(call, peer) },
  { type: 'peer.garbled', call, peer },
  ...chatOf(call).map((message) => ({ type: 'peer.chatHeard', call, peer, message }) as const),
  { type: 'peer.connected', call, peer },
  { type: 'peer.interrupted', call, peer },
  { type: 'peer.failed', call, peer, cause: 'OperationError' },
];

const INTENTS: readonly CallEvent[] = [
  { type: 'room.join', room: 'room', name: 'Own' },
  { type: 'room.lock', locked: true },
  { type: 'room.admit', knock: 'k', admit: false },
  {
    type: 'call.resume',
    ticket: {
      room: 'room',
      name: 'Own',
      token: 't',
      call: 'their-call',
      role: 'callee',
      video: true,
      remote: { peer: 'bob', name: 'Bob' },
      connection: 0,
      since: 1,
      media: MEDIA,
      revision: 0,
    },
  },
  { type: 'call.place', video: true },
  { type: 'call.accept', video: true },
  { type: 'call.decline' },
  { type: 'call.hangUp' },
  { type: 'call.dismiss' },
  { type: 'preview.start', microphone: true, camera: true },
  { type: 'preview.stop' },
  { type: 'chat.send', text: 'text' },
  { type: 'microphone.toggle' },
  { type: 'camera.toggle' },
  { type: 'screen.toggle' },
  { type: 'microphone.choose', deviceId: 'other' },
  { type: 'camera.choose', deviceId: null },
];

/** The server, or a peer, will never take what this side said. */
const refused = (call: string, code: RefusalCode): CallEvent => ({
  type: 'link.refused',
  message: { v: 1, id: 'm', type: 'call:ringing', call, to: 'bob', ageMs: 0, body: {} },
  refusal: { code, detail: '' },
});

const SOUND = { microphone: 'on', camera: 'off', screen: 'off' } as const;
const SILENT = { microphone: 'off', camera: 'on', screen: 'off' } as const;
const SHARING = { microphone: 'on', camera: 'on', screen: 'on' } as const;

/**
 * More of the same that leads to no other states, but is shown: calls with sound alone, what the other's person turns off,
 * and each reason that a peer may give for an end.
 */
export function shownEventsFor({ context }: SnapshotFrom<typeof callMachine>) {
  const head = {
    v: 1,
    id: 'm',
    call: context.call?.id ?? 'their-call',
    ageMs: 0,
    from: { peer: 'bob', name: 'bob' },
  } as const;
  const messages: readonly IncomingMessage[] = [
    { ...head, type: 'call:invite', body: { lifetimeMs: 1_000, media: SOUND, description: OFFER } },
    ...[SOUND, SILENT, SHARING].map(
      (media) => ({ ...head, type: 'call:media', body: { revision: 9, media } }) as const,
    ),
    ...END_REASONS.map((reason) => ({ ...head, type: 'call:hangup', body: { reason } }) as const),
  ];
  return [
    { type: 'call.place', video: false },
    ...messages.map(toRemoteEvent),
  ] satisfies CallEvent[];
}

/** Every event that can reach a machine in this state, from its person, a peer of its call and a stranger. */
export function eventsFor({ context, children }: SnapshotFrom<typeof callMachine>) {
  const own = context.call?.id ?? 'their-call';
  // There is no news of a connection that was not made; of one that was closed there may be.
  const isMade = context.end !== null || peerChild({ call: own, peer: 'bob' }) in children;
  return [
    ...INTENTS,
    ...sayings(own, 'bob'),
    ...sayings('another-call', 'bob'),
    ...sayings(own, 'eve'),
    ...(isMade ? newsOf(own, 'bob') : []),
    ...newsOf('another-call', 'eve'),
    ...(['bad-message', 'not-allowed'] as const).map((code) => refused(own, code)),
    { type: 'link.garbled' } as const,
    { type: 'link.returned' } as const,
    { type: 'chat.overdue' } as const,
    ...(['here', 'away', 'left', 'lost'] as const).map(
      (presence) =>
        ({
          type: 'room.peerChanged',
          change: { peer: 'bob', name: 'Bob', presence },
        }) as const,
    ),
  ] satisfies CallEvent[];
}
