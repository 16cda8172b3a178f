import { sampleCall, sampleContext, sampleInvite, sampleParty } from '../testing/sample-call.ts';
import type { RemoteEvent } from '../signaling/remote-events.ts';
import type { EndRecord } from './end-reason.ts';
import {
  activeCall,
  canRing,
  crossingOf,
  hasConnection,
  lateReply,
  partyNamed,
  partyOf,
  peerChild,
  peerInput,
  syncReply,
  tombstoneOf,
  withTombstones,
} from './call-rules.ts';

const PROTOTYPE_NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
const end: EndRecord = {
  reason: 'hangup',
  by: 'local',
  phase: 'connected',
  durationMs: 0,
  retryable: true,
};
const ofBob = (call: string) => tombstoneOf({ call, peer: 'bob' });

describe('who is of the call', () => {
  const context = sampleContext();

  it('is a party of it, until it ended for that party', () => {
    expect(partyNamed(context, 'bob')?.name).toBe('Bob');
    const ending = { reason: 'declined', by: 'remote' } as const;
    const call = sampleCall({ parties: { bob: sampleParty({ ending }) } });
    expect(partyNamed(sampleContext({ call }), 'bob')).toBeUndefined();
  });

  it('is nobody once it has ended, and nobody without a call', () => {
    expect(activeCall(sampleContext({ end }))).toBeNull();
    expect(partyNamed(sampleContext({ end }), 'bob')).toBeUndefined();
    expect(partyNamed(sampleContext({ call: null }), 'bob')).toBeUndefined();
  });

  it('is no stranger, and nobody whose id is a name that every object has (7.5)', () => {
    for (const peer of ['eve', ...PROTOTYPE_NAMES])
      expect(partyNamed(context, peer)).withContext(peer).toBeUndefined();
  });

  it('is whoever has such an id, when it is of the call', () => {
    for (const peer of PROTOTYPE_NAMES) {
      const call = sampleCall({ parties: Object.fromEntries([[peer, sampleParty()]]) });
      expect(partyNamed(sampleContext({ call }), peer))
        .withContext(peer)
        .toEqual(sampleParty());
    }
  });

  it('is told by the sender that the server stamped, and by the call (7.5)', () => {
    const rang = { type: 'remote.rang', ageMs: 0, body: {} } as const;
    const from = { peer: 'bob', name: 'Bob' };
    const forger = { peer: 'eve', name: 'Bob' };
    expect(partyOf(context, { ...rang, call: 'c5', from })).toBeDefined();
    expect(partyOf(context, { ...rang, call: 'c6', from })).toBeUndefined();
    expect(partyOf(context, { ...rang, call: 'c5', from: forger })).toBeUndefined();
  });

  it('is also told by the connection that it comes from', () => {
    const connected = { type: 'peer.connected', call: 'c5', peer: 'bob' } as const;
    expect(partyOf(context, connected)).toBeDefined();
    expect(partyOf(context, { ...connected, call: 'c4' })).toBeUndefined();
    expect(partyOf(context, { type: 'call.hangUp' })).toBeUndefined();
  });
});

describe('canRing', () => {
  const idle = sampleContext({ call: null });

  it('holds for an invite that has some of its life left, and not after (4.4)', () => {
    expect(canRing(idle, sampleInvite({ ageMs: 44_999 }))).toBeTrue();
    expect(canRing(idle, sampleInvite({ ageMs: 45_000 }))).toBeFalse();
    expect(canRing(idle, sampleInvite({ ageMs: 45_001 }))).toBeFalse();
  });

  it('does not hold for a call that is over, by whichever order its messages came (4.5)', () => {
    expect(canRing({ ...idle, tombstones: [ofBob('c9')] }, sampleInvite())).toBeFalse();
  });

  it("does not hold for this side's own call, under way or over", () => {
    expect(canRing(sampleContext(), sampleInvite({ call: 'c5' }))).toBeFalse();
    expect(canRing(sampleContext({ end }), sampleInvite({ call: 'c5' }))).toBeFalse();
  });

  it('holds when somebody else buried a call of that id: nobody can bury anothers call', () => {
    const tombstones = [tombstoneOf({ call: 'c9', peer: 'eve' })];
    expect(canRing({ ...idle, tombstones }, sampleInvite())).toBeTrue();
  });
});

