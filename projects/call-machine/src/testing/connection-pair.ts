import type { ConnectionCommand, ConnectionFact, MediaPath } from '../peer/connection.ts';
import type { Description } from '../protocol/call-messages.ts';
import type { EffectProbe } from './effect-probe.ts';

/** A connection actor that runs by itself. */
export type ConnectionProbe = EffectProbe<ConnectionCommand, ConnectionFact>;

/** Lets one side make an offer. */
export async function offer(side: ConnectionProbe, iceRestart = false): Promise<Description> {
  side.send({ type: 'connection.offer', iceRestart });
  return (await side.next('connection.described')).description;
}

/** Lets one side answer an offer. */
async function answer(side: ConnectionProbe, description: Description) {
  side.send({ type: 'connection.apply', description });
  return (await side.next('connection.described')).description;
}

/** Takes an offer from one side to the other, and its answer back. */
export async function negotiate(
  from: ConnectionProbe,
  to: ConnectionProbe,
  iceRestart = false,
): Promise<void> {
  const description = await answer(to, await offer(from, iceRestart));
  from.send({ type: 'connection.apply', description });
  await from.next('connection.applied');
}

/** Takes one side's candidates to the other up to their end. Gives the generation of each. */
export async function trickle(from: ConnectionProbe, to: ConnectionProbe) {
  const generations: (string | null)[] = [];
  for (;;) {
    const { candidate } = await from.next('connection.candidateFound');
    to.send({ type: 'connection.addCandidate', candidate });
    generations.push(candidate.usernameFragment);
    if (candidate.candidate === '') return generations;
  }
}

/** Waits until the media path of one side gets there. */
export async function reach(side: ConnectionProbe, wanted: MediaPath): Promise<void> {
  for (;;) {
    const { path } = await side.next('connection.pathChanged');
    if (path === wanted) return;
  }
}

/** Connects two sides, the first one offering. */
export async function connect(caller: ConnectionProbe, callee: ConnectionProbe): Promise<void> {
  await negotiate(caller, callee);
  await Promise.all([trickle(caller, callee), trickle(callee, caller)]);
  await Promise.all([reach(caller, 'connected'), reach(callee, 'connected')]);
}
