import { Component, inject, signal } from '@angular/core';
import { HistoryButton } from '../history/history-button.ts';
import { Icon } from '../icons/icon.ts';
import type { Credentials } from 'call-machine/browser';
import { Avatar } from '../avatar/avatar.ts';
import { accessTokenIn } from '../door/access-token.ts';
import { PassphraseField } from '../door/passphrase-field.ts';
import { RoomCredentials } from '../door/room-credentials.ts';
import { OfflineNotice } from '../offline/offline-notice.ts';
import { Address } from '../pages/address.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { LanguageSwitch } from '../language/language-switch.ts';
import { newRoomId, roomIn } from './room-id.ts';

/** The start page: make a room, or join one. */
@Component({
  selector: 'app-home',
  imports: [Avatar, HistoryButton, Icon, LanguageSwitch, OfflineNotice, PassphraseField],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  protected readonly t = injectTranslate();
  private readonly address = inject(Address);
  private readonly credentials = inject(RoomCredentials);

  protected readonly pasted = signal('');
  /** What the new room is to ask for; empty for nothing. */
  protected readonly passphrase = signal('');
  protected readonly refused = signal(false);

  protected make(): void {
    const passphrase = this.passphrase();
    this.goTo(newRoomId(), passphrase === '' ? {} : { passphrase });
  }

  protected join(): void {
    const room = roomIn(this.pasted());
    this.refused.set(room === null);
    if (room !== null) this.goTo(room, accessTokenIn(this.pasted()));
  }

  private goTo(room: string, learnt: Credentials): void {
    this.credentials.keep(room, learnt);
    this.address.go(`/r/${encodeURIComponent(room)}`);
  }
}
