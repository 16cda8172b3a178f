import { PeerProbe } from '../testing/peer-probe.ts';
import type { ConnectionCommand, MediaPath } from './connection.ts';

const RESTART: ConnectionCommand = { type: 'connection.offer', iceRestart: true };

describe('peerMachine, while the server is out of reach', () => {
  let peer: PeerProbe;
  const move = (path: MediaPath) => {
    peer.report({ type: 'connection.pathChanged', path });
  };

  beforeEach(() => {
    peer = new PeerProbe('caller');
    peer.negotiate('g1');
    move('connected');
    peer.send({ type: 'peer.setLinked', isLinked: false });
  });

  it('lets the restart that is to heal the path wait until it is back', () => {
    move('failed');
    expect(peer.takeCommands()).toEqual([]);
    peer.send({ type: 'peer.setLinked', isLinked: true });
    expect(peer.takeCommands()).toEqual([RESTART]);
  });

  it('forgets that restart when the path has healed by itself', () => {
    move('failed');
    move('connected');
    peer.send({ type: 'peer.setLinked', isLinked: true });
    expect(peer.takeCommands()).toEqual([]);
  });

  it('restarts for another network all the same, as the path that there is may still carry the offer', () => {
    peer.report({ type: 'connection.networkChanged' });
    expect(peer.takeCommands()).toEqual([RESTART]);
  });
});
