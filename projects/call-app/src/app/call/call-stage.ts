import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { FloatingPortal } from '../floating/floating-portal.ts';
import { Icon } from '../icons/icon.ts';
import type { CallIntent, CallView } from 'call-machine';
import { AutoHide } from '../auto-hide/auto-hide.ts';
import { Avatar } from '../avatar/avatar.ts';
import { Awake } from '../awake/awake.ts';
import { CallChat } from '../chat/call-chat.ts';
import { ChatButton } from '../chat/chat-button.ts';
import { ChatPanel } from '../chat/chat-panel.ts';
import { DeviceNotices } from '../devices/device-notices.ts';
import { Knocks } from '../door/knocks.ts';
import { LockButton } from '../door/lock-button.ts';
import { SystemControls } from '../media-session/system-controls.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { MoreButton } from '../more-menu/more-button.ts';
import { MutedSpeech } from '../muted-speech/muted-speech.ts';
import { OwnPictureSetting } from '../picture/own-picture-setting.ts';
import { OwnPicture } from '../picture/own-picture.ts';
import { RemotePicture } from '../picture/remote-picture.ts';
import { QualityBars } from '../quality/quality-bars.ts';
import { QualitySummaryLine } from '../quality/quality-summary-line.ts';
import { Reconnecting } from '../reconnecting/reconnecting.ts';
import { RemoteSound } from '../remote-sound/remote-sound.ts';
import { ScreenBanner } from '../screen/screen-banner.ts';
import { ScreenNews } from '../screen/screen-news.ts';
import { ShortcutListener } from '../shortcuts/shortcut-listener.ts';
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
    AutoHide,
    Avatar,
    Awake,
    CallClock,
    CallControls,
    CallEnded,
    ChatButton,
    ChatPanel,
    DeviceNotices,
    IncomingCall,
    Knocks,
    LockButton,
    MoreButton,
    FloatingPortal,
    Icon,
    MutedSpeech,
    OwnPicture,
    QualityBars,
    QualitySummaryLine,
    Reconnecting,
    RemotePicture,
    RemoteSound,
    ScreenBanner,
    ScreenNews,
    ShortcutListener,
    SystemControls,
  ],
  templateUrl: './call-stage.html',
  styleUrls: ['./call-stage.scss', '../screen/stage-with-screen.scss'],
})
export class CallStage {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly localStream = input.required<MediaStream | null>();
  readonly localScreen = input.required<MediaStream | null>();
  readonly microphone = input.required<MediaStream | null>();
  readonly remoteStream = input.required<MediaStream | null>();
  readonly remoteScreen = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  protected readonly ownPicture = inject(OwnPictureSetting);
  protected readonly chat = new CallChat(this.view);
  protected readonly hasChat = computed(() => this.view().can.chat || this.view().chat.length > 0);
  protected readonly name = computed(() => this.t(remoteName(this.view())));
  protected readonly words = computed(() => statusWords(this.view()));
  protected readonly connected = computed(() => this.view().status === 'connected');
  protected readonly remoteCameraOn = computed(
    () => this.connected() && this.view().remote?.media?.camera === 'on',
  );
  protected readonly remoteScreenOn = computed(
    () => this.connected() && this.view().remote?.media?.screen === 'on',
  );
  private readonly screen = viewChild<RemotePicture>('screen');
  /** Whether the other person's screen has the place of its picture, which stands in a corner then. */
  protected readonly screenShown = computed(() => this.screen()?.shown() ?? false);
  protected readonly ownPictureShown = computed(() => {
    const { status } = this.view();
    if (status === 'ended' || this.ownPicture.shown.value() === 'off') return false;
    return status !== 'ringing' || this.localStream() !== null;
  });
  /** Whether there is a picture to be uncovered, and nothing to be told. */
  protected readonly inPeace = computed(() => {
    const { detail, notices, room } = this.view();
    const isQuiet = detail === 'live' && notices.length === 0 && room.door.knocks.length === 0;
    return isQuiet && (this.remoteCameraOn() || this.remoteScreenOn());
  });
  protected readonly remoteMuted = computed(
    () => this.connected() && this.view().remote?.media?.microphone === 'off',
  );
  /** Whether the other person can't reach the server; the pictures may move all the same. */
  protected readonly remoteAway = computed(() => {
    const { remote, room } = this.view();
    return room.others.some(({ peer, away }) => away && peer === remote?.peer);
  });
  /** Of one who has no camera, a notice tells. */
  protected readonly remoteCameraOff = computed(() => this.view().remote?.media?.camera === 'off');
  protected readonly end = computed(() => {
    const { end, missed, remote } = this.view();
    if (!end) return null;
    const duration = end.durationMs >= SECOND_MS ? formatDuration(end.durationMs) : null;
    return { ...endText(end, remote, missed), duration };
  });
}
