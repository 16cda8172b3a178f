import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { Credentials, CredentialsSource } from 'call-machine/browser';

/** Where in the tab's own storage the room and its access token are, with a space between them. */
const KEY = 'call-machine.accessToken';

/**
 * What it takes to get into the room of this page, beside its link. A pass-phrase is in memory alone, and gone with the
 * page. An access token is kept as long as the tab is open, so that who reloads it in a call comes back.
 */
@Injectable({ providedIn: 'root' })
export class RoomCredentials {
  private readonly window = inject(DOCUMENT).defaultView;
  private room: string | null = null;
  private held: Credentials = {};

  /** For the call machine. */
  readonly source: CredentialsSource = () => Promise.resolve(this.held);

  /** Adds what was learnt for a room. What was held for another one is forgotten. */
  keep(room: string, learnt: Credentials): void {
    const before = room === this.room ? this.held : this.keptFor(room);
    this.held = { ...before, ...learnt };
    this.room = room;
    this.keepForTab(room, this.held.accessToken);
  }

  private keptFor(room: string): Pick<Credentials, 'accessToken'> {
    try {
      const [keptRoom, accessToken] = this.window?.sessionStorage.getItem(KEY)?.split(' ') ?? [];
      return keptRoom === room && accessToken ? { accessToken } : {};
    } catch {
      // Where there is no storage to be had, the personal link has to be opened again after a reload.
      return {};
    }
  }

  private keepForTab(room: string, accessToken: string | undefined): void {
    try {
      if (accessToken === undefined) this.window?.sessionStorage.removeItem(KEY);
      else this.window?.sessionStorage.setItem(KEY, `${room} ${accessToken}`);
    } catch {
      // As above.
    }
  }
}
