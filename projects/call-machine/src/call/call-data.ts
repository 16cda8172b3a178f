import type { DeviceSource } from '../capture/capture-device.ts';
import type { Candidate, Description, MediaState } from '../protocol/call-messages.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Invited } from '../signaling/remote-events.ts';
import type { Call, CallContext, Party } from './call-context.ts';
import type { CallIntent } from './call-events.ts';

/** These devices, and nothing else. */
export const mediaOf = (sources: Readonly<Record<DeviceSource, boolean>>): MediaState => ({
  microphone: sources.microphone ? 'on' : 'off',
  camera: sources.camera ? 'on' : 'off',
  screen: 'off',
});

/** What a side means to send at the start of a call. */
export const intendedMedia = (video: boolean): MediaState =>
  mediaOf({ microphone: true, camera: video });

/** What a peer says of its sources; a revision that is missing is the first. */
export interface MediaNews {
  readonly peer: string;
  readonly media: MediaState;
  readonly revision?: number;
}

const NEW = {
  since: null,
  revision: 0,
  held: { candidates: [] },
  unchecked: [],
  chat: [],
};

/** How many of those that are rung get an offer; the others are negotiated with after their accept. */
const OFFERS = 3;

const NEW_PARTY = {
  path: 'opening',
  connection: 0,
  isSeatLost: false,
  media: null,
  revision: 0,
  ending: null,
} as const;

/** The call that a person places: to one peer, or to all others in the room, who are told of that media. */
export function placedCall(
  { nonce, sequence, limits, link }: CallContext,
  { to, video }: Extract<CallIntent, { type: 'call.place' }>,
  toldMedia: MediaState,
): Call {
  const rung = link.peers.filter(({ peer }) => to === undefined || peer === to);
  const parties = rung.map(({ peer, name }, index): [string, Party] => [
    peer,
    index < OFFERS
      ? { ...NEW_PARTY, name, state: 'preparing' }
      : { ...NEW_PARTY, name, state: 'invited', path: 'none' },
  ]);
  return {
    ...NEW,
    id: `${nonce}-c${sequence}`,
    role: 'caller',
    video,
    parties: Object.fromEntries(parties),
    ringMs: limits.ringMs,
    toldMedia,
  };
}

/** The call that a peer invites into. */
export function incomingCall({ call, from, ageMs, body }: Invited): Call {
  const { connection = 0 } = body;
  const video = body.media.camera === 'on';
  return {
    ...NEW,
    id: call,
    role: 'callee',
    video,
    parties: {
      [from.peer]: {
        ...NEW_PARTY,
        name: from.name,
        state: 'ringing',
        connection,
        media: body.media,
      },
    },
    ringMs: body.lifetimeMs - ageMs,
    toldMedia: intendedMedia(video),
  };
}

/** The call with one party changed. */
export function withParty(call: Call, peer: string, change: Partial<Party>): Call {
  const party = Object.hasOwn(call.parties, peer) ? call.parties[peer] : undefined;
  return party ? { ...call, parties: { ...call.parties, [peer]: { ...party, ...change } } } : call;
}

const accepted = (call: Call, peer: string) => withParty(call, peer, { state: 'accepted' });

/** The call from the moment that its callee's person accepted: what was held back is on its way. */
export const withAccept = (call: Call, video: boolean, toldMedia: MediaState): Call => ({
  ...Object.keys(call.parties).reduce(accepted, call),
  video,
  toldMedia,
  held: NEW.held,
  unchecked: NEW.unchecked,
});

/** Something that is held back until the accept. */
export interface Held {
  readonly description?: Description;
  readonly connection?: number;
  readonly candidate?: Candidate;
}

/** The call with more that is held back until the accept. */
export function withHeld(call: Call, { description, connection = 0, candidate }: Held): Call {
  const candidates = candidate ? [...call.held.candidates, candidate] : call.held.candidates;
  const held = { ...call.held, candidates: candidates.slice(-LIMITS.candidates) };
  return { ...call, held: description ? { ...held, description, connection } : held };
}

/** The call with what a peer says of its sources, unless it has said something newer. */
export const withMedia = (call: Call, { peer, media, revision = 0 }: MediaNews): Call =>
  revision < (call.parties[peer]?.revision ?? 0)
    ? call
    : withParty(call, peer, { media, revision });

/** The call with one more of the caller's candidates that wait for the accept. */
export const withUnchecked = (call: Call, candidate: Candidate): Call => ({
  ...call,
  unchecked: [...call.unchecked, candidate].slice(-LIMITS.candidates),
});

/** The peers that are still of the call, and of which this holds. */
export const peersIn = (call: Call, holds: (party: Party) => boolean): readonly string[] =>
  Object.entries(call.parties)
    .filter(([, party]) => party.ending === null && holds(party))
    .map(([peer]) => peer);

/** The peers that know of the call. */
export const informed = (call: Call): readonly string[] =>
  peersIn(call, ({ state }) => state !== 'preparing');
