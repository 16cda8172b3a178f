import type { ConnectionCommand } from './connection.ts';
import { candidateOf, descriptionOf, PeerProbe } from '../testing/peer-probe.ts';

const OFFER: ConnectionCommand = { type: 'connection.offer', iceRestart: false };
const apply = (type: 'offer' | 'answer', generation: string): ConnectionCommand => ({
  type: 'connection.apply',
  description: descriptionOf(type, generation),
});
const add = (generation: string | null, text?: string): ConnectionCommand => ({
  type: 'connection.addCandidate',
  candidate: candidateOf(generation, text),
});

describe('peerMachine, negotiating', () => {
  describe('as the caller, which is impolite', () => {
    let peer: PeerProbe;

    beforeEach(() => {
      peer = new PeerProbe('caller');
    });

    it('makes an offer at once, and tells it with the call and the peer that it is for', () => {
      const iceServers = [{ urls: 'stun:stun.example' }];
      expect(peer.connection.inputs).toEqual([
        { remote: { peer: 'bob', name: 'Bob' }, iceServers, isRelayed: false },
      ]);
      expect(peer.takeCommands()).toEqual([OFFER]);
      expect(peer.takeTold()).toEqual([]);
      peer.describe('offer', 'own');
      const description = descriptionOf('offer', 'own');
      expect(peer.takeTold()).toEqual([
        { type: 'peer.described', connection: 0, description, call: 'c1', peer: 'bob' },
      ]);
    });

    it('applies the answer, once (4.10)', () => {
      peer.describe('offer');
      peer.takeCommands();
      for (let copy = 0; copy < 2; copy++) peer.hear(descriptionOf('answer', 'g1'));
      expect(peer.takeCommands()).toEqual([apply('answer', 'g1')]);
      peer.apply();
      expect(peer.takeCommands()).toEqual([]);
    });

    it('lets an answer wait that arrives while its offer is being made', () => {
      peer.hear(descriptionOf('answer', 'g1'));
      expect(peer.takeCommands()).toEqual([OFFER]);
      peer.describe('offer');
      expect(peer.takeCommands()).toEqual([apply('answer', 'g1')]);
    });

    it('ignores an offer that crosses its own, and its own is still answered (5.1)', () => {
      peer.hear(descriptionOf('offer', 'crossing'));
      peer.describe('offer');
      peer.hear(descriptionOf('offer', 'crossing'));
      expect(peer.takeCommands()).toEqual([OFFER]);
      peer.hear(descriptionOf('answer', 'g1'));
      expect(peer.takeCommands()).toEqual([apply('answer', 'g1')]);
    });

    it('applies an offer once its own is answered', () => {
      peer.negotiate();
      peer.hear(descriptionOf('offer', 'g2'));
      expect(peer.takeCommands()).toEqual([apply('offer', 'g2')]);
      peer.describe('answer', 'own');
      expect(peer.takeTold().length).toBe(1);
    });
  });

  describe('as the callee, which is polite', () => {
    it('answers the offer that it was made with at once', () => {
      const peer = new PeerProbe('callee', { offer: descriptionOf('offer', 'g1') });
      expect(peer.takeCommands()).toEqual([apply('offer', 'g1')]);
      peer.describe('answer', 'own');
      const description = descriptionOf('answer', 'own');
      expect(peer.takeTold()).toEqual([
        { type: 'peer.described', connection: 0, description, call: 'c1', peer: 'bob' },
      ]);
      expect(peer.takeCommands()).toEqual([]);
    });

    it('waits for an offer when it was made without one (4.2)', () => {
      const peer = new PeerProbe('callee');
      expect(peer.takeCommands()).toEqual([]);
      peer.hear(descriptionOf('offer', 'g1'));
      expect(peer.takeCommands()).toEqual([apply('offer', 'g1')]);
    });

    it('ignores an answer to nothing', () => {
      const peer = new PeerProbe('callee');
      peer.hear(descriptionOf('answer', 'g1'));
      peer.hear(descriptionOf('offer', 'g2'));
      expect(peer.takeCommands()).toEqual([apply('offer', 'g2')]);
    });

    it('gives way with its own offer to one that crosses it (5.1)', () => {
      const peer = new PeerProbe('callee', { offer: descriptionOf('offer', 'g1') });
      peer.describe('answer');
      peer.report({ type: 'connection.pathChanged', path: 'failed' });
      peer.describe('offer');
      peer.takeCommands();
      peer.hear(descriptionOf('offer', 'g2'));
      expect(peer.takeCommands()).toEqual([apply('offer', 'g2')]);
      peer.describe('answer');
      peer.hear(descriptionOf('answer', 'g3'));
      expect(peer.takeCommands()).toEqual([]);
    });

    it('does one operation at a time: what comes meanwhile waits, in order (5.1)', () => {
      const peer = new PeerProbe('callee', { offer: descriptionOf('offer', 'g1') });
      peer.hear(descriptionOf('offer', 'g2'));
      peer.hear(descriptionOf('offer', 'g3'));
      for (const generation of ['g1', 'g2', 'g3']) {
        expect(peer.takeCommands()).toEqual([apply('offer', generation)]);
        peer.describe('answer');
      }
      expect(peer.takeCommands()).toEqual([]);
    });

    it('hears out no flood of descriptions, and keeps the one it applies (7.6)', () => {
      const peer = new PeerProbe('callee', { offer: descriptionOf('offer', 'g1') });
      for (let id = 2; id <= 1_000; id++) peer.hear(descriptionOf('offer', `g${id}`));
      let applied = 0;
      while (peer.takeCommands().length > 0) {
        applied++;
        peer.describe('answer');
      }
      expect(applied).toBe(128);
      peer.send({ type: 'peer.addCandidate', candidate: candidateOf('g128') });
      expect(peer.takeCommands()).toEqual([add('g128')]);
    });
  });

  describe('candidates of the remote side', () => {
    let peer: PeerProbe;
    const find = (generation: string | null, text?: string) => {
      peer.send({ type: 'peer.addCandidate', candidate: candidateOf(generation, text) });
    };

    beforeEach(() => {
      peer = new PeerProbe('caller');
      peer.takeCommands();
    });

    it('wait for their description, and then follow it in order (5.2)', () => {
      find('g1', 'first');
      find('g1', 'second');
      peer.describe('offer');
      peer.hear(descriptionOf('answer', 'g1'));
      find(null, 'third');
      expect(peer.takeCommands()).toEqual([apply('answer', 'g1')]);
      peer.apply();
      expect(peer.takeCommands()).toEqual([
        add('g1', 'first'),
        add('g1', 'second'),
        add(null, 'third'),
      ]);
    });

    it('are added at once when their description is there', () => {
      peer.negotiate('g1');
      find('g1');
      find(null);
      expect(peer.takeCommands()).toEqual([add('g1'), add(null)]);
    });

    it('of a generation that is not known yet wait for it; those of an older one are dropped', () => {
      peer.negotiate('g1');
      find('g2');
      expect(peer.takeCommands()).toEqual([]);
      peer.hear(descriptionOf('offer', 'g2'));
      peer.describe('answer');
      expect(peer.takeCommands()).toEqual([apply('offer', 'g2'), add('g2')]);
      find('g1');
      expect(peer.takeCommands()).toEqual([]);
    });

    it('that wait are bounded: the oldest go first (7.6)', () => {
      for (let id = 1; id <= 1_000; id++) find('g1', `n${id}`);
      peer.describe('offer');
      peer.hear(descriptionOf('answer', 'g1'));
      peer.apply();
      const added = peer.takeCommands().slice(1);
      expect(added.length).toBe(128);
      expect(added.at(-1)).toEqual(add('g1', 'n1000'));
    });
  });
});
