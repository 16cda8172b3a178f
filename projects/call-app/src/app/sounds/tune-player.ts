import { Observable } from 'rxjs';
import { samplesOf } from './samples.ts';
import type { Tune } from './tunes.ts';

/** What lets a browser allow sound. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'];

/** Where sound goes to, as far as it has to be allowed. */
type Output = Pick<AudioContext, 'state' | 'resume' | 'close'> & EventTarget;

/**
 * Opens an output and emits it once, as soon as the browser allows sound, which may be when the person first touches the
 * page. Closes it with the subscription.
 */
export function allowedOutput<T extends Output>(open: () => T, page: EventTarget): Observable<T> {
  return new Observable((subscriber) => {
    const output = open();
    const ended = new AbortController();
    const isAllowed = () => output.state === 'running';
    const tell = () => {
      if (!isAllowed()) return;
      ended.abort();
      subscriber.next(output);
    };
    const ask = () => {
      // It is refused for as long as the person does nothing.
      output.resume().catch(() => undefined);
    };
    output.addEventListener('statechange', tell, { signal: ended.signal });
    for (const gesture of GESTURES) page.addEventListener(gesture, ask, { signal: ended.signal });
    tell();
    return () => {
      ended.abort();
      void output.close();
    };
  });
}

/** Plays a tune, for as long as the subscription lasts. Completes when the tune is over. */
export function playTune(context: BaseAudioContext, tune: Tune): Observable<never> {
  return new Observable((subscriber) => {
    const samples = samplesOf(tune, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = tune.repeats;
    source.connect(context.destination);
    source.onended = () => subscriber.complete();
    source.start();
    return () => {
      source.onended = null;
      source.stop();
    };
  });
}
