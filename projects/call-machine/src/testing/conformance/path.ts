import type { Connection, Lab, StateChange } from './connection.ts';
import { connect, gathered, generationOf, negotiate, openCallee, openCaller } from './exchange.ts';

/** The states that one of these goes through from now on. */
function states<State extends 'connectionState' | 'iceConnectionState'>(
  connection: Connection,
  state: State,
  change: StateChange,
): Connection[State][] {
  const told: Connection[State][] = [];
  connection.addEventListener(change, () => told.push(connection[state]));
  return told;
}

/** The path of media and data. */
export function describePath(lab: () => Lab): void {
  const watch = (connection: Connection) => ({
    ofAll: states(connection, 'connectionState', 'connectionstatechange'),
    ofIce: states(connection, 'iceConnectionState', 'iceconnectionstatechange'),
  });

  it('is looked for and found, and both sides are told', async () => {
    const sides = [openCaller(lab()), openCallee(lab())] as const;
    const told = sides.map(watch);
    for (const { connectionState, iceConnectionState } of sides)
      expect([connectionState, iceConnectionState]).toEqual(['new', 'new']);
    await connect(...sides);
    for (const { ofAll, ofIce } of told) {
      expect(ofAll).toEqual(['connecting', 'connected']);
      expect(ofIce.slice(0, 2)).toEqual(['checking', 'connected']);
    }
  });

  it('is found with the candidates of one side alone', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    const told = [caller, callee].map(watch);
    const candidates = gathered(caller);
    await negotiate(caller, callee);
    for (const candidate of await candidates) await callee.addIceCandidate(candidate);
    await new Promise<void>((resolve) => {
      const look = () => {
        if (told.every(({ ofAll }) => ofAll.includes('connected'))) resolve();
      };
      for (const side of [caller, callee]) side.addEventListener('connectionstatechange', look);
      look();
    });
    expect(told.map(({ ofAll }) => ofAll)).toEqual(
      Array.from({ length: 2 }, () => ['connecting', 'connected']),
    );
  });

  it('is not looked for before there is a candidate', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    const ends = Promise.all([gathered(caller), gathered(callee)]);
    await negotiate(caller, callee);
    await ends;
    expect([caller.connectionState, callee.connectionState]).toEqual(['new', 'new']);
  });

  it('stays through negotiations, which keep its ICE generations', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await connect(caller, callee);
    const generations = [generationOf(caller), generationOf(callee)];
    const told = [caller, callee].map(watch);
    await negotiate(caller, callee);
    await negotiate(callee, caller);
    expect([generationOf(caller), generationOf(callee)]).toEqual(generations);
    expect(told.map(({ ofAll }) => ofAll)).toEqual([[], []]);
  });

  for (const restarter of ['caller', 'callee'] as const)
    it(`stays when the ${restarter} restarts ICE, which gives both sides new generations and candidates`, async () => {
      const [caller, callee] = [openCaller(lab()), openCallee(lab())];
      await connect(caller, callee);
      const before = [generationOf(caller), generationOf(callee)];
      const told = [caller, callee].map(watch);
      const [one, other] = restarter === 'caller' ? [caller, callee] : [callee, caller];
      one.restartIce();
      await connect(one, other);
      const after = [generationOf(caller), generationOf(callee)];
      for (const [index, generation] of after.entries()) expect(generation).not.toBe(before[index]);
      expect(told.map(({ ofAll }) => ofAll)).toEqual([[], []]);
      await negotiate(one, other);
      expect([generationOf(caller), generationOf(callee)]).toEqual(after);
    });
}