describe('withTombstones', () => {
  it('keeps one for each peer of each call, the newest last', () => {
    const peers = ['bob', 'cid'].map((peer) => ({ call: 'c1', peer }));
    expect(withTombstones([ofBob('c0')], peers)).toEqual(['c0/bob', 'c1/bob', 'c1/cid']);
  });

  it('are bounded: the oldest go first (7.6)', () => {
    let tombstones: readonly string[] = [];
    for (let id = 1; id <= 100; id++)
      tombstones = withTombstones(tombstones, [{ call: `c${id}`, peer: 'bob' }]);
    expect(tombstones.length).toBe(64);
    expect(tombstones).not.toContain(ofBob('c36'));
    expect(tombstones).toContain(ofBob('c37'));
  });
});

describe('glare', () => {
  it('is won by the lower call id (4.15)', () => {
    expect(crossingOf(sampleContext(), sampleInvite({ call: 'c9' }))).toBe('won');
    expect(crossingOf(sampleContext(), sampleInvite({ call: 'c1' }))).toBe('lost');
  });

  it('is tied with equal ids (4.15)', () => {
    expect(crossingOf(sampleContext(), sampleInvite({ call: 'c5' }))).toBe('tied');
  });

  it('takes place only between two who dialled each other (4.15)', () => {
    for (const peer of ['eve', ...PROTOTYPE_NAMES])
      for (const call of ['c1', 'c5', 'c9']) {
        const invite = sampleInvite({ call, from: { peer, name: 'Eve' } });
        expect(crossingOf(sampleContext(), invite)).withContext(`${peer} ${call}`).toBeNull();
      }
  });

  it('takes no place with an invite that cannot ring, or after the end', () => {
    const context = sampleContext();
    const tombstones = [ofBob('c1')];
    expect(crossingOf(context, sampleInvite({ call: 'c1', ageMs: 45_000 }))).toBeNull();
    expect(crossingOf({ ...context, tombstones }, sampleInvite({ call: 'c1' }))).toBeNull();
    expect(crossingOf({ ...context, end }, sampleInvite({ call: 'c1' }))).toBeNull();
  });
});

describe('lateReply', () => {
  const accept: RemoteEvent = {
    type: 'remote.accepted',
    call: 'c5',
    from: { peer: 'cid', name: 'Cid' },
    ageMs: 0,
    body: { media: { microphone: 'on', camera: 'on', screen: 'off' }, candidates: [] },
  };

  it('tells one whose accept came second that another answered (4.1)', () => {
    const reply = { call: 'c5', peer: 'cid', reason: 'answered-elsewhere' } as const;
    expect(lateReply(sampleContext(), accept)).toEqual(reply);
  });

  it('tells one whose accept came after the end that the call was cancelled (4.8)', () => {
    expect(lateReply(sampleContext({ end }), accept).reason).toBe('cancelled');
  });
});

describe('syncReply', () => {
  const synced: RemoteEvent = { ...sampleInvite(), type: 'remote.synced', body: {} };

  it('tells a peer that a call is over that was known here, or that it was forgotten (6.4)', () => {
    const known = sampleContext({ tombstones: [ofBob('c9')] });
    expect(syncReply(known, synced)).toEqual({ call: 'c9', peer: 'bob', reason: 'hangup' });
    expect(syncReply(sampleContext(), synced).reason).toBe('peer-lost');
  });
});

describe('the connection to a peer', () => {
  it('is there while the call is under way for the peer', () => {
    const context = sampleContext();
    expect(hasConnection(context, { call: 'c5', peer: 'bob' })).toBeTrue();
    expect(hasConnection(context, { call: 'c4', peer: 'bob' })).toBeFalse();
    expect(hasConnection(context, { call: 'c5', peer: 'eve' })).toBeFalse();
    expect(hasConnection({ ...context, end }, { call: 'c5', peer: 'bob' })).toBeFalse();
  });

  it('is one for each peer of each call', () => {
    const ids = ['c1', 'c2'].flatMap((call) =>
      ['bob', 'cid'].map((peer) => peerChild({ call, peer })),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('uses the ICE servers that it was given, else what the server offers', () => {
    const offered = [{ urls: 'stun:server.example' }];
    const given = [{ urls: 'stun:own.example' }];
    const link = { ...sampleContext().link, iceServers: offered };
    const serversOf = (iceServers: typeof given | null) =>
      peerInput(sampleContext({ link, iceServers }), sampleCall(), 'bob').iceServers;
    expect(serversOf(null)).toEqual(offered);
    expect(serversOf(given)).toEqual(given);
    expect(serversOf([])).toEqual([]);
  });
});
