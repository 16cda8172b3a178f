import { createMachine } from 'xstate';
import type { Box } from '../projects/call-app/src/app/machine-panel/statechart.ts';
import { layOut } from './statechart-layout.ts';

const door = createMachine({
  id: 'door',
  initial: 'closed',
  on: { break: '.broken' },
  states: {
    closed: { on: { push: 'open', kick: 'open', ring: { actions: () => undefined } } },
    open: {
      initial: 'wide',
      on: { pull: '.ajar' },
      states: { wide: {}, ajar: { on: { pull: '#door.closed' } } },
    },
    broken: {},
  },
});

const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('layOut', () => {
  it('places every state inside the one around it, and that inside the chart', async () => {
    const { machine, states, width, height } = await layOut(door);
    expect(machine).toBe('door');
    const boxes = new Map(states.map((state) => [state.path, state]));
    expect([...boxes.keys()]).toEqual(['closed', 'open', 'open.wide', 'open.ajar', 'broken']);
    const chart = { path: '', x: 0, y: 0, width, height };
    for (const { path, ...box } of states) {
      const outer = boxes.get(path.split('.').slice(0, -1).join('.')) ?? chart;
      expect(isInside(box, outer)).withContext(path).toBeTrue();
    }
  });

  it('draws one arrow for all transitions that lead from a state to another', async () => {
    const { arrows } = await layOut(door);
    expect(arrows.map(({ from, to, label }) => [from, to, ...label.lines])).toEqual([
      ['closed', 'open', 'push', 'kick'],
      ['open.wide', 'open.ajar', 'pull'],
      ['open.ajar', 'closed', 'pull'],
    ]);
    for (const { points } of arrows) expect(points.length).toBeGreaterThan(1);
  });

  it('only tells of what leads somewhere from every state', async () => {
    const { everywhere } = await layOut(door);
    expect(everywhere).toEqual(['break → broken']);
  });
});
