import { createActor, createMachine } from 'xstate';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { timeOf } from './time.ts';

describe('timeOf', () => {
  it("believes the clock of the actor's own timers, if that tells the time", () => {
    const clock = new VirtualClock();
    const { system } = createActor(createMachine({}), { clock });
    expect(timeOf(system)).toBe(0);
    clock.advance(1_500);
    expect(timeOf(system)).toBe(1_500);
  });

  it('tells ms since the Unix epoch where the clock only has timers', () => {
    const { system } = createActor(createMachine({}));
    spyOn(performance, 'now').and.returnValue(250);
    expect(timeOf(system)).toBe(performance.timeOrigin + 250);
  });

  it('does not go back when the clock on the wall is set back', () => {
    const { system } = createActor(createMachine({}));
    const before = timeOf(system);
    spyOn(Date, 'now').and.returnValue(0);
    expect(timeOf(system)).toBeGreaterThanOrEqual(before);
  });
});
