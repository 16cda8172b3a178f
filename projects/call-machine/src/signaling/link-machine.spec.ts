import { createActor, fromCallback } from 'xstate';
import type { Presence, RoomPeer } from '../protocol/room-messages.ts';
import { LinkProbe } from '../testing/link-probe.ts';
import { ParentProbe } from '../testing/machine-probe.ts';
import { linkMachine, toLinkView } from './link-machine.ts';
import { OFFLINE } from './link-view.ts';
import type { TransportCommand } from './transport.ts';

const peer = (id: string, presence: Presence = 'here'): RoomPeer => ({
  peer: id,
  name: id,
  presence,
});

const joinWith = (token: string | null): TransportCommand => ({
  type: 'transport.join',
  room: 'room',
  name: 'Ann',
  token,
  locked: false,
});

describe('linkMachine', () => {
  let link: LinkProbe;
  const open = (room = 'room') => {
    link.send({ type: 'link.open', room, name: 'Ann' });
  };

  beforeEach(() => {
    link = new LinkProbe();
  });

  describe('taking a seat', () => {
    it('connects to nothing before it is opened', () => {
      expect(link.view).toEqual(OFFLINE);
      expect(link.transport.isRunning).toBeFalse();
    });

    it('asks for a seat once the socket is open, and not before', () => {
      open();
      expect(link.transport.takeCommands()).toEqual([]);
      expect(link.view.status).toBe('connecting');
      link.connect();
      expect(link.transport.takeCommands()).toEqual([joinWith(null)]);
      expect(link.view.status).toBe('connecting');
    });

    it('is joined with its own seat, those in the room and what the server offers for ICE', () => {
      open();
      link.connect();
      const iceServers = [{ urls: 'stun:stun.example' }];
      const self = { peer: 'ann', name: 'Ann' };
      const peers = [peer('bob'), peer('cid', 'away'), peer('dan', 'lost')];
      const joined = { self, token: 'secret', peers, iceServers };
      link.transport.report({ type: 'transport.joined', joined });
      expect(link.view).toEqual({
        status: 'joined',
        refusal: null,
        room: 'room',
        self,
        peers: [peer('bob'), peer('cid', 'away')],
        door: OFFLINE.door,
        iceServers,
      });
    });

    it('keeps the token to itself (8)', () => {
      link.join();
      expect(JSON.stringify([link.view, link.told])).not.toContain('secret');
    });

    it('takes the seat back with its newest token after every reconnect (3)', () => {
      link.join();
      for (const [token, next] of [
        ['secret', 'secret2'],
        ['secret2', 'secret3'],
      ] as const) {
        link.cut();
        expect(link.view.status).toBe('connecting');
        link.connect();
        expect(link.transport.takeCommands()).toEqual([joinWith(token)]);
        link.seat([], next);
        expect(link.view.status).toBe('joined');
      }
    });

    it('keeps its seat and its room in view while the link is away', () => {
      link.join([peer('bob')]);
      link.cut();
      expect(link.view.self?.peer).toBe('ann');
      expect(link.view.peers).toEqual([peer('bob')]);
    });

    it('asks again when the socket breaks before the seat was given', () => {
      open();
      link.connect();
      link.cut();
      link.connect();
      expect(link.transport.takeCommands()).toEqual([joinWith(null), joinWith(null)]);
    });

    it('stays in its room when it is opened again', () => {
      link.join();
      open('other');
      expect(link.view.room).toBe('room');
      expect(link.transport.inputs.length).toBe(1);
    });
  });

  describe('being refused', () => {
    it('joins anew without the token when the server no longer knows it', () => {
      link.join();
      link.cut();
      link.connect();
      link.transport.takeCommands();
      link.refuse();
      expect(link.transport.takeCommands()).toEqual([joinWith(null)]);
      link.seat();
      expect(link.view.status).toBe('joined');
    });

    it('is final without a token: it says why, and lets the socket go', () => {
      open();
      link.connect();
      link.refuse('bad-message');
      expect(link.view.status).toBe('refused');
      expect(link.view.refusal?.code).toBe('bad-message');
      expect(link.transport.isRunning).toBeFalse();
    });

    it('is final when the server lets the connection go: the seat is in use elsewhere', () => {
      link.join();
      link.cut();
      link.refuse();
      expect(link.view.status).toBe('refused');
      expect(link.transport.takeCommands()).toEqual([]);
      expect(link.transport.isRunning).toBeFalse();
    });

    it('can be tried again, also with another room', () => {
      open();
      link.connect();
      link.refuse();
      open('other');
      expect(link.view).toEqual({ ...OFFLINE, status: 'connecting', room: 'other' });
      expect(link.transport.inputs.length).toBe(2);
    });

    it('is what a transport that throws amounts to', () => {
      const transport = fromCallback<TransportCommand, undefined>(() => {
        throw new Error('no such address');
      });
      const actor = createActor(linkMachine.provide({ actors: { transport } }), {
        input: { retryMs: 1_000 },
        parent: new ParentProbe().ref,
      }).start();
      actor.send({ type: 'link.open', room: 'room', name: 'Ann' });
      const { status, refusal } = toLinkView(actor.getSnapshot());
      expect(status).toBe('refused');
      expect(refusal?.code).toBe('not-allowed');
      expect(refusal?.detail).toContain('no such address');
    });
  });

  describe('presence', () => {
    for (const presence of ['here', 'away', 'left', 'lost'] as const) {
      it(`tells the call that a peer is ${presence}, and keeps the room up to date`, () => {
        link.join([peer('bob')]);
        const change = peer('bob', presence);
        link.transport.report({ type: 'transport.presence', change });
        expect(link.told).toEqual([jasmine.objectContaining({ type: 'room.peerChanged', change })]);
        const isThere = presence === 'here' || presence === 'away';
        expect(link.view.peers).toEqual(isThere ? [change] : []);
      });
    }
  });
});
