import { from } from 'rxjs';
import { speech } from './speech.ts';

describe('speech', () => {
  const heard = (levels: readonly number[]) => {
    let times = 0;
    speech(from(levels)).subscribe(() => times++);
    return times;
  };
  const repeat = (levels: readonly number[], times: number) =>
    Array.from({ length: times }, () => levels).flat();

  it('is heard once, however long it lasts', () => {
    expect(heard(repeat([0.5], 100))).toBe(1);
  });

  it('has pauses', () => {
    expect(heard(repeat([0.5, 0.6, 0.1], 10))).toBe(1);
  });

  it('is no bang, no quiet room and no clock that ticks', () => {
    expect(heard([...repeat([0], 20), 0.9, 0.9, 0.9, ...repeat([0], 20)])).toBe(0);
    expect(heard(repeat([0.2], 100))).toBe(0);
    expect(heard(repeat([0.6, 0, 0, 0, 0], 20))).toBe(0);
  });
});
