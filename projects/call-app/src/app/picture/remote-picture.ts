import { Component, computed, input, signal } from '@angular/core';

/** The other person's picture, or that of its screen, without the sound. */
@Component({
  selector: 'app-remote-picture',
  template: `
    <video
      #video
      [attr.data-media]="media()"
      autoplay
      playsinline
      [class.hidden]="!shown()"
      [class.upright]="upright()"
      [class.whole]="media() === 'remote-screen'"
      [muted]="true"
      [srcObject]="stream()"
      (resize)="size.set({ width: video.videoWidth, height: video.videoHeight })"
      (emptied)="size.set(null)"
    ></video>
  `,
  styleUrl: './remote-picture.scss',
})
export class RemotePicture {
  readonly stream = input.required<MediaStream | null>();
  readonly media = input<'remote' | 'remote-screen'>('remote');
  /** Whether it is sent. If not, the last frame must not stay on the screen. */
  readonly sent = input(true);

  protected readonly size = signal<{ width: number; height: number } | null>(null);
  protected readonly upright = computed(() => {
    const size = this.size();
    return size !== null && size.height > size.width;
  });

  /** Whether there is a picture to be seen. */
  readonly shown = computed(() => this.sent() && (this.size()?.width ?? 0) > 0);
}
