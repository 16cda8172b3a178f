import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { PageLink } from '../pages/page-link.ts';
import { HistoryButton } from '../history/history-button.ts';
import { Icon } from '../icons/icon.ts';
import type { CallIntent, CallView } from 'call-machine';
import { Knocks } from '../door/knocks.ts';
import { LockButton } from '../door/lock-button.ts';
import { SettingsButton } from '../settings/settings-button.ts';
import { linkState } from './link-state.ts';
import { People } from './people.ts';
import { whoIsHere } from './people-words.ts';
import { RoomLink } from './room-link.ts';

/** A room while there is no call: who is here, whom to call, and the link to send to others. */
@Component({
  selector: 'app-lobby',
  imports: [HistoryButton, Icon, Knocks, LockButton, PageLink, People, RoomLink, SettingsButton],
  templateUrl: './lobby.html',
  styleUrl: './lobby.scss',
})
export class Lobby {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly link = input.required<string>();
  readonly intent = output<CallIntent>();

  private readonly others = computed(() => this.view().room.others);
  protected readonly who = computed(() => whoIsHere(this.others()));
  protected readonly linkState = computed(() => linkState(this.view().room));
  protected readonly chosen = linkedSignal<CallView['room']['others'], string | null>({
    source: this.others,
    // A choice lasts as long as the chosen one is in the room.
    computation: (others, previous) =>
      others.find(({ peer }) => peer === previous?.value)?.peer ?? null,
  });

  protected place(video: boolean): void {
    const to = this.chosen();
    this.intent.emit({ type: 'call.place', video, ...(to !== null && { to }) });
  }
}
