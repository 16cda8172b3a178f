import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('a call that rings for long', () => {
  it("looks for no path before the accept, which would tell the callee's address (5, prewarm off)", () => {
    const { ann, bob, clock, connections } = createRecordedTwoParty({ prewarm: 'off' });
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    expect(connections.checking).toEqual([]);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(100);
    expect(connections.checking.length).toBe(2);
    expect(ann.view.detail).toBe('live');
  });

  it('has a path after the accept, though no browser would look for one that long', () => {
    const { ann, bob, clock } = createRecordedTwoParty({ prewarm: 'off' });
    ann.send({ type: 'call.place', video: true });
    clock.advance(30_000);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(200);
    expect([ann.view.detail, bob.view.detail]).toEqual(['live', 'live']);
  });
});
