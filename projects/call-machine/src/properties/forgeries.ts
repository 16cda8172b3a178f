import type { Acknowledgement } from '../protocol/acknowledgement.ts';
import type { IncomingMessage } from '../protocol/call-messages.ts';
import { parseIncoming, parseOutgoing } from '../protocol/parse.ts';
import type { Party } from '../testing/party.ts';
import type { Simulation } from '../testing/simulation.ts';
import { hold } from './broken-rule.ts';
import { personOf } from './consents.ts';
import { forged, forgedChat } from './forged-messages.ts';
import type { Forgery, Spoiling } from './schedule.ts';
import { spoilt } from './spoil.ts';
import { stateOf } from './watch.ts';

type Of<T extends Forgery['act']> = Extract<Forgery, { act: T }>;

/** The id of a call that nobody is in. */
const UNKNOWN = 'unknown-call';

const contextOf = ({ actor }: Party) => actor.getSnapshot().context;

/** Throws unless `run` leaves these machines as they are. */
function holdStill(victims: readonly Party[], run: () => void, detail: () => string): void {
  const before = victims.map(pictureOf);
  run();
  for (const [index, victim] of victims.entries()) {
    const isSame = pictureOf(victim).every((part, place) => part === before[index]?.[place]);
    hold('7.5: a foreign message changes nothing', isSame, () => `${detail()} to ${victim.tab}`);
  }
}

function pictureOf({ actor }: Party): readonly unknown[] {
  const { value, context } = actor.getSnapshot();
  const { call, end, microphone, camera, screen } = context;
  return [JSON.stringify(value), call, end, microphone, camera, screen];
}

/** Has a tab hear a message that has to change nothing there. */
function intrudeOn(simulation: Simulation, victim: Party, message: IncomingMessage): void {
  const { ignored } = contextOf(victim);
  const hearings: boolean[] = [];
  const run = () => hearings.push(simulation.signaling.intrude(victim.tab, message));
  const { type, call, from } = message;
  const detail = () => `${type} of ${from.peer} in ${call}`;
  holdStill([victim], run, detail);
  if (!hearings.includes(true)) return;
  const isCounted = contextOf(victim).ignored === ignored + 1;
  hold('7.5: a foreign message is counted', isCounted, () => `${detail()} to ${victim.tab}`);
}

/** Somebody who is not of a call says something in it, or anybody in a call that nobody is in. */
function intrude(simulation: Simulation, who: number, forgery: Of<'intrude'>): void {
  const { from, type, isUnknownCall } = forgery;
  const victim = simulation.party(who);
  const sender = from === null ? undefined : simulation.party(from);
  const seat = from === null ? 'mallory' : sender && contextOf(sender).link.self?.peer;
  if (!victim || seat === undefined || personOf(seat) === personOf(victim.tab)) return;
  const { call } = contextOf(victim);
  const isForeign = isUnknownCall && type !== 'call:invite';
  if (!isForeign && (call === null || Object.hasOwn(call.parties, seat))) return;
  const id = isForeign || call === null ? UNKNOWN : call.id;
  intrudeOn(simulation, victim, forged(type, id, { peer: seat, name: 'Mallory' }));
}

/** A peer of the call under way invites into that very call: while both dial, neither can win. */
function tie(simulation: Simulation, who: number): void {
  const victim = simulation.party(who);
  const { call } = victim ? contextOf(victim) : { call: null };
  const peer = Object.entries(call?.parties ?? {}).find(([, { ending }]) => ending === null)?.[0];
  if (!victim || !call || peer === undefined) return;
  const message = forged('call:invite', call.id, { peer, name: peer });
  if (stateOf(victim) !== 'calling') {
    intrudeOn(simulation, victim, message);
    return;
  }
  if (!simulation.signaling.intrude(victim.tab, message)) return;
  const reason = contextOf(victim).end?.reason;
  hold('4.15: equal ids abort', reason === 'protocol-error', () => `${victim.tab}: ${reason}`);
}

/**
 * A spoilt message reaches the server, and a tab: what was spoilt is refused, nothing of it gets through, and the tab
 * counts it.
 */
