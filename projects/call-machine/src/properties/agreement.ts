import { isSameMedia, localMedia, remoteMedia } from '../call/call-media.ts';
import type { EndRecord } from '../call/end-reason.ts';
import type { Party } from '../testing/party.ts';
import type { Simulation } from '../testing/simulation.ts';
import { isAllowedOfSeveral, isAllowedPair, outcomeOf } from './end-pairs.ts';
import { hold } from './broken-rule.ts';
import { personOf, type Consents } from './consents.ts';
import { stateOf } from './watch.ts';

const SETTLED: ReadonlySet<string> = new Set(['idle', 'connected', 'ended']);

const seatOf = ({ actor }: Party) => actor.getSnapshot().context.link.self?.peer;

const callOf = ({ actor }: Party) => actor.getSnapshot().context.call;

/** Throws unless both sides of every call agree on it, nothing hangs and nothing is left, on a network gone quiet. */
export function checkAgreement(simulation: Simulation, consents: Consents, wasAway: boolean): void {
  for (const party of simulation.parties) {
    const state = stateOf(party);
    hold('nothing hangs', SETTLED.has(state), () => `${party.tab} is still ${state}`);
    if (state === 'connected') checkConnected(simulation, party);
    else checkNothingLeft(simulation, consents, party);
    checkOneRecordEach(party);
    checkGlare(party);
  }
  for (const tabs of simulation.tabs)
    for (const caller of tabs)
      for (const { call } of caller.ends) checkEnds(simulation, caller, call, wasAway);
}

/** Who rings for a call that its caller no longer makes, and for which. */
export function strandedIn({ parties }: Simulation): ReadonlySet<string> {
  const made = parties.flatMap((party) => (stateOf(party) === 'calling' ? callOf(party)?.id : []));
  const ringing = parties.filter((party) => stateOf(party) === 'ringing');
  const stranded = ringing.filter((party) => !made.includes(callOf(party)?.id));
  return new Set(stranded.map((party) => `${party.tab} rings for ${callOf(party)?.id}`));
}

/** Throws if anybody rings on for a call that was no longer made before. */
export function checkRinging(simulation: Simulation, before: ReadonlySet<string>): void {
  for (const who of strandedIn(simulation))
    hold('no ringing without an inviter', !before.has(who), () => who);
}

const NEEDLESS: ReadonlySet<string> = new Set([
  'ice-failed',
  'connection-lost',
  'negotiation-failed',
]);

/** Throws if a call ended for want of a media path, where nothing happened that it could not have survived. */
export function checkSurvival({ tabs }: Simulation): void {
  for (const { tab, ends } of tabs.flat())
    for (const { call, record } of ends)
      hold(
        '6.1: a call survives',
        !NEEDLESS.has(record.reason),
        () => `${call}: ${tab} has ${record.reason}`,
      );
}

/** Throws if a timer waits still, on a network that has been quiet for as long as a message may live. */
export function checkTimers({ clock: { pending } }: Simulation): void {
  hold('7.7: no timer is left', pending === 0, () => `${pending} timers wait`);
}

/** Whoever is connected is so to somebody who is in the same call, over a path. */
function checkConnected(simulation: Simulation, party: Party): void {
  const call = callOf(party);
  const peers = Object.entries(call?.parties ?? {}).filter(([, { ending }]) => ending === null);
  const other = simulation.parties.find((each) => seatOf(each) === peers[0]?.[0]);
  const isShared =
    other !== undefined && stateOf(other) === 'connected' && callOf(other)?.id === call?.id;
  hold('both sides agree on the call', peers.length === 1 && isShared, () => {
    const they = other
      ? `${other.tab} is ${stateOf(other)} in ${String(callOf(other)?.id)}`
      : 'nobody';
    return `${party.tab} is connected in ${String(call?.id)}, ${they}`;
  });
  if (!other) return;
  const told = call && remoteMedia(call);
  const isTrue = told !== null && isSameMedia(told, localMedia(other.actor.getSnapshot().context));
  hold('7.4: what is shown of the other side is so', isTrue, () => {
    return `${party.tab} believes ${JSON.stringify(told)} of ${other.tab}`;
  });
  const ends = simulation.connections.endsOf(party.tab);
  hold(
    'one connection for one call',
    ends.length === 1,
    () => `${party.tab} has ${ends.length} open`,
  );
  const sent = ends.flatMap(({ sending }) => sending).filter((source) => source !== 'screenAudio');
  const isSent = sent.toSorted().join() === party.devices.live.toSorted().join();
  hold('7.3: what is captured is sent, and nothing else', isSent, () => {
    return `${party.tab} sends ${sent.join()} and captures ${party.devices.live.join()}`;
  });
}

function checkNothingLeft(simulation: Simulation, consents: Consents, party: Party): void {
  const { tab, devices, actor } = party;
  const open = simulation.connections.endsOf(tab).length;
  hold('7.7: no open connection is left', open === 0, () => `${tab} has ${open} open`);
  hold(
    '7.7: no live track is left',
    devices.live.length === 0 || consents.mayPreview(party),
    () => `${tab}: ${devices.live.join()}`,
  );
  const peers = Object.keys(actor.getSnapshot().children).filter((id) => id.startsWith('peer:'));
  hold('7.7: no actor is left', peers.length === 0, () => `${tab}: ${peers.join()}`);
}

function checkOneRecordEach({ tab, ends }: Party): void {
  const calls = ends.map(({ call }) => call);
  hold(
    '2: one record for each call',
    new Set(calls).size === calls.length,
    () => `${tab}: ${calls.join()}`,
  );
}

/** Whoever gave its own call up to another's did so for a lower id (4.15). */
function checkGlare(party: Party): void {
  const known = [...party.ends.map(({ call }) => call), callOf(party)?.id ?? ''];
  for (const { call, record } of party.ends) {
    if (record.reason !== 'glare' || record.by !== 'system') continue;
    const isBeaten = known.some((other) => other !== '' && other < call);
    hold('4.15: the lower id wins', isBeaten, () => `${party.tab} gave ${call} up`);
  }
}

const recordOf = ({ ends }: Party, call: string): EndRecord | undefined =>
  ends.find((end) => end.call === call)?.record;

/** Compares the caller's record of a call with that of everybody whom it rang. */
function checkEnds(simulation: Simulation, caller: Party, call: string, wasAway: boolean): void {
  const record = recordOf(caller, call);
  if (!record || personOf(call) !== personOf(caller.tab)) return;
  for (const tabs of simulation.tabs)
    for (const callee of tabs) {
      const other = tabs.includes(caller) ? undefined : recordOf(callee, call);
      if (!other) continue;
      const isAlone = simulation.tabs.length === 2;
      hold(
        '2: the ends of a call fit',
        isAlone
          ? isAllowedPair(record, other, wasAway)
          : isAllowedOfSeveral(record, other, wasAway),
        () => {
          return `${call}: ${caller.tab} has ${outcomeOf(record)}, ${callee.tab} has ${outcomeOf(other)}`;
        },
      );
    }
}
