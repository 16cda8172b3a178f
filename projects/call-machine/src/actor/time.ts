/**
 * Now, in ms since the Unix epoch, by the clock that the actor's own timers use: a simulated clock that tells the
 * time is believed, so that delays and durations can't disagree. Otherwise it is a clock that never jumps backwards.
 */
export function timeOf(system: { readonly _clock: object }): number {
  const clock = system._clock;
  return tellsTime(clock) ? clock.now() : performance.timeOrigin + performance.now();
}

const tellsTime = (clock: object): clock is { now(): number } =>
  'now' in clock && typeof clock.now === 'function';
