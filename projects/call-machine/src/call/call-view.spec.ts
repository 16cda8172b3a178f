import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import { toCallView, type CallView } from './call-view.ts';

describe('the view of a call', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const pressable = ({ can }: CallView) =>
    Object.entries(can)
      .filter(([intent, possible]) => possible && intent !== 'tendDoor')
      .map(([intent]) => intent);
  const ring = () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  };
  const connect = () => {
    ring();
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
  };

  it('says what may be pressed in each state', () => {
    expect(pressable(world.ann.view)).toEqual(['place', 'preview']);
    ring();
    expect(pressable(world.ann.view)).toEqual(['hangUp', 'toggleMicrophone', 'toggleCamera']);
    expect(pressable(world.bob.view)).toEqual(['accept', 'decline', 'preview']);
    world.bob.send({ type: 'call.accept', video: true });
    expect(pressable(world.bob.view)).toEqual(['hangUp', 'toggleCamera', 'shareScreen', 'chat']);
    world.clock.advance(200);
    expect(pressable(world.bob.view)).toEqual([
      ...['hangUp', 'toggleMicrophone', 'toggleCamera', 'shareScreen', 'chat'],
    ]);
    world.bob.send({ type: 'call.hangUp' });
    expect(pressable(world.bob.view)).toEqual(['place', 'dismiss', 'preview']);
  });

  it('names the other person from the server, and both know who it is', () => {
    ring();
    expect(world.ann.view.remote?.name).toBe('Bob');
    expect(world.bob.view.remote?.name).toBe('Ann');
    expect(world.bob.view.video).toBeTrue();
  });

  it('stays the same for a snapshot, whatever happens after', () => {
    ring();
    const snapshot = world.ann.actor.getSnapshot();
    const before = toCallView(snapshot);
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(toCallView(snapshot)).toEqual(before);
  });

  it('is plain data, and so is all that the machine knows', () => {
    connect();
    const { context } = world.ann.actor.getSnapshot();
    expect(structuredClone(world.ann.view)).toEqual(world.ann.view);
    expect(structuredClone(context)).toEqual(context);
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  });

  it('shows the link before, while and after it is there', () => {
    const carl = world.join('carl', 'Carl');
    expect(carl.view.room.link).toBe('connecting');
    expect(carl.view.notices).toEqual([]);
    world.clock.advance(100);
    expect(carl.view.room.link).toBe('joined');
    expect(carl.view.room.self).toEqual({ peer: 'carl', name: 'Carl' });
    world.signaling.cut('carl');
    expect(carl.view.room.link).toBe('connecting');
    expect(carl.view.notices).toEqual([{ kind: 'link-down' }]);
    expect(pressable(carl.view)).toEqual(['preview']);
  });

  it('changes nothing for an intent that is impossible', () => {
    for (const type of ['call.decline', 'call.hangUp', 'call.dismiss', 'camera.toggle'] as const) {
      const before = world.ann.actor.getSnapshot();
      world.ann.send({ type });
      expect(world.ann.actor.getSnapshot()).toBe(before);
    }
    expect(world.ann.error).toBeNull();
  });
});
