import { CALL_MESSAGE_TYPES, type IncomingMessage } from '../protocol/call-messages.ts';
import { toRemoteEvent, type RemoteEvent } from './remote-events.ts';

const head = {
  v: 1,
  id: 'm1',
  call: 'c1',
  ageMs: 20,
  from: { peer: 'ann', name: 'Ann' },
} as const;
const media = { microphone: 'on', camera: 'off', screen: 'off' } as const;
const description = { type: 'offer', sdp: 'v=0' } as const;
const candidate = { candidate: '', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null };

const messages: readonly (readonly [IncomingMessage, RemoteEvent['type']])[] = [
  [{ ...head, type: 'call:invite', body: { lifetimeMs: 9, media, description } }, 'remote.invited'],
  [{ ...head, type: 'call:ringing', body: {} }, 'remote.rang'],
  [{ ...head, type: 'call:accept', body: { media, candidates: [candidate] } }, 'remote.accepted'],
  [{ ...head, type: 'call:hangup', body: { reason: 'busy' } }, 'remote.hungUp'],
  [{ ...head, type: 'call:description', body: { description, connection: 0 } }, 'remote.described'],
  [{ ...head, type: 'call:candidate', body: { candidate } }, 'remote.candidateFound'],
  [{ ...head, type: 'call:media', body: { media, revision: 1 } }, 'remote.mediaChanged'],
  [{ ...head, type: 'call:sync', body: {} }, 'remote.synced'],
];

describe('toRemoteEvent', () => {
  for (const [message, type] of messages) {
    it(`tells ${message.type} as the fact ${type}, without its envelope`, () => {
      const { call, from, ageMs, body } = message;
      const event: object = toRemoteEvent(message);
      expect(event).toEqual({ type, call, from, ageMs, body });
    });
  }

  it('knows every message of the protocol', () => {
    expect(messages.map(([{ type }]) => type).sort()).toEqual([...CALL_MESSAGE_TYPES].sort());
  });
});
