import { Component, computed, input, output, signal, untracked } from '@angular/core';
import type { CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { PageLink } from '../pages/page-link.ts';
import { Avatar } from '../avatar/avatar.ts';
import { Message } from '../message/message.ts';
import { doorstepWords } from './doorstep-words.ts';
import { PassphraseForm } from './passphrase-form.ts';

/** Before the door of a room: why one is not in it, and the way on. */
@Component({
  selector: 'app-doorstep',
  imports: [Avatar, Message, PassphraseForm, PageLink],
  templateUrl: './doorstep.html',
  styleUrl: './doorstep.scss',
})
export class Doorstep {
  protected readonly t = injectTranslate();
  readonly room = input.required<CallView['room']>();
  /** The name under which one knocks. */
  readonly name = input.required<string>();
  /** Whether the server has yet to answer. */
  readonly busy = input.required<boolean>();
  /** The person wants to try again. */
  readonly retry = output();
  /** The person wants to try this pass-phrase. */
  readonly passphrase = output<string>();

  private readonly tried = signal(false);
  // What was just tried is known to be wrong when the room has changed, not before.
  protected readonly words = computed(() => doorstepWords(this.room(), untracked(this.tried)));
  protected readonly asksPassphrase = computed(
    () => this.room().refusal?.code === 'wrong-passphrase',
  );

  protected tryPassphrase(passphrase: string): void {
    this.tried.set(true);
    this.passphrase.emit(passphrase);
  }
}
