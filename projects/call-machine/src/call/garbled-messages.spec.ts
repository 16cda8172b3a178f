import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('what is no message (7.5)', () => {
  it('changes nothing, and is counted, whether the server brings it or the data channel', () => {
    const { ann, bob, clock, signaling, connections } = createRecordedTwoParty();
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(1_000);
    const { view } = bob;
    const { ignored } = bob.actor.getSnapshot().context;
    signaling.garble('bob');
    expect(connections.write('ann', '{"type":"call:hang')).toBe(1);
    expect(bob.actor.getSnapshot().context.ignored).toBe(ignored + 2);
    expect(bob.view).toEqual(view);
  });
});
