import { createTwoParty } from '../testing/index.ts';
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

  for (const [prewarm, lines] of [
    ['off', 0],
    ['full', 2],
  ] as const) {
    it(`takes ${lines} candidate lines from an offer: ${prewarm} (5)`, () => {
      const applied: string[] = [];
      const world = createTwoParty({ prewarm }, (inspected) => {
        if (inspected.type !== '@xstate.event') return;
        const { event } = inspected;
        if (event.type === 'connection.apply') applied.push(JSON.stringify(event));
      });
      world.ann.send({ type: 'call.place', video: true });
      world.clock.advance(100);
      const [invite] = world.signaling.relayed;
      if (invite?.type !== 'call:invite' || !invite.body.description)
        throw new Error('the first message is the invite, with its offer');
      const { type, sdp } = invite.body.description;
      const candidates = 'a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\na=end-of-candidates\r\n';
      const description = { type, sdp: `${sdp}${candidates}` };
      const again = { ...invite, id: 'again', call: 'another' };
      world.signaling.deliver('bob', { ...again, body: { ...invite.body, description } });
      world.clock.advance(100);
      expect(applied.at(-1)?.match(/candidate/g)?.length ?? 0).toBe(lines);
    });
  }
});
