import { exploreMachine } from './explore-machine.ts';
import { explorePairs } from './explore-pair.ts';

describe('exhaustive exploration', () => {
  it('one machine takes every event in every state that it reaches', () => {
    const { states, transitions, names, unsent } = exploreMachine(4);
    console.log(`\nOne machine, 4 events deep: ${states} states, ${transitions} transitions`);
    expect(names.size).toBe(8);
    expect(unsent).toEqual([]);
  }, 60_000);

  it('two people agree wherever in a call the next thing is done', () => {
    const { runs, states } = explorePairs({ faults: 0, stride: 4, prewarm: 'off' });
    console.log(`\nTwo people, every fourth place: ${runs} calls, ${states.size} pairs of states`);
    expect(states.size).toBeGreaterThan(15);
  }, 60_000);

  it('two people agree whichever message is late, lost or doubled', () => {
    const { runs, states } = explorePairs({ faults: 1, stride: 60, prewarm: 'off' });
    console.log(`\nTwo people, one fault: ${runs} calls, ${states.size} pairs of states`);
    expect(states.size).toBeGreaterThan(10);
  }, 60_000);
});
