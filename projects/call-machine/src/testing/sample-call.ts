import { initialContext, type Call, type CallContext, type Party } from '../call/call-context.ts';
import type { Invited } from '../signaling/remote-events.ts';

/** One who rings, or as the spec wants it. */
export const sampleParty = (change: Partial<Party> = {}): Party => ({
  name: 'Bob',
  state: 'ringing',
  path: 'opening',
  connection: 0,
  isSeatLost: false,
  media: null,
  revision: 0,
  ending: null,
  ...change,
});

/** A call that was placed to Bob, whose device rings. */
export const sampleCall = (change: Partial<Call> = {}): Call => ({
  id: 'c5',
  role: 'caller',
  video: true,
  parties: { bob: sampleParty() },
  ringMs: 45_000,
  since: null,
  toldMedia: { microphone: 'on', camera: 'on', screen: 'off' },
  revision: 0,
  held: { candidates: [] },
  unchecked: [],
  chat: [],
  ...change,
});

/** What the machine knows during such a call. */
export const sampleContext = (change: Partial<CallContext> = {}): CallContext => ({
  ...initialContext({ nonce: 'tab' }),
  call: sampleCall(),
  ...change,
});

/** An invite of Bob's into another call, half a second old. */
export const sampleInvite = (change: Partial<Invited> = {}): Invited => ({
  type: 'remote.invited',
  call: 'c9',
  from: { peer: 'bob', name: 'Bob' },
  ageMs: 500,
  body: { lifetimeMs: 45_000, media: { microphone: 'on', camera: 'on', screen: 'off' } },
  ...change,
});
