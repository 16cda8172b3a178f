import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import { PREWARMS } from './call-context.ts';

describe('a connection that is closed under a call that rings (6.7)', () => {
  for (const prewarm of PREWARMS)
    for (const tab of ['ann', 'bob'])
      it(`is built anew: that of ${tab}, prewarm ${prewarm}`, () => {
        const { ann, bob, clock, connections } = createRecordedTwoParty({ prewarm });
        ann.send({ type: 'call.place', video: true });
        clock.advance(1_000);
        connections.close(tab);
        clock.advance(1_000);
        bob.send({ type: 'call.accept', video: true });
        clock.advance(1_000);
        expect([ann.view.detail, bob.view.detail]).toEqual(['live', 'live']);
        const parties = [ann, bob].flatMap(({ actor }) => {
          const { call } = actor.getSnapshot().context;
          return Object.values(call?.parties ?? {});
        });
        expect(parties.map(({ connection }) => connection)).toEqual([1, 1]);
      });

  it('is built anew when those of both are closed at once', () => {
    const { ann, bob, clock, connections } = createRecordedTwoParty();
    ann.send({ type: 'call.place', video: true });
    clock.advance(1_000);
    connections.close('ann');
    connections.close('bob');
    clock.advance(1_000);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(1_000);
    expect([ann.view.detail, bob.view.detail]).toEqual(['live', 'live']);
  });

  it('is the one that the invite offers, when it was closed before that', () => {
    const { ann, bob, clock, connections } = createRecordedTwoParty();
    ann.send({ type: 'call.place', video: true });
    connections.close('ann');
    clock.advance(1_000);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(1_000);
    expect([ann.view.detail, bob.view.detail]).toEqual(['live', 'live']);
  });

  it('is offered again to a peer that was told of it before it knew the call', () => {
    const { ann, bob, clock, connections, signaling } = createRecordedTwoParty();
    const { carried } = signaling.network;
    signaling.network.fates = new Map([[carried, { kind: 'late', byMs: 500 }]]);
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    connections.close('ann');
    clock.advance(1_000);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(1_000);
    expect([ann.view.detail, bob.view.detail]).toEqual(['live', 'live']);
  });
});
