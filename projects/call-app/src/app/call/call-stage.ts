import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { CallIntent, CallView } from 'call-machine';
import { Avatar } from '../avatar/avatar.ts';
import { DeviceNotices } from '../devices/device-notices.ts';
import { Knocks } from '../door/knocks.ts';
import { LockButton } from '../door/lock-button.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { MoreButton } from '../more-menu/more-button.ts';
import { OwnPicture } from '../picture/own-picture.ts';
import { RemotePicture } from '../picture/remote-picture.ts';
import { QualityBars } from '../quality/quality-bars.ts';
import { QualitySummaryLine } from '../quality/quality-summary-line.ts';
import { CallClock } from './call-clock.ts';
import { CallControls } from './call-controls.ts';
import { formatDuration } from './call-duration.ts';
import { CallEnded } from './call-ended.ts';
import { endText } from './end-words.ts';
import { IncomingCall } from './incoming-call.ts';
import { remoteName, statusWords } from './status-words.ts';

/** A shorter call is not said to have lasted. */
const SECOND_MS = 1_000;

/** A call, from ringing to its end: pictures, people and what can be pressed, always in the same places. */
@Component({
  selector: 'app-call-stage',
  imports: [
    Avatar,
    CallClock,
    CallControls,
    CallEnded,
    DeviceNotices,
    IncomingCall,
    Knocks,
    LockButton,
    MoreButton,
    Icon,
    OwnPicture,
    QualityBars,
    QualitySummaryLine,
    RemotePicture,
  ],
  templateUrl: './call-stage.html',
  styleUrl: './call-stage.scss',
})
export class CallStage {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly localStream = input.required<MediaStream | null>();
  readonly remoteStream = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  protected readonly name = computed(() => this.t(remoteName(this.view())));
  protected readonly words = computed(() => statusWords(this.view()));
  protected readonly connected = computed(() => this.view().status === 'connected');
  protected readonly remoteCameraOn = computed(
    () => this.connected() && this.view().remote?.media?.camera === 'on',
  );
  protected readonly remoteMuted = computed(
    () => this.connected() && this.view().remote?.media?.microphone === 'off',
  );
  /** Of one who has no camera, a notice tells. */
  protected readonly remoteCameraOff = computed(() => this.view().remote?.media?.camera === 'off');
  protected readonly end = computed(() => {
    const { end, missed, remote } = this.view();
    if (!end) return null;
    const duration = end.durationMs >= SECOND_MS ? formatDuration(end.durationMs) : null;
    return { ...endText(end, remote, missed), duration };
  });
}
