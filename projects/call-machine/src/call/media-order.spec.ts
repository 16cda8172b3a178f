import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import { QUIET } from '../testing/fake-network.ts';

describe('what is told of media out of order', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  });

  const lost = (say: () => void) => {
    world.signaling.network.conditions = { ...QUIET, loss: 1 };
    say();
    world.signaling.network.conditions = QUIET;
  };

  it('believes the last that it was told, though the accept comes after it (3)', () => {
    lost(() => world.bob.send({ type: 'call.accept', video: true }));
    world.clock.advance(100);
    world.bob.send({ type: 'camera.toggle' });
    world.clock.advance(100);
    expect(world.ann.view.status).toBe('calling');
    world.clock.advance(10_000);
    expect(world.ann.view.status).toBe('connected');
    expect(world.ann.view.remote?.media?.camera).toBe('off');
  });

  it('believes the last media message, though an older is repeated after it (3)', () => {
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    // As if there were no data channel.
    world.connections.channelMs = Number.MAX_SAFE_INTEGER;
    lost(() => world.bob.send({ type: 'camera.toggle' }));
    world.bob.send({ type: 'camera.toggle' });
    world.clock.advance(20_000);
    expect(world.bob.view.camera.state).toBe('on');
    expect(world.ann.view.remote?.media?.camera).toBe('on');
  });
});
