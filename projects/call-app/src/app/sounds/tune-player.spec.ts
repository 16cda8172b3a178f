import { allowedOutput, playTune } from './tune-player.ts';
import { TUNES } from './tunes.ts';

/** An output in a browser that allows sound when it is touched. */
class OutputFake extends EventTarget {
  state: AudioContextState = 'suspended';
  isTouched = false;

  resume(): Promise<void> {
    if (!this.isTouched) return Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    this.become('running');
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.become('closed');
    return Promise.resolve();
  }

  private become(state: AudioContextState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

describe('allowedOutput', () => {
  let output: OutputFake;
  let page: EventTarget;
  let allowed: jasmine.Spy;

  beforeEach(() => {
    output = new OutputFake();
    page = new EventTarget();
    allowed = jasmine.createSpy('allowed');
  });

  const open = () => allowedOutput(() => output, page).subscribe(allowed);

  it('is there at once where sound is allowed', () => {
    output.state = 'running';
    open();
    expect(allowed).toHaveBeenCalledOnceWith(output);
  });

  it('is there as soon as a touch makes the browser allow it, and only once', () => {
    open();
    page.dispatchEvent(new Event('keydown'));
    expect(allowed).not.toHaveBeenCalled();

    output.isTouched = true;
    page.dispatchEvent(new Event('pointerup'));
    page.dispatchEvent(new Event('pointerup'));
    expect(allowed).toHaveBeenCalledOnceWith(output);
  });

  it('is closed with the subscription, and asks for nothing any more', () => {
    open().unsubscribe();
    output.isTouched = true;
    page.dispatchEvent(new Event('pointerup'));
    expect(output.state).toBe('closed');
    expect(allowed).not.toHaveBeenCalled();
  });
});

describe('playTune', () => {
  const RATE = 8_000;
  const SECONDS = 6;
  let context: OfflineAudioContext;

  beforeEach(() => {
    context = new OfflineAudioContext(1, SECONDS * RATE, RATE);
  });

  const isHeard = (sound: AudioBuffer, second: number) =>
    sound
      .getChannelData(0)
      .subarray(second * RATE, (second + 1) * RATE)
      .some((sample) => Math.abs(sample) > 0.1);

  it('repeats a tune that repeats', async () => {
    playTune(context, TUNES.ringback).subscribe();
    const sound = await context.startRendering();
    expect([0, 1, 2, 3, 4, 5].map((second) => isHeard(sound, second))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('completes when a tune is over', async () => {
    const over = new Promise<void>((complete) =>
      playTune(context, TUNES.declined).subscribe({ complete }),
    );
    const sound = await context.startRendering();
    await expectAsync(over).toBeResolved();
    expect(isHeard(sound, 0)).toBeTrue();
    expect(isHeard(sound, 1)).toBeFalse();
  });

  it('is silent when nobody wants to hear it any more', async () => {
    playTune(context, TUNES.ringtone).subscribe().unsubscribe();
    const sound = await context.startRendering();
    expect(isHeard(sound, 0)).toBeFalse();
  });
});
