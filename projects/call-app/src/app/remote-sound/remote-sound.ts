import {
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { EMPTY, fromEvent, merge, switchMap } from 'rxjs';
import { SpeakerOutput } from '../device-choice/speaker.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { NoticeCard } from '../notice/notice-card.ts';

/**
 * The sound of the other person and of its screen. A browser may refuse to play any before the page was touched: the first
 * touch of anything turns it on then, and a button says so.
 */
@Component({
  selector: 'app-remote-sound',
  imports: [NoticeCard, SpeakerOutput],
  template: `
    <audio
      #audio
      appSpeaker
      autoplay
      [srcObject]="sound()"
      (playing)="isRefused.set(false)"
    ></audio>
    @if (isRefused() && isDue()) {
      <app-notice-card icon="sound" [title]="t('remoteSound.title')">
        <p>{{ t('remoteSound.advice') }}</p>
        <button class="button" (click)="play()">{{ t('remoteSound.turnOn') }}</button>
      </app-notice-card>
    }
  `,
  host: { 'aria-live': 'polite' },
})
export class RemoteSound {
  protected readonly t = injectTranslate();
  /** All that is to be heard, whatever else is in it. */
  readonly streams = input.required<readonly (MediaStream | null)[]>();

  /** Whether anything is to be heard by now; before, a refusal is no matter. */
  readonly isDue = input.required<boolean>();

  /** The sound alone: a media element with a picture plays nothing until a first frame comes. */
  protected readonly sound = computed(() => {
    const streams = this.streams().filter((stream) => stream !== null);
    if (streams.length === 0) return null;
    return new MediaStream(streams.flatMap((stream) => stream.getAudioTracks()));
  });
  protected readonly isRefused = signal(false);
  private readonly audio = viewChild.required<ElementRef<HTMLAudioElement>>('audio');

  constructor() {
    // It plays by itself where it may; only who asks is told of a refusal.
    afterRenderEffect(() => {
      this.isRefused.set(false);
      if (this.sound()) this.play();
    });
    const document = inject(DOCUMENT);
    const touched$ = merge(fromEvent(document, 'click'), fromEvent(document, 'keydown'));
    toObservable(this.isRefused)
      .pipe(
        switchMap((isRefused) => (isRefused ? touched$ : EMPTY)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.play());
  }

  protected play(): void {
    this.audio()
      .nativeElement.play()
      .catch((error: unknown) => {
        // Any other failure is that of a stream which was replaced meanwhile.
        if (error instanceof DOMException && error.name === 'NotAllowedError') {
          this.isRefused.set(true);
        }
      });
  }
}
