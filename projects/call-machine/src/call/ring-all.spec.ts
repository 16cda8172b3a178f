import { createTwoParty } from '../testing/index.ts';

describe('a call to all', () => {
  it('ends as the one who accepted ended it, whatever the others had said (4.1)', () => {
    const world = createTwoParty();
    const [cid, dan] = [world.join('cid', 'Cid'), world.join('dan', 'Dan')];
    world.clock.advance(100);
    cid.send({ type: 'call.place', to: 'dan', video: true });
    world.clock.advance(100);
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    expect(dan.view.status).toBe('ringing');
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    world.bob.send({ type: 'call.hangUp' });
    world.clock.advance(100);
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'hangup', by: 'remote', phase: 'connected' }),
    );
  });
});
