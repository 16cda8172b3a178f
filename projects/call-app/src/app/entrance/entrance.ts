import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { keptTicket } from 'call-machine/browser';
import { injectTranslate } from '../language/inject-translate.ts';
import { PageLink } from '../pages/page-link.ts';
import { CallRoom } from '../call/call-room.ts';
import { isRoomId } from '../home/room-id.ts';
import { Message } from '../message/message.ts';
import { NameForm } from './name-form.ts';
import { personName } from './person-name.ts';
import { RememberedName } from './remembered-name.ts';

/** The way into a room: asks for a name, unless the address brings one along with `?name=Ann&join`. */
@Component({
  selector: 'app-entrance',
  imports: [CallRoom, Message, NameForm, PageLink],
  templateUrl: './entrance.html',
})
export class Entrance {
  protected readonly t = injectTranslate();
  /** The room's id, from the path. */
  readonly room = input.required<string>();
  /** From the query: a name to begin with. */
  readonly name = input<string>();
  /** From the query: there, with whatever value, when nothing is to be asked. */
  readonly join = input<string>();

  private readonly remembered = inject(RememberedName);
  private readonly entered = signal<string | null>(null);

  /** Each visit to the room has a machine of its own. */
  protected readonly visit = signal({ number: 0 });
  protected readonly secure = inject(DOCUMENT).defaultView?.isSecureContext ?? false;
  protected readonly known = computed(() => isRoomId(this.room()));
  protected readonly suggested = computed(() => this.name() ?? this.remembered.read());
  /** Who has been reloaded in a call is not asked again. */
  private readonly returning = computed(() => keptTicket(this.room())?.name ?? null);
  protected readonly person = computed(
    () =>
      this.entered() ??
      this.returning() ??
      (this.join() === undefined ? null : personName(this.name() ?? '')),
  );

  protected enter(name: string): void {
    this.remembered.write(name);
    this.entered.set(name);
  }
}
