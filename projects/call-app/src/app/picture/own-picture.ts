import { Component, computed, input } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { CallView } from 'call-machine';
import { Avatar } from '../avatar/avatar.ts';

/** What the other person sees of this one, small and as in a mirror. */
@Component({
  selector: 'app-own-picture',
  imports: [Avatar, Icon],
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
      <app-icon class="silent" name="microphone-off" />
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
