import type { IncomingMessage, Sender } from '../protocol/call-messages.ts';
import type { Simulation } from '../testing/simulation.ts';
import type { Party } from '../testing/party.ts';
import { hold } from './broken-rule.ts';
import { personOf } from './consents.ts';
import type { Forgery } from './schedule.ts';

type Intrusion = Extract<Forgery, { act: 'intrude' }>;

const MEDIA = { microphone: 'on', camera: 'on' } as const;
const CANDIDATE = {
  candidate: 'candidate:1 1 udp 1 192.0.2.66 9 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: null,
};

let count = 0;

function forged(type: Intrusion['type'], call: string, from: Sender): IncomingMessage {
  const head = { v: 1, id: `forged-${++count}`, call, from, ageMs: 0 } as const;
  switch (type) {
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

const picture = ({ actor }: Party) => {
  const { value, context } = actor.getSnapshot();
  const { call, end, link, microphone, camera } = context;
  return { value: JSON.stringify(value), call, end, link, microphone, camera };
};

/** Somebody who is not of a call says something in it: that changes nothing, and is counted. */
export function intrude(simulation: Simulation, who: number, { from, type }: Intrusion): void {
  const victim = simulation.party(who);
  const call = victim?.actor.getSnapshot().context.call;
  const seat =
    from === null ? 'mallory' : simulation.party(from)?.actor.getSnapshot().context.link.self?.peer;
  if (!victim || !call || seat === undefined || personOf(seat) === personOf(victim.tab)) return;
  if (Object.hasOwn(call.parties, seat)) return;
  const before = picture(victim);
  const { ignored } = victim.actor.getSnapshot().context;
  const message = forged(type, call.id, { peer: seat, name: 'Mallory' });
  if (!simulation.signaling.intrude(victim.tab, message)) return;
  const after = picture(victim);
  const isSame =
    before.value === after.value &&
    before.call === after.call &&
    before.end === after.end &&
    before.microphone === after.microphone &&
    before.camera === after.camera;
  hold('7.5: a foreign message changes nothing', isSame, () => `${type} to ${victim.tab}`);
  // Who claims to be in a call that is over for it is told so instead.
  if (type === 'call:sync' || type === 'call:accept') return;
  const now = victim.actor.getSnapshot().context.ignored;
  hold('7.5: a foreign message is counted', now === ignored + 1, () => `${type} to ${victim.tab}`);
}
