import { levelOf } from './level-of.ts';

/** How many samples a reading is of: 21 ms at 48 kHz. */
const SAMPLES = 1_024;

/** Measures how loud a stream with sound is, whenever it is asked. It plays nothing, and stops no track. */
export class SoundLevel {
  private readonly context = new AudioContext();
  private readonly analyser = new AnalyserNode(this.context, { fftSize: SAMPLES });
  private readonly samples = new Float32Array(SAMPLES);

  /** Throws an `InvalidStateError` if the stream has no sound. */
  constructor(stream: MediaStream) {
    this.context.createMediaStreamSource(stream).connect(this.analyser);
    // A page that captures may listen at once; elsewhere it stays silent until the person has touched the page.
    this.context.resume().catch(() => undefined);
  }

  /** From 0 for silence to 1 for the loudest, of this moment. A muted track is silent. */
  read(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    return levelOf(this.samples);
  }

  /** Lets go of the stream. */
  close(): void {
    void this.context.close();
  }
}
