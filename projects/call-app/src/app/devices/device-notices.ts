import { Component, computed, DOCUMENT, inject, input, linkedSignal, output } from '@angular/core';
import type { CallIntent, CallView, CaptureSource, Notice } from 'call-machine';
import { remoteName } from '../call/status-words.ts';
import type { IconName } from '../icons/icons.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { NoticeCard } from '../notice/notice-card.ts';
import { noticeText } from './notice-words.ts';
import type { ToldNotice } from './notice-words.ts';
import { thisBrowser } from './this-browser.ts';

const ICON: Record<ToldNotice['kind'], IconName> = {
  'capture-failed': 'alert',
  'other-device': 'info',
  'remote-without': 'info',
  'link-down': 'sync',
};

/** What is wrong with the devices or the connection of a call, and how to mend it. */
@Component({
  selector: 'app-device-notices',
  imports: [NoticeCard],
  templateUrl: './device-notices.html',
  styleUrl: './device-notices.scss',
  host: { 'aria-live': 'polite' },
})
export class DeviceNotices {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();

  private readonly browser = thisBrowser(inject(DOCUMENT).defaultView?.navigator);
  private readonly keys = computed(() => this.view().notices.map(keyOf));
  /** Only as long as a notice lasts: one that comes back is news again. */
  private readonly putAway = linkedSignal<readonly string[], readonly string[]>({
    source: this.keys,
    computation: (keys, previous) => (previous?.value ?? []).filter((key) => keys.includes(key)),
  });

  protected readonly cards = computed(() => {
    const view = this.view();
    const putAway = this.putAway();
    return view.notices
      .filter(isTold)
      .map((notice) => ({
        key: keyOf(notice),
        kind: notice.kind,
        icon: ICON[notice.kind],
        text: noticeText(notice, view.notices, remoteName(view), this.browser),
        retry: retryOf(notice, view),
      }))
      .filter(({ key }) => !putAway.includes(key));
  });

  protected putAwayCard(key: string): void {
    this.putAway.update((keys) => [...keys, key]);
  }
}

function isTold(notice: Notice): notice is ToldNotice {
  return notice.kind !== 'reconnecting';
}

function keyOf(notice: Notice): string {
  return JSON.stringify(notice);
}

interface Retry {
  readonly intent: CallIntent;
  readonly can: boolean;
}

const RETRIES: Record<CaptureSource, (can: CallView['can']) => Retry> = {
  microphone: (can) => ({ intent: { type: 'microphone.toggle' }, can: can.toggleMicrophone }),
  camera: (can) => ({ intent: { type: 'camera.toggle' }, can: can.toggleCamera }),
  screen: (can) => ({ intent: { type: 'screen.toggle' }, can: can.shareScreen }),
};

function retryOf(notice: Notice, { can }: CallView): Retry | null {
  if (notice.kind !== 'capture-failed') return null;
  return RETRIES[notice.source](can);
}
