import { descriptionOf, PeerProbe } from '../testing/peer-probe.ts';

const of = { call: 'c1', peer: 'bob' };

describe('peerMachine, when a connection is built anew', () => {
  let peer: PeerProbe;

  beforeEach(() => {
    peer = new PeerProbe('caller');
    peer.negotiate('g1');
  });

  it('offers the next connection, and sends what it sent, when this one was closed under it (6.7)', () => {
    peer.send({ type: 'peer.publish', sources: ['microphone'] });
    peer.takeCommands();
    peer.report({ type: 'connection.closed' });
    expect(peer.takeTold()).toEqual([{ type: 'peer.interrupted', ...of }]);
    expect(peer.takeCommands()).toEqual([
      { type: 'connection.publish', sources: ['microphone'] },
      { type: 'connection.offer', iceRestart: false },
    ]);
    peer.describe('offer', 'g2');
    expect(peer.takeTold()).toEqual([
      {
        type: 'peer.described',
        connection: 1,
        description: descriptionOf('offer', 'g2'),
        ...of,
      },
    ]);
    expect(peer.connection.inputs.length).toBe(2);
  });

  it('answers with the next connection when the other side has built one, and hears no older (6.7)', () => {
    const offer = descriptionOf('offer', 'g2');
    peer.hear(offer, 1);
    expect(peer.connection.inputs.length).toBe(2);
    expect(peer.takeCommands()).toEqual([{ type: 'connection.apply', description: offer }]);
    peer.describe('answer', 'g3');
    peer.hear(descriptionOf('offer', 'g4'), 0);
    expect(peer.takeCommands()).toEqual([]);
  });

  it('makes the first offer again for one who seems not to know of it, as an answer to either has to fit (6.7)', () => {
    peer.report({ type: 'connection.closed' });
    peer.describe('offer', 'g2');
    peer.takeCommands();
    peer.hear(descriptionOf('answer', 'old'), 0);
    expect(peer.takeCommands()).toEqual([{ type: 'connection.offer', iceRestart: false }]);
  });

  it('restarts after the answer when the network changed before the first offer was made again (6.1)', () => {
    peer.report({ type: 'connection.closed' });
    peer.describe('offer', 'g2');
    peer.report({ type: 'connection.networkChanged' });
    peer.hear(descriptionOf('answer', 'old'), 0);
    peer.describe('offer', 'g2');
    peer.hear(descriptionOf('answer', 'g3'), 1);
    peer.takeCommands();
    peer.report({ type: 'connection.applied' });
    expect(peer.takeCommands()).toEqual([{ type: 'connection.offer', iceRestart: true }]);
  });

  it('makes no other offer for an answer to the former connection, once this one is described (6.7)', () => {
    peer.report({ type: 'connection.closed' });
    peer.describe('offer', 'g2');
    peer.hear(descriptionOf('answer', 'g3'), 1);
    peer.report({ type: 'connection.applied' });
    peer.report({ type: 'connection.networkChanged' });
    peer.describe('offer', 'g4');
    peer.takeCommands();
    peer.hear(descriptionOf('answer', 'old'), 0);
    expect(peer.takeCommands()).toEqual([]);
  });
});
