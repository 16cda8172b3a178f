import type { Connection, Lab } from './connection.ts';
import {
  described,
  describeItself,
  generationOf,
  negotiate,
  openCallee,
  openCaller,
  sectionsOf,
  sent,
} from './exchange.ts';

const midsOf = (connection: Connection) => connection.getTransceivers().map(({ mid }) => mid);

/** What is taken back, on purpose or by an offer of the other side. */
export function describeRollback(lab: () => Lab): void {
  it('takes an own first offer back, with its mids and its ICE generation', async () => {
    const caller = openCaller(lab());
    await caller.setLocalDescription();
    const generation = generationOf(caller);
    await caller.setLocalDescription({ type: 'rollback' });
    expect(caller.localDescription).toBeNull();
    expect(midsOf(caller)).toEqual([null, null, null, null]);
    await caller.setLocalDescription();
    expect(generationOf(caller)).not.toBe(generation);
  });

  it('takes a remote first offer back, with the transceivers that it made', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await callee.setRemoteDescription(sent(await describeItself(caller)));
    const [made] = callee.getTransceivers();
    await callee.setRemoteDescription({ type: 'rollback' });
    expect([callee.remoteDescription, callee.getTransceivers()]).toEqual([null, []]);
    expect([made?.mid, made?.direction]).toEqual([null, 'stopped']);
  });

  it('goes back to what was agreed on before', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await negotiate(caller, callee);
    const [before, generation] = [midsOf(caller), generationOf(caller)];
    caller.restartIce();
    const fresh = caller.addTransceiver('video');
    await caller.setLocalDescription();
    const restarted = generationOf(caller);
    await caller.setLocalDescription({ type: 'rollback' });
    expect(generationOf(caller)).toBe(generation);
    expect(midsOf(caller)).toEqual([...before, null]);
    expect(fresh.mid).toBeNull();
    await caller.setLocalDescription();
    expect([generation, restarted]).not.toContain(generationOf(caller));
    expect(sectionsOf(described(caller)).length).toBe(6);
  });

  it('gives an own first offer up for a remote one, which gets transceivers of its own', async () => {
    const [impolite, polite] = [openCaller(lab()), openCaller(lab())];
    const own = polite.getTransceivers();
    const offer = sent(await describeItself(impolite));
    await polite.setLocalDescription();
    await polite.setRemoteDescription(offer);
    expect(own.map(({ mid }) => mid)).toEqual([null, null, null, null]);
    expect(midsOf(polite)).toEqual([null, null, null, null, '0', '1', '2', '3']);
    await impolite.setRemoteDescription(sent(await describeItself(polite)));
    expect([impolite.signalingState, polite.signalingState]).toEqual(['stable', 'stable']);

    expect(sectionsOf(await describeItself(polite)).length).toBe(9);
    await polite.setLocalDescription({ type: 'rollback' });
    for (const transceiver of own) transceiver.stop();
    expect(own.map(({ direction }) => direction)).toEqual(Array(4).fill('stopped'));
    expect(sectionsOf(await describeItself(polite)).length).toBe(5);
  });

  it('gives an own later offer up for a remote one, and keeps its wish for another ICE generation', async () => {
    const [impolite, polite] = [openCaller(lab()), openCallee(lab())];
    await negotiate(impolite, polite);
    const [agreed, theirs] = [generationOf(polite), generationOf(impolite)];
    polite.restartIce();
    await polite.setLocalDescription();
    await negotiate(impolite, polite);
    expect([generationOf(polite), generationOf(impolite)]).toEqual([agreed, theirs]);
    await negotiate(polite, impolite);
    expect(generationOf(polite)).not.toBe(agreed);
    expect(generationOf(impolite)).not.toBe(theirs);
  });

  it('changes a remote offer that waits for an answer when another one comes', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await callee.setRemoteDescription(sent(await describeItself(caller)));
    const before = callee.getTransceivers();
    for (const transceiver of before) transceiver.direction = 'sendrecv';
    caller.addTransceiver('video');
    await callee.setRemoteDescription(sent(await describeItself(caller)));
    const after = callee.getTransceivers();
    expect(before.map((each, index) => each === after[index])).toEqual(Array(4).fill(true));
    const directions = after.map(({ direction }) => direction);
    expect(directions.join()).toBe('sendrecv,sendrecv,sendrecv,sendrecv,recvonly');
  });
}
