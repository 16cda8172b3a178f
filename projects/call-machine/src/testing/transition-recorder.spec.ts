import { createActor, createMachine, sendTo } from 'xstate';
import { TransitionRecorder } from './transition-recorder.ts';

const lamp = createMachine({
  id: 'lamp',
  initial: 'off',
  states: {
    off: { on: { press: [{ guard: () => false, target: 'broken' }, { target: 'on' }] } },
    on: { always: { target: 'warm' } },
    warm: { after: { 1000: { target: 'off' } } },
    broken: {},
  },
});

const room = createMachine({
  id: 'room',
  invoke: { id: 'lamp', src: lamp },
  on: { enter: { actions: sendTo('lamp', { type: 'press' }) } },
});

describe('TransitionRecorder', () => {
  let recorder: TransitionRecorder;

  beforeEach(() => {
    recorder = new TransitionRecorder();
  });

  it('counts nothing as taken before an actor takes it, the initial state included', () => {
    const { inspect } = recorder;
    createActor(lamp, { inspect }).start().stop();
    const { id, all, taken } = recorder.coverageOf(lamp);
    expect({ id, all, taken }).toEqual({ id: 'lamp', all: 4, taken: 0 });
  });

  it('tells which of a state were never taken, each branch by itself', () => {
    const { inspect } = recorder;
    const actor = createActor(lamp, { inspect }).start();
    actor.send({ type: 'press' });
    actor.stop();
    expect(recorder.coverageOf(lamp).untaken).toEqual([
      'lamp.off: press [0] -> lamp.broken',
      'lamp.warm: xstate.after.1000.lamp.warm -> lamp.off',
    ]);
  });

  it('sees the children of the actor, and copies that provide made of a machine', () => {
    const { inspect } = recorder;
    const actor = createActor(room.provide({}), { inspect }).start();
    actor.send({ type: 'enter' });
    actor.stop();
    expect(recorder.coverageOf(room).taken).toBe(1);
    expect(recorder.coverageOf(lamp).taken).toBe(2);
  });
});
