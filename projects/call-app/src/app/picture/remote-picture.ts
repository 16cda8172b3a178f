import { Component, computed, input, signal } from '@angular/core';

/** The other person's picture, without the sound. */
@Component({
  selector: 'app-remote-picture',
  template: `
    <video
      #video
      data-media="remote"
      autoplay
      playsinline
      [class.hidden]="!shown()"
      [class.upright]="upright()"
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
  /** Whether the other person's camera is on. If not, the last frame must not stay on the screen. */
  readonly cameraOn = input.required<boolean>();

  protected readonly size = signal<{ width: number; height: number } | null>(null);
  protected readonly upright = computed(() => {
    const size = this.size();
    return size !== null && size.height > size.width;
  });

  /** Whether there is a picture to be seen. */
  readonly shown = computed(() => this.cameraOn() && (this.size()?.width ?? 0) > 0);
}
