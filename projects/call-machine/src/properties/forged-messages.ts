import type { CallMessageType, IncomingMessage, Sender } from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';

const MEDIA = { microphone: 'on', camera: 'on', screen: 'off' } as const;
const CANDIDATE = {
  candidate: 'candidate:1 1 udp 1 192.0.2.66 9 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: null,
};

let count = 0;

/** A message of the chat that fits the protocol, and that nobody has said. */
export function forgedChat(type: ChatMessage['type'], call: string): ChatMessage {
  const head = { v: 1, id: `forged-${++count}`, call } as const;
  return type === 'chat:message'
    ? { ...head, type, body: { text: 'Nobody wrote this' } }
    : { ...head, type, body: {} };
}

/** A message of any type that fits the protocol, and that nobody has said. */
export function forged(type: CallMessageType, call: string, from: Sender): IncomingMessage {
  const head = { v: 1, id: `forged-${++count}`, call, from, ageMs: 0 } as const;
  switch (type) {
    case 'call:invite':
      return { ...head, type, body: { lifetimeMs: 45_000, media: MEDIA } };
    case 'call:ringing':
    case 'call:sync':
      return { ...head, type, body: {} };
    case 'call:accept':
      return { ...head, type, body: { media: MEDIA, candidates: [CANDIDATE] } };
    case 'call:hangup':
      return { ...head, type, body: { reason: 'hangup' } };
    case 'call:description':
      return {
        ...head,
        type,
        body: { connection: 0, description: { type: 'offer', sdp: 'v=0\r\n' } },
      };
    case 'call:candidate':
      return { ...head, type, body: { candidate: CANDIDATE } };
    case 'call:media':
      return { ...head, type, body: { media: MEDIA, revision: 99 } };
  }
}
