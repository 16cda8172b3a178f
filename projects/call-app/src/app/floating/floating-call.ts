import { Component, computed, input, output, viewChild } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { Avatar } from '../avatar/avatar.ts';
import { CallControls } from '../call/call-controls.ts';
import { remoteName } from '../call/status-words.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { OwnPicture } from '../picture/own-picture.ts';
import { RemotePicture } from '../picture/remote-picture.ts';

/** A call in a small window: the other person or its screen, this one, and what can be pressed. The sound stays with the page. */
@Component({
  selector: 'app-floating-call',
  imports: [Avatar, CallControls, OwnPicture, RemotePicture],
  templateUrl: './floating-call.html',
  styleUrl: './floating-call.scss',
})
export class FloatingCall {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly localStream = input.required<MediaStream | null>();
  readonly remoteStream = input.required<MediaStream | null>();
  readonly remoteScreen = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  protected readonly name = computed(() => this.t(remoteName(this.view())));
  protected readonly remoteCameraOn = computed(() => this.view().remote?.media?.camera === 'on');
  protected readonly remoteScreenOn = computed(() => this.view().remote?.media?.screen === 'on');
  private readonly screen = viewChild<RemotePicture>('screen');
  protected readonly screenShown = computed(() => this.screen()?.shown() ?? false);
}
