import type { Connection, Lab } from './connection.ts';
import { connect, negotiate, openCallee, openCaller, openChannel, outcomeOf } from './exchange.ts';

/** What is left of a connection that was closed. */
export function describeClosing(lab: () => Lab): void {
  const closed = async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await negotiate(caller, callee);
    const transceivers = caller.getTransceivers();
    caller.close();
    return { caller, transceivers };
  };

  it('is closed at once, in every state', async () => {
    const { caller } = await closed();
    const { signalingState, connectionState, iceConnectionState } = caller;
    expect([signalingState, connectionState, iceConnectionState]).toEqual(Array(3).fill('closed'));
  });

  it('has its transceivers stopped', async () => {
    const { transceivers } = await closed();
    const looks = transceivers.map((each) => [each.mid, each.direction, each.currentDirection]);
    expect(looks).toEqual(Array.from({ length: 4 }, () => [null, 'stopped', 'stopped']));
    for (const { sender } of transceivers)
      expect(await outcomeOf(() => sender.replaceTrack(null))).toBe('InvalidStateError');
  });

  it('takes nothing new, and may be closed again', async () => {
    const { caller } = await closed();
    const operations: ((connection: Connection) => void)[] = [
      (connection) => connection.addTransceiver('audio'),
      openChannel,
    ];
    for (const operation of operations) {
      const outcome = await outcomeOf(() => Promise.resolve(caller).then(operation));
      expect(outcome).toBe('InvalidStateError');
    }
    caller.restartIce();
    caller.close();
    expect(caller.signalingState).toBe('closed');
  });

  it('tells its own side no event', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await connect(caller, callee);
    const told: string[] = [];
    for (const type of [
      'signalingstatechange',
      'connectionstatechange',
      'iceconnectionstatechange',
      'icegatheringstatechange',
    ] as const)
      caller.addEventListener(type, () => told.push(type));
    caller.close();
    await negotiate(openCaller(lab()), openCallee(lab()));
    expect(told).toEqual([]);
  });
}
