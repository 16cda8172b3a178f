import type { MediaRegistry } from '../media/media-registry.ts';
import type { CaptureSource } from './capture-device.ts';

/** What a track can be of. */
type TrackSource = CaptureSource | 'screenAudio';

/** The one track that a source, or the sound of a screen, is captured with, in the registry for as long as it lives. */
export class CapturedTrack {
  readonly #registry: MediaRegistry;
  readonly #source: TrackSource;
  readonly #ended: () => void;
  #track: MediaStreamTrack | null = null;
  #remove: () => void = () => undefined;
  #enabled = true;

  /** `ended` is called when the track ends by itself. */
  constructor(registry: MediaRegistry, source: TrackSource, ended: () => void) {
    this.#registry = registry;
    this.#source = source;
    this.#ended = ended;
  }

  /** `track.enabled`, of this track and those that replace it. */
  set enabled(enabled: boolean) {
    this.#enabled = enabled;
    if (this.#track) this.#track.enabled = enabled;
  }

  /** Goes over to this track. The former is stopped only when nobody sends it any more. */
  replace(track: MediaStreamTrack): void {
    const former = this.#track;
    track.enabled = this.#enabled;
    this.#track = track;
    this.#remove = this.#registry.addTrack(this.#source, track);
    track.addEventListener('ended', () => this.#end(track));
    former?.stop();
  }

  /** Stops the track. */
  release(): void {
    this.#track?.stop();
    this.#track = null;
    this.#remove();
  }

  #end(track: MediaStreamTrack): void {
    if (track !== this.#track) return;
    this.release();
    this.#ended();
  }
}
