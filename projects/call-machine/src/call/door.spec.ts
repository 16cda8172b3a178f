import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('the door of the room', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  it('is locked and unlocked by anybody in the room, and all see it', () => {
    for (const [party, locked] of [
      [world.ann, true],
      [world.bob, false],
    ] as const) {
      expect(party.view.can.tendDoor).toBeTrue();
      party.send({ type: 'room.lock', locked });
      world.clock.advance(100);
      for (const { view } of [world.ann, world.bob]) expect(view.room.door.locked).toBe(locked);
    }
  });

  it('shows who knocks until one of them is answered', () => {
    world.signaling.knock('k1', 'Cid');
    world.signaling.knock('k2', 'Dan');
    world.clock.advance(100);
    expect(world.bob.view.room.door.knocks.map(({ name }) => name)).toEqual(['Cid', 'Dan']);
    world.bob.send({ type: 'room.admit', knock: 'k1', admit: true });
    world.clock.advance(100);
    expect(world.ann.view.room.door.knocks).toEqual([{ knock: 'k2', name: 'Dan' }]);
  });

  it('is out of reach while the link is away', () => {
    world.signaling.cut(world.ann.tab);
    world.clock.advance(100);
    expect(world.ann.view.can.tendDoor).toBeFalse();
    world.ann.send({ type: 'room.lock', locked: true });
    world.ann.send({ type: 'room.admit', knock: 'k1', admit: true });
    world.clock.advance(100);
    expect(world.bob.view.room.door.locked).toBeFalse();
  });

  it('makes no difference to a call', () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    world.bob.send({ type: 'room.lock', locked: true });
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(100);
    expect(world.ann.view.status).toBe('connected');
    expect(world.ann.view.room.door.locked).toBeTrue();
  });
});
