import { Injectable } from '@angular/core';
import type { Credentials, CredentialsSource } from 'call-machine/browser';

/** What it takes to get into the room of this page, beside its link. It is in memory alone, and gone with the page. */
@Injectable({ providedIn: 'root' })
export class RoomCredentials {
  private room: string | null = null;
  private held: Credentials = {};

  /** For the call machine. */
  readonly source: CredentialsSource = () => Promise.resolve(this.held);

  /** Adds what was learnt for a room. What was held for another one is forgotten. */
  keep(room: string, learnt: Credentials): void {
    this.held = room === this.room ? { ...this.held, ...learnt } : learnt;
    this.room = room;
  }
}
