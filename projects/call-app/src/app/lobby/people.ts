import { Component, input, model } from '@angular/core';
import type { CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { PersonRow } from './person-row.ts';

/** Who is in the room. Where there are several, one of them or all can be chosen. */
@Component({
  selector: 'app-people',
  imports: [PersonRow],
  templateUrl: './people.html',
  styleUrl: './people.scss',
})
export class People {
  protected readonly t = injectTranslate();
  readonly room = input.required<CallView['room']>();
  /** The peer that was chosen; null for everyone. */
  readonly chosen = model<string | null>(null);
}
