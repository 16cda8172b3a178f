import { createMachine, not, setup } from 'xstate';
import { insertDiagram, toDocument } from './state-document.ts';
import { toMermaid } from './state-mermaid.ts';

const lamp = createMachine({
  id: 'lamp',
  initial: 'off',
  states: { off: { on: { push: 'off' } } },
});

const door = setup({
  actors: { lamp },
  actions: { creak: () => undefined },
  delays: { closeTime: 1_000 },
  guards: { isLocked: () => false },
}).createMachine({
  id: 'door',
  initial: 'closed',
  invoke: { src: 'lamp', id: 'lamp', onSnapshot: { actions: 'creak' } },
  on: { ring: { actions: 'creak' }, break: '.broken' },
  states: {
    closed: { on: { push: { guard: not('isLocked'), target: 'open', actions: 'creak' } } },
    open: {
      initial: 'wide',
      after: { closeTime: 'closed' },
      states: {
        wide: { on: { pull: 'ajar' } },
        ajar: {
          on: { pull: '#door.closed', push: 'wide' },
          always: { guard: 'isLocked', target: '#door.closed' },
        },
      },
    },
    broken: { type: 'final' },
  },
});

describe('toMermaid', () => {
  const lines = toMermaid(door)
    .split('\n')
    .map((line) => line.trim());

  it('draws states inside states, the initial ones and the final ones', () => {
    expect(lines).toContain('[*] --> closed');
    expect(lines).toContain('state "open" as open {');
    expect(lines).toContain('[*] --> open_wide');
    expect(lines).toContain('open_wide --> open_ajar : pull');
    expect(lines).toContain('broken --> [*]');
  });

  it('draws an arrow that leaves a state from its border and says where it began', () => {
    expect(lines).toContain(
      'open --> closed : after closeTime<br/>pull in ajar<br/>[isLocked] in ajar',
    );
  });

  it('draws a transition of all states in a state once', () => {
    expect(lines).toContain('any --> broken : break');
  });

  it('draws it from the one other state where there are two', () => {
    const tap = createMachine({
      id: 'tap',
      initial: 'shut',
      on: { turn: '.running' },
      states: { shut: {}, running: {} },
    });
    expect(toMermaid(tap)).toContain('shut --> running : turn');
  });

  it('leaves out what stays where it is', () => {
    expect(lines.join()).not.toMatch(/ring|lamp/);
  });

  it('draws the regions of a parallel state beside each other', () => {
    const regions = createMachine({
      id: 'two',
      initial: 'both',
      states: { both: { type: 'parallel', states: { left: {}, right: {} } } },
    });
    expect(toMermaid(regions)).toBe(
      [
        'stateDiagram-v2',
        '  state "both" as both {',
        '    state "left" as both_left',
        '    --',
        '    state "right" as both_right',
        '  }',
        '  [*] --> both',
      ].join('\n'),
    );
  });
});

describe('toDocument', () => {
  it('lists every transition of the machine and of its children', () => {
    const document = toDocument(door);
    expect(document).toContain('| closed | push | not isLocked | open | creak |');
    expect(document).toContain('| any | lamp changed |  |  | creak |');
    expect(document).toContain('## lamp');
    expect(document).toContain('| off | push |  | off |  |');
  });
});

describe('insertDiagram', () => {
  it('replaces what is between the markers', () => {
    const text = 'a\n<!-- states:begin -->\nold\n<!-- states:end -->\nb\n';
    const result = insertDiagram(text, lamp);
    expect(result).toMatch(/^a\n<!-- states:begin -->\n\n```mermaid\nstateDiagram-v2\n/);
    expect(result).toMatch(/\n```\n\n<!-- states:end -->\nb\n$/);
    expect(result).not.toContain('old');
  });

  it('says what to do about a text without markers', () => {
    expect(() => insertDiagram('a', lamp)).toThrowError(/put "<!-- states:begin -->"/);
  });
});
