import { filter, firstValueFrom } from 'rxjs';
import { levelsWhileMuted } from './levels-while-muted.ts';

describe('levelsWhileMuted', () => {
  let context: AudioContext;
  /** Only a page that captures may measure sound before it was touched. */
  let permission: MediaStream;
  let microphone: MediaStream;
  let copies: MediaStreamTrack[];

  beforeEach(async () => {
    permission = await navigator.mediaDevices.getUserMedia({ audio: true });
    context = new AudioContext();
    const tone = new OscillatorNode(context);
    const output = new MediaStreamAudioDestinationNode(context);
    tone.connect(output);
    tone.start();
    await context.resume();
    microphone = output.stream;
    copies = [];
    const [track] = microphone.getAudioTracks();
    if (!track) throw new Error('no track');
    const clone = track.clone.bind(track);
    spyOn(track, 'clone').and.callFake(() => {
      const copy = clone();
      copies.push(copy);
      return copy;
    });
  });
  afterEach(async () => {
    for (const track of permission.getTracks()) track.stop();
    await context.close();
  });

  it('hears what the muted track doesn’t let through, and lets go of the microphone', async () => {
    const [track] = microphone.getAudioTracks();
    if (!track) throw new Error('no track');
    track.enabled = false;
    const loud$ = levelsWhileMuted(microphone).pipe(filter((level) => level > 0.5));
    expect(await firstValueFrom(loud$)).toBeGreaterThan(0.5);

    expect(copies.map(({ readyState }) => readyState)).toEqual(['ended']);
    expect(track.enabled).toBeFalse();
    expect(track.readyState).toBe('live');
  });
});
