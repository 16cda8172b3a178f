import type { Candidate } from '../../protocol/call-messages.ts';
import type { Lab } from './connection.ts';
import {
  describeItself,
  gathered,
  generationOf,
  negotiate,
  openCallee,
  openCaller,
  outcomeOf,
  sent,
} from './exchange.ts';

const END: Candidate = {
  candidate: '',
  sdpMid: null,
  sdpMLineIndex: null,
  usernameFragment: null,
};

/** Candidates, given and taken. */
export function describeCandidates(lab: () => Lab): void {
  /** One who made an offer, the offer, and a candidate of it. */
  const offered = async () => {
    const caller = openCaller(lab());
    const found = gathered(caller);
    const offer = sent(await describeItself(caller));
    const [candidate] = await found;
    if (!candidate) throw new Error('no candidate was found');
    return { caller, offer, candidate };
  };

  it('names the section and the ICE generation of each that is found', async () => {
    const { caller, candidate } = await offered();
    expect(candidate.candidate).toMatch(/^candidate:\S+ 1 udp \d+ \S+ \d+ typ host/);
    expect([candidate.sdpMid, candidate.sdpMLineIndex]).toEqual(['0', 0]);
    expect(candidate.usernameFragment).toBe(generationOf(caller) ?? '');
  });

  it('tells the end of them after the state of the gathering', async () => {
    const caller = openCaller(lab());
    expect(caller.iceGatheringState).toBe('new');
    const told: string[] = [];
    caller.addEventListener('icegatheringstatechange', () => told.push(caller.iceGatheringState));
    const end = gathered(caller).then(() => told.push('end'));
    await caller.setLocalDescription();
    await end;
    expect(told).toEqual(['gathering', 'complete', 'end']);
  });

  it('refuses one before a remote description, also when an own offer is out', async () => {
    const { caller, candidate } = await offered();
    for (const connection of [caller, openCallee(lab())]) {
      const outcome = await outcomeOf(() => connection.addIceCandidate(candidate));
      expect(outcome).toBe('InvalidStateError');
    }
  });

  it('takes one of the remote description, by its mid or its index, and again', async () => {
    const { offer, candidate } = await offered();
    const callee = openCallee(lab());
    await callee.setRemoteDescription(offer);
    for (const change of [
      {},
      {},
      { sdpMLineIndex: null },
      { sdpMid: null },
      { usernameFragment: null },
    ])
      expect(await outcomeOf(() => callee.addIceCandidate({ ...candidate, ...change }))).toBe(
        'done',
      );
  });

  it('refuses one of no section, or that makes no sense', async () => {
    const { offer, candidate } = await offered();
    const callee = openCallee(lab());
    await callee.setRemoteDescription(offer);
    const refusals = [
      [{ sdpMid: null, sdpMLineIndex: null }, 'TypeError'],
      [{ sdpMid: '99' }, 'OperationError'],
      [{ sdpMid: null, sdpMLineIndex: 99 }, 'OperationError'],
      [{ candidate: 'candidate:nonsense' }, 'OperationError'],
      [{ candidate: 'nonsense' }, 'OperationError'],
    ] as const;
    for (const [change, name] of refusals)
      expect(await outcomeOf(() => callee.addIceCandidate({ ...candidate, ...change }))).toBe(name);
  });

  it('makes no error of another generation: an older one, or one that nobody knows', async () => {
    const { caller, candidate } = await offered();
    const callee = openCallee(lab());
    await negotiate(caller, callee);
    caller.restartIce();
    const unknown = { ...candidate, usernameFragment: 'none' };
    expect(await outcomeOf(() => callee.addIceCandidate(unknown))).toBe('done');
    await callee.setRemoteDescription(sent(await describeItself(caller)));
    expect(generationOf(caller)).not.toBe(candidate.usernameFragment ?? '');
    expect(await outcomeOf(() => callee.addIceCandidate(candidate))).toBe('done');
  });

  it('takes an end of candidates at any time, until it is closed', async () => {
    const { offer } = await offered();
    const callee = openCallee(lab());
    expect(await outcomeOf(() => callee.addIceCandidate(END))).toBe('done');
    await callee.setRemoteDescription(offer);
    expect(await outcomeOf(() => callee.addIceCandidate(END))).toBe('done');
    callee.close();
    expect(await outcomeOf(() => callee.addIceCandidate(END))).toBe('InvalidStateError');
  });
}
