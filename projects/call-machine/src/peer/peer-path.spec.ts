import { fromCallback } from 'xstate';
import type { IncomingMessage, OutgoingMessage } from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import { candidateOf, descriptionOf, PeerProbe } from '../testing/peer-probe.ts';
import type { ConnectionCommand, ConnectionInput, MediaPath } from './connection.ts';

const RESTART: ConnectionCommand = { type: 'connection.offer', iceRestart: true };
const of = { call: 'c1', peer: 'bob' };

describe('peerMachine, once negotiated', () => {
  let peer: PeerProbe;
  const move = (path: MediaPath) => {
    peer.report({ type: 'connection.pathChanged', path });
  };

  beforeEach(() => {
    peer = new PeerProbe('caller');
    peer.negotiate('g1');
  });

  it('tells when media can flow, and when it cannot any more', () => {
    for (const path of ['connecting', 'connected', 'disconnected', 'connected'] as const)
      move(path);
    const types = ['peer.connected', 'peer.interrupted', 'peer.connected'];
    expect(peer.takeTold()).toEqual(types.map((type) => ({ type, ...of })));
  });

  it('restarts ICE when the path stays disconnected for the restart delay (6.1)', () => {
    move('connected');
    move('disconnected');
    peer.clock.advance(1_999);
    expect(peer.takeCommands()).toEqual([]);
    peer.clock.advance(1);
    expect(peer.takeCommands()).toEqual([RESTART]);
  });

  it('restarts nothing when the path heals before (6.1)', () => {
    move('disconnected');
    peer.clock.advance(1_999);
    move('connected');
    peer.clock.advance(60_000);
    expect(peer.takeCommands()).toEqual([]);
  });

  it('restarts ICE at once when the path failed, also the first one (6.1)', () => {
    move('failed');
    expect(peer.takeCommands()).toEqual([RESTART]);
    expect(peer.takeTold()).toEqual([{ type: 'peer.interrupted', ...of }]);
  });

  it('restarts ICE once when disconnected becomes failed before the delay is over', () => {
    move('disconnected');
    peer.clock.advance(1_000);
    move('failed');
    peer.clock.advance(60_000);
    expect(peer.takeCommands()).toEqual([RESTART]);
  });

  it('restarts again when the restarted path fails too', () => {
    move('failed');
    peer.describe('offer');
    peer.hear(descriptionOf('answer', 'g2'));
    peer.apply();
    peer.takeCommands();
    move('failed');
    expect(peer.takeCommands()).toEqual([RESTART]);
  });

  it('restarts ICE at once when the network changed, and the path is what it is until it says so (6.1)', () => {
    move('connected');
    peer.takeTold();
    peer.report({ type: 'connection.networkChanged' });
    expect(peer.takeCommands()).toEqual([RESTART]);
    expect(peer.takeTold()).toEqual([]);
  });

  it('lets a restart for another network wait for the answer to the first offer', () => {
    const first = new PeerProbe('caller');
    first.takeCommands();
    first.describe('offer');
    first.report({ type: 'connection.networkChanged' });
    expect(first.takeCommands()).toEqual([]);
    first.hear(descriptionOf('answer', 'g1'));
    first.apply();
    expect(first.takeCommands().at(-1)).toEqual(RESTART);
  });

  it('lets a restart wait while nothing of this side may be told', () => {
    const callee = new PeerProbe('callee', {
      addresses: 'none',
      offer: descriptionOf('offer', 'g1'),
    });
    callee.describe('answer');
    callee.takeCommands();
    callee.report({ type: 'connection.networkChanged' });
    expect(callee.takeCommands()).toEqual([]);
    callee.send({ type: 'peer.goDirect' });
    expect(callee.takeCommands()).toEqual([RESTART]);
  });

  it('restarts nothing on another network before the caller has offered anything', () => {
    const callee = new PeerProbe('callee');
    callee.report({ type: 'connection.networkChanged' });
    expect(callee.takeCommands()).toEqual([]);
  });

  it('lets a restart wait for the operation under way (5.1)', () => {
    peer.hear(descriptionOf('offer', 'g2'));
    peer.takeCommands();
    move('failed');
    expect(peer.takeCommands()).toEqual([]);
    peer.describe('answer');
    expect(peer.takeCommands()).toEqual([RESTART]);
  });

  it('lets a restart wait for the answer to its own offer', () => {
    move('failed');
    peer.describe('offer');
    move('connected');
    move('failed');
    expect(peer.takeCommands()).toEqual([RESTART]);
    peer.hear(descriptionOf('answer', 'g2'));
    peer.apply();
    expect(peer.takeCommands().at(-1)).toEqual(RESTART);
  });

  it('publishes the sources that it is told to, and none by itself (7.1)', () => {
    move('connected');
    expect(peer.takeCommands()).toEqual([]);
    peer.send({ type: 'peer.publish', sources: ['microphone'] });
    expect(peer.takeCommands()).toEqual([{ type: 'connection.publish', sources: ['microphone'] }]);
  });

  it('tells the candidates that its connection finds', () => {
    const candidate = candidateOf('own');
    peer.report({ type: 'connection.candidateFound', candidate });
    expect(peer.takeTold()).toEqual([{ type: 'peer.candidateFound', candidate, ...of }]);
  });

  it('says and hears over the connection (6.2)', () => {
    const head = { v: 1, id: 'm1', call: 'c1', ageMs: 0 } as const;
    const hangup = { ...head, type: 'call:hangup', body: { reason: 'hangup' } } as const;
    const said: OutgoingMessage = { ...hangup, to: 'bob' };
    peer.send({ type: 'peer.say', message: said });
    expect(peer.takeCommands()).toEqual([{ type: 'connection.say', message: said }]);
    const heard: IncomingMessage = { ...hangup, from: { peer: 'bob', name: 'Bob' } };
    peer.report({ type: 'connection.heard', message: heard });
    expect(peer.takeTold()).toEqual([{ type: 'peer.heard', message: heard, ...of }]);
  });

  it('says and hears the chat over the connection', () => {
    const head = { v: 1, id: 'm1', call: 'c1' } as const;
    const message: ChatMessage = { ...head, type: 'chat:message', body: { text: 'Hello' } };
    peer.send({ type: 'peer.say', message });
    expect(peer.takeCommands()).toEqual([{ type: 'connection.say', message }]);
    const receipt: ChatMessage = { ...head, type: 'chat:receipt', body: {} };
    peer.report({ type: 'connection.chatHeard', message: receipt });
    expect(peer.takeTold()).toEqual([{ type: 'peer.chatHeard', message: receipt, ...of }]);
  });

  it('tells that what it heard over the connection was no message', () => {
    peer.report({ type: 'connection.garbled' });
    expect(peer.takeTold()).toEqual([{ type: 'peer.garbled', ...of }]);
  });
});

