import type { RoomPeer } from '../protocol/room-messages.ts';
import { candidateOf, descriptionOf } from '../testing/peer-probe.ts';
import { sampleCall, sampleContext, sampleInvite, sampleParty } from '../testing/sample-call.ts';
import { incomingCall, peersIn, placedCall, withAccept, withHeld, withParty } from './call-data.ts';

const room = (...ids: string[]) => {
  const peers = ids.map((peer): RoomPeer => ({ peer, name: `${peer}!`, presence: 'here' }));
  const { link } = sampleContext();
  return sampleContext({ sequence: 3, link: { ...link, peers } });
};
const TOLD = { microphone: 'on', camera: 'off', screen: 'off' } as const;
const ringing = (name: string) => sampleParty({ name, state: 'preparing' });

describe('placedCall', () => {
  it('is to one peer of the room, by name (4.1)', () => {
    const call = placedCall(
      room('bob', 'cid'),
      { type: 'call.place', to: 'cid', video: true },
      TOLD,
    );
    expect(call.parties).toEqual({ cid: ringing('cid!') });
    expect(call.role).toBe('caller');
    expect(call.ringMs).toBe(45_000);
  });

  it('is to all others in the room (4.1)', () => {
    const call = placedCall(room('bob', 'cid'), { type: 'call.place', video: true }, TOLD);
    expect(call.parties).toEqual({ bob: ringing('bob!'), cid: ringing('cid!') });
  });

  it('has nobody in it when the one who is called is not there (4.3)', () => {
    for (const to of ['eve', 'constructor', '__proto__'])
      expect(
        placedCall(room('bob'), { type: 'call.place', to, video: true }, TOLD).parties,
      ).toEqual({});
  });

  it('has an id of its own, made of what is unique to the tab', () => {
    const call = placedCall(room('bob'), { type: 'call.place', video: false }, TOLD);
    expect(call.id).toMatch(/^tab-/);
    const next = placedCall(
      { ...room('bob'), sequence: 4 },
      { type: 'call.place', video: false },
      TOLD,
    );
    expect(next.id).not.toBe(call.id);
  });

  it('remembers what is told of the microphone and the camera', () => {
    const call = placedCall(room('bob'), { type: 'call.place', video: true }, TOLD);
    expect(call.toldMedia).toEqual(TOLD);
  });
});

describe('incomingCall', () => {
  it('has the caller in it under the name that the server stamped', () => {
    const call = incomingCall(sampleInvite());
    expect(call.id).toBe('c9');
    expect(call.role).toBe('callee');
    expect(peersIn(call, () => true)).toEqual(['bob']);
    expect(call.parties.bob?.name).toBe('Bob');
  });

  it('rings for what is left of the life of the invite (4.4)', () => {
    expect(incomingCall(sampleInvite({ ageMs: 5_000 })).ringMs).toBe(40_000);
  });

  it('is meant to have pictures when the caller means to send some', () => {
    const { body } = sampleInvite();
    const media = { microphone: 'on', camera: 'off', screen: 'off' } as const;
    expect(incomingCall(sampleInvite()).video).toBeTrue();
    expect(incomingCall(sampleInvite({ body: { ...body, media } })).video).toBeFalse();
  });
});

describe('withParty', () => {
  it('changes one party, and nothing for one who is not of the call', () => {
    const call = sampleCall({ parties: { bob: sampleParty(), cid: sampleParty() } });
    const changed = withParty(call, 'bob', { state: 'accepted' });
    expect(peersIn(changed, ({ state }) => state === 'accepted')).toEqual(['bob']);
    for (const peer of ['eve', 'constructor', '__proto__'])
      expect(withParty(call, peer, { state: 'accepted' }))
        .withContext(peer)
        .toBe(call);
  });
});

describe('what a callee holds back until its person accepted', () => {
  it('is its answer and its candidates (7.1)', () => {
    const description = descriptionOf('answer', 'g1');
    const [first, second] = [candidateOf('g1', '1'), candidateOf('g1', '2')];
    const made = [{ candidate: first }, { description }, { candidate: second }];
    const { held } = made.reduce(withHeld, sampleCall());
    expect(held).toEqual({ description, connection: 0, candidates: [first, second] });
  });

  it('is no more candidates than an accept may carry: the newest (7.6)', () => {
    let call = sampleCall();
    for (let id = 1; id <= 40; id++)
      call = withHeld(call, { candidate: candidateOf('g1', String(id)) });
    expect(call.held.candidates.length).toBe(32);
    expect(call.held.candidates.at(-1)?.candidate).toBe('40');
  });

  it('is held no longer after the accept, with which everyone in it has accepted', () => {
    const call = withAccept(withHeld(sampleCall(), { candidate: candidateOf('g1') }), false, TOLD);
    expect(call.held).toEqual({ candidates: [] });
    expect(call.parties.bob?.state).toBe('accepted');
    expect(call.toldMedia).toEqual(TOLD);
  });
});
