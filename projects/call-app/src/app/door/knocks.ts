import { Component, input, output } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { Avatar } from '../avatar/avatar.ts';
import { injectTranslate } from '../language/inject-translate.ts';

/** Who knocks at the room, each to be let in or refused. */
@Component({
  selector: 'app-knocks',
  imports: [Avatar],
  templateUrl: './knocks.html',
  styleUrl: './knocks.scss',
})
export class Knocks {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();

  protected answer(knock: string, admit: boolean): void {
    this.intent.emit({ type: 'room.admit', knock, admit });
  }
}