describe('a peer that is given fresh servers for ICE (6.9)', () => {
  const iceServers = [{ urls: 'turn:turn.example', username: 'ann', credential: 'new' }];
  const SET: ConnectionCommand = { type: 'connection.setIceServers', iceServers };
  let peer: PeerProbe;
  const move = (path: MediaPath) => {
    peer.report({ type: 'connection.pathChanged', path });
  };
  const renew = () => {
    peer.send({ type: 'peer.setIceServers', iceServers });
  };

  beforeEach(() => {
    peer = new PeerProbe('caller');
    peer.negotiate();
  });

  it('has them in its connection, whose path stays as it is', () => {
    renew();
    move('connected');
    renew();
    expect(peer.takeCommands()).toEqual([SET, SET]);
  });

  it('has them before the operation under way is over', () => {
    peer.hear(descriptionOf('offer', 'g2'));
    peer.takeCommands();
    renew();
    expect(peer.takeCommands()).toEqual([SET]);
  });

  it('restarts ICE with them', () => {
    renew();
    move('failed');
    expect(peer.takeCommands()).toEqual([SET, RESTART]);
  });

  it('restarts again with them when the last restart was made without', () => {
    for (const path of ['disconnected', 'failed'] as const) {
      move(path);
      peer.clock.advance(2_000);
      peer.describe('offer');
      peer.takeCommands();
      renew();
      expect(peer.takeCommands()).toEqual([SET]);
      peer.hear(descriptionOf('answer', path));
      peer.apply();
      expect(peer.takeCommands().at(-1)).toEqual(RESTART);
      peer.negotiate(`${path}-again`);
      move('connected');
    }
  });

  it('does not restart before its time', () => {
    move('disconnected');
    renew();
    expect(peer.takeCommands()).toEqual([SET]);
    peer.clock.advance(2_000);
    expect(peer.takeCommands()).toEqual([RESTART]);
  });

  it('builds a connection anew with them', () => {
    renew();
    peer.report({ type: 'connection.closed' });
    expect(peer.connection.inputs.at(-1)?.iceServers).toEqual(iceServers);
  });
});

