import { InjectionToken } from '@angular/core';
import { interval, map, Observable } from 'rxjs';
import { SoundLevel } from '../sound-level/sound-level.ts';

const EVERY_MS = 100;

/**
 * How loud it is before a muted microphone, from 0 to 1, ten times a second. A muted track is silent, so a copy of it is
 * measured, which lives as long as the subscription. It goes to the meter on this device, and nowhere else.
 */
export function levelsWhileMuted(microphone: MediaStream): Observable<number> {
  return new Observable((subscriber) => {
    const copies = microphone.getAudioTracks().map((track) => track.clone());
    for (const copy of copies) copy.enabled = true;
    const level = new SoundLevel(new MediaStream(copies));
    subscriber.add(() => {
      level.close();
      for (const copy of copies) copy.stop();
    });
    return interval(EVERY_MS)
      .pipe(map(() => level.read()))
      .subscribe(subscriber);
  });
}

/** Measures a muted microphone. */
export const LEVELS_WHILE_MUTED = new InjectionToken('LEVELS_WHILE_MUTED', {
  factory: () => levelsWhileMuted,
});
