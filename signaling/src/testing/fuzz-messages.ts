import { CALL_MESSAGE_TYPES } from 'call-machine/protocol';
import { mulberry32, seededGarbage } from './garbage.ts';
import { hangup, joinRequest } from './messages.ts';

/** An event that a client may send, with or without sense. */
export interface FuzzMessage {
  readonly event: string;
  readonly payload: unknown;
}

/** What a fuzzing client knows when it makes up a message. */
export interface FuzzKnowledge {
  readonly room: string;
  /** Peers of its own room, and of others. */
  readonly peers: readonly string[];
  readonly strangers: readonly string[];
  /** Its own seat token, and those of others. */
  readonly tokens: readonly string[];
}

const BODIES: Readonly<Record<string, object>> = {
  'call:invite': { lifetimeMs: 45_000, media: { microphone: 'on', camera: 'on' } },
  'call:ringing': {},
  'call:accept': { media: { microphone: 'on', camera: 'none' }, candidates: [] },
  'call:hangup': { reason: 'hangup' },
  'call:description': { description: { type: 'offer', sdp: 'v=0' }, connection: 0 },
  'call:media': { media: { microphone: 'off', camera: 'on' }, revision: 1 },
  'call:sync': {},
};

const CLASSIC = ['callRemote', 'acceptCall', 'hangUp', 'sendOffer', 'sendAnswer', 'sendCandidate'];
const ROOM = ['room:join', 'room:leave', 'room:ice', 'room:knock', 'room:lock', 'room:admit'];
const EVENTS = [...CALL_MESSAGE_TYPES, ...ROOM, 'joinRoom', ...CLASSIC, 'nonsense', '__proto__'];

/** A generator of messages of every kind, the same for the same seed. */
export function seededMessages(seed: number): (knowledge: FuzzKnowledge) => FuzzMessage {
  const random = mulberry32(seed);
  const garbage = seededGarbage(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = (list: readonly string[]) => list[below(list.length)] ?? '';
  const good = (to: string): FuzzMessage => {
    const event = one(Object.keys(BODIES));
    const message = { ...hangup(to), id: `m${below(1e9)}`, call: `c${below(64)}` };
    return { event, payload: { ...message, body: BODIES[event] } };
  };
  const spoilt = (to: string): FuzzMessage => {
    const { event, payload } = good(to);
    const fields = ['v', 'id', 'call', 'ageMs', 'to', 'body', 'from', one(['x', '__proto__'])];
    return { event, payload: { ...Object(payload), [one(fields)]: garbage() } };
  };
  const kinds: readonly ((knowledge: FuzzKnowledge) => FuzzMessage)[] = [
    ({ peers }) => good(one(peers)),
    ({ strangers }) => good(one(strangers)),
    ({ peers }) => spoilt(one(peers)),
    ({ strangers }) => spoilt(one(strangers)),
    () => ({ event: one(EVENTS), payload: garbage() }),
    ({ room }) => ({ event: one([...CLASSIC, 'joinRoom']), payload: room }),
    ({ tokens }) => ({
      event: 'room:join',
      payload: joinRequest('elsewhere', 'Eve', one(tokens)),
    }),
    () => ({
      event: one(ROOM),
      payload: { v: 1, locked: random() < 0.5, knock: 'k', admit: true },
    }),
    () => ({ event: one(EVENTS), payload: 'x'.repeat(60_000 + below(20_000)) }),
    () => ({ event: one(EVENTS), payload: nested(100 + below(4_000)) }),
  ];
  // The last ones are dear: a few show the same as many.
  return (knowledge) => {
    const kind = random() < 0.005 ? kinds.at(-1 - below(2)) : kinds[below(kinds.length - 2)];
    return kind?.(knowledge) ?? { event: 'nonsense', payload: null };
  };
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}