function garble(simulation: Simulation, who: number, { back, spoiling }: Of<'garble'>): void {
  const victim = simulation.party(who);
  if (victim) hearGarbled(simulation, victim);
  const message = simulation.signaling.relayed.at(-1 - back);
  if (!message) return;
  const { type, ...relayed } = message;
  const sent = { ...relayed, to: 'p0' };
  checkParse(parseOutgoing(type, spoilt(sent, spoiling)), parseOutgoing(type, sent), spoiling);
  checkParse(
    parseIncoming(type, spoilt(relayed, spoiling)),
    parseIncoming(type, relayed),
    spoiling,
  );
}

function hearGarbled({ signaling }: Simulation, victim: Party): void {
  const { ignored } = contextOf(victim);
  let isHeard = false;
  holdStill(
    [victim],
    () => (isHeard = signaling.garble(victim.tab)),
    () => 'something garbled',
  );
  const isCounted = contextOf(victim).ignored === ignored + Number(isHeard);
  hold('7.5: what is no message is counted too', isCounted, () => victim.tab);
}

function checkParse(spoilt: Acknowledgement<object>, whole: Acknowledgement<object>, by: Spoiling) {
  const isLeftOut =
    spoilt.ok && whole.ok && JSON.stringify(spoilt.value) === JSON.stringify(whole.value);
  hold('bad input is refused', !spoilt.ok || isLeftOut, () => JSON.stringify(by));
}

/** A peer puts on its data channels what it wants, with somebody else as the sender: that is counted, if it fits. */
function write(simulation: Simulation, who: number, { type, spoiling }: Of<'write'>): void {
  const writer = simulation.party(who);
  if (!writer) return;
  const others = simulation.parties.filter((party) => party !== writer);
  const ignored = () => others.reduce((sum, party) => sum + contextOf(party).ignored, 0);
  const message = writing(type, writer);
  const data = spoiling ? spoilt(message, spoiling) : message;
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const before = ignored();
  let heard = 0;
  const run = () => (heard = simulation.connections.write(writer.tab, text));
  holdStill(others, run, () => `${type} over the data channel`);
  const isCounted = ignored() === before + heard;
  hold('7.5: what is no message is counted too', isCounted, () => `${type} over the data channel`);
}

/** A receipt is forged in the call of the writer, everything else in a call that nobody is in. */
function writing(type: Of<'write'>['type'], writer: Party): object {
  if (type === 'chat:receipt') return forgedChat(type, contextOf(writer).call?.id ?? UNKNOWN);
  if (type === 'chat:message') return forgedChat(type, UNKNOWN);
  return { ...forged(type, UNKNOWN, { peer: 'mallory', name: 'Mallory' }), to: 'p0' };
}

/** Who has a message of the chat hears it once more, as something else. */
function repeatChat(simulation: Simulation, who: number, { back }: Of<'repeatChat'>): void {
  const writer = simulation.party(who);
  const call = writer && contextOf(writer).call;
  const entry = call?.chat.filter(({ from }) => from === 'local').at(-1 - back);
  if (!writer || !call || !entry) return;
  const others = simulation.parties.filter((party) => party !== writer);
  const isThere = others.some((party) =>
    contextOf(party).call?.chat.some(({ id }) => id === entry.id),
  );
  if (!isThere) return;
  const message = { ...forgedChat('chat:message', call.id), id: entry.id };
  const run = () => simulation.connections.write(writer.tab, JSON.stringify(message));
  holdStill(others, run, () => `${entry.id} once more`);
}

/** Lets somebody say what nobody should. Throws unless it changes nothing, and is counted. */
export function forge(simulation: Simulation, who: number, forgery: Forgery): void {
  switch (forgery.act) {
    case 'garble':
      garble(simulation, who, forgery);
      break;
    case 'intrude':
      intrude(simulation, who, forgery);
      break;
    case 'repeatChat':
      repeatChat(simulation, who, forgery);
      break;
    case 'replay':
      simulation.signaling.repeat(forgery.back);
      break;
    case 'tie':
      tie(simulation, who);
      break;
    case 'write':
      write(simulation, who, forgery);
  }
}
