import type { OutgoingMessage } from '../protocol/call-messages.ts';
import type { Joined } from '../protocol/room-messages.ts';

/** A seat, as the server gives it. */
export const JOINED: Joined = {
  self: { peer: 'ann', name: 'Ann' },
  token: 'secret',
  peers: [{ peer: 'bob', name: 'Bob', presence: 'here' }],
  iceServers: [],
};

/** What all messages of a call have. */
export const HEAD = { v: 1, id: 'ann-1', call: 'call-1', ageMs: 0 } as const;

/** Something to say. */
export const RINGING: OutgoingMessage = { ...HEAD, type: 'call:ringing', to: 'bob', body: {} };

/** Asks for that seat. */
export const JOIN = {
  type: 'transport.join',
  room: 'den',
  name: 'Ann',
  token: null,
  locked: false,
} as const;
