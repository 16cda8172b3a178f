import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { ElementRef } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent, merge } from 'rxjs';

/**
 * The other person's picture, or that of its screen, without the sound. Nothing is to be seen of it before its first frame,
 * which is then on the screen at once, without the page being drawn anew for it.
 */
@Component({
  selector: 'app-remote-picture',
  template: `
    <video
      #video
      [attr.data-media]="media()"
      autoplay
      playsinline
      [class.hidden]="!sent()"
      [class.upright]="shape() === 'upright'"
      [class.whole]="media() === 'remote-screen'"
      [muted]="true"
      [srcObject]="stream()"
    ></video>
  `,
  styleUrl: './remote-picture.scss',
})
export class RemotePicture {
  readonly stream = input.required<MediaStream | null>();
  readonly media = input<'remote' | 'remote-screen'>('remote');
  /** Whether it is sent. If not, the last frame must not stay on the screen. */
  readonly sent = input(true);

  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private readonly destroyRef = inject(DestroyRef);
  /** Null while there is no picture. */
  protected readonly shape = signal<'upright' | 'wide' | null>(null);

  /** Whether there is a picture to be seen. */
  readonly shown = computed(() => this.sent() && this.shape() !== null);

  constructor() {
    // Not in the template, where each would draw the page anew: a picture changes its size whenever the connection asks for it.
    afterNextRender(() => {
      const { nativeElement: video } = this.video();
      const changes = merge(fromEvent(video, 'resize'), fromEvent(video, 'emptied'));
      changes
        .pipe(takeUntilDestroyed(this.destroyRef))
        .subscribe(({ type }) => this.shape.set(type === 'resize' ? shapeOf(video) : null));
    });
  }
}

function shapeOf({ videoWidth, videoHeight }: HTMLVideoElement): 'upright' | 'wide' | null {
  if (videoWidth === 0) return null;
  return videoHeight > videoWidth ? 'upright' : 'wide';
}
