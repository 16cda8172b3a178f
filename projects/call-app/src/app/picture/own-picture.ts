import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { CallView } from 'call-machine';
import { Avatar } from '../avatar/avatar.ts';

/** What the other person sees of this one, small and as in a mirror. */
@Component({
  selector: 'app-own-picture',
  imports: [Avatar, MatIcon],
  template: `
    <video
      data-media="local"
      autoplay
      playsinline
      [class.hidden]="!cameraOn()"
      [muted]="true"
      [srcObject]="stream()"
    ></video>
    @if (!cameraOn()) {
      <app-avatar [name]="view().room.self?.name ?? ''" />
    }
    @if (silent()) {
      <mat-icon class="silent" svgIcon="microphone-off" />
    }
  `,
  styleUrl: './own-picture.scss',
})
export class OwnPicture {
  readonly view = input.required<CallView>();
  readonly stream = input.required<MediaStream | null>();

  protected readonly cameraOn = computed(() => this.view().camera.state === 'on');
  protected readonly silent = computed(() => {
    const { state } = this.view().microphone;
    return state === 'muted' || state === 'failed';
  });
}
