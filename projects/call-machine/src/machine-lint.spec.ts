import { and, createMachine, not, setup, type AnyStateMachine } from 'xstate';
import { callMachine } from './call/call-machine.ts';
import { captureMachine } from './capture/capture-machine.ts';
import { peerMachine } from './peer/peer-machine.ts';
import { linkMachine } from './signaling/link-machine.ts';
import { missingParts } from './testing/missing-parts.ts';

const machines: readonly AnyStateMachine[] = [
  callMachine,
  peerMachine,
  captureMachine,
  linkMachine,
];

describe('a machine', () => {
  for (const machine of machines) {
    it(`has an implementation of everything that it names: ${machine.id}`, () => {
      expect(missingParts(machine)).toEqual([]);
    });

    it(`is found to lack all that it names once nothing is implemented: ${machine.id}`, () => {
      const { actions, guards, delays, actors } = machine.implementations;
      const kinds = { actions, guards, delays, actors };
      const implemented = Object.entries(kinds).flatMap(([kind, parts]) =>
        Object.keys(parts).map((name) => `${kind}: ${name}`),
      );
      const missing = missingParts(createMachine(machine.config));
      expect(implemented).toEqual(jasmine.arrayContaining([...missing]));
      const kindsMissing = new Set(missing.map((part) => part.split(':')[0]));
      for (const kind of ['actions', 'guards', 'actors']) expect(kindsMissing).toContain(kind);
    });
  }
});

describe('missingParts', () => {
  it('looks at entries, exits, actors, delays and transitions of every kind, at any depth', () => {
    const broken = createMachine({
      entry: 'onEntry',
      exit: { type: 'onExit' },
      invoke: {
        src: 'effect',
        onDone: { actions: 'onDone' },
        onError: { actions: 'onError' },
        onSnapshot: { actions: 'onSnapshot' },
      },
      initial: 'outer',
      states: {
        outer: {
          initial: 'inner',
          states: {
            inner: {
              always: { guard: 'isReady', actions: 'inAlways' },
              after: { soon: { guard: 'isLate', actions: 'inAfter' } },
              on: { event: [{ guard: { type: 'isOne', params: {} } }, { actions: 'inEvent' }] },
            },
          },
          on: { '*': { guard: and(['isTwo', not('isThree')]), actions: ['inAny'] } },
        },
      },
    });
    const actions = ['onEntry', 'onExit', 'onDone', 'onError', 'onSnapshot'];
    const deeper = ['inAlways', 'inAfter', 'inEvent', 'inAny'];
    expect([...missingParts(broken)].sort()).toEqual(
      [
        ...[...actions, ...deeper].map((name) => `actions: ${name}`),
        ...['isReady', 'isLate', 'isOne', 'isTwo', 'isThree'].map((name) => `guards: ${name}`),
        'delays: soon',
        'actors: effect',
      ].sort(),
    );
  });

  it('takes functions, numbers and what is implemented for what they are', () => {
    const sound = setup({ guards: { isOne: () => true }, delays: { soon: 1 } }).createMachine({
      entry: () => undefined,
      after: { soon: { guard: not('isOne') }, 500: { guard: () => true } },
    });
    expect(missingParts(sound)).toEqual([]);
  });

  it('is not deceived by a name that every object has', () => {
    expect(missingParts(createMachine({ entry: 'constructor' }))).toEqual(['actions: constructor']);
  });
});