describe('a peer that began with relays alone', () => {
  const DIRECT: ConnectionCommand = { type: 'connection.goDirect' };

  it('goes direct by an ICE restart, once', () => {
    const peer = new PeerProbe('caller', { addresses: 'relays' });
    expect(peer.connection.inputs[0]?.isRelayed).toBeTrue();
    peer.negotiate();
    for (let copy = 0; copy < 2; copy++) peer.send({ type: 'peer.goDirect' });
    expect(peer.takeCommands()).toEqual([DIRECT, RESTART]);
  });

  it('goes direct without a restart while nothing is negotiated', () => {
    const peer = new PeerProbe('callee', { addresses: 'relays' });
    peer.send({ type: 'peer.goDirect' });
    expect(peer.takeCommands()).toEqual([DIRECT]);
  });

  it('is the only one that goes: others are direct already', () => {
    const peer = new PeerProbe('caller');
    peer.negotiate();
    peer.send({ type: 'peer.goDirect' });
    expect(peer.takeCommands()).toEqual([]);
  });
});

describe('a peer whose connection can do no more', () => {
  it('says why, and closes it, when a description is refused (5.3)', () => {
    const peer = new PeerProbe('callee', { offer: descriptionOf('offer', 'bad') });
    peer.report({ type: 'connection.refused', cause: 'InvalidAccessError' });
    expect(peer.takeTold()).toEqual([{ type: 'peer.failed', cause: 'InvalidAccessError', ...of }]);
    expect(peer.connection.isRunning).toBeFalse();
  });

  it('says why when the connection throws', () => {
    const broken = fromCallback<ConnectionCommand, ConnectionInput>(() => {
      throw new Error('no connections here');
    });
    const peer = new PeerProbe('caller', {}, broken);
    expect(peer.takeTold()).toEqual([
      { type: 'peer.failed', cause: 'Error: no connections here', ...of },
    ]);
  });

  it('takes whatever still comes for nothing (5.4)', () => {
    const peer = new PeerProbe('caller');
    peer.report({ type: 'connection.pathChanged', path: 'disconnected' });
    peer.report({ type: 'connection.refused', cause: 'OperationError' });
    peer.takeCommands();
    peer.takeTold();
    peer.hear(descriptionOf('answer', 'g1'));
    peer.send({ type: 'peer.addCandidate', candidate: candidateOf('g1') });
    peer.send({ type: 'peer.publish', sources: ['microphone'] });
    peer.clock.advance(60_000);
    expect(peer.takeCommands()).toEqual([]);
    expect(peer.takeTold()).toEqual([]);
    expect(peer.clock.pending).toBe(0);
  });
});
