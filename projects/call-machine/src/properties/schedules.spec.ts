import { checkSchedules } from './check-schedules.ts';

describe('whatever people and networks do', () => {
  it('two people agree on their calls, and consent holds at every step', () => {
    const { failure } = checkSchedules({ seed: 1, runs: 1_500, people: [2, 2] });
    expect(failure).toBeNull();
  }, 60_000);

  it('several people agree on their calls, and consent holds at every step', () => {
    const { failure } = checkSchedules({ seed: 1, runs: 400, people: [3, 4] });
    expect(failure).toBeNull();
  }, 60_000);
});
