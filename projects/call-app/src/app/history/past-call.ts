import { Component, computed, inject, input, output } from '@angular/core';
import { MatDialogClose } from '@angular/material/dialog';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { Language } from '../language/language.ts';
import { PageLink } from '../pages/page-link.ts';
import type { HistoryEntry } from './history-entry.ts';
import { callKind, callOutcome, callPerson } from './history-words.ts';

/** A call of the history: who, when, which way and how it went. Leads into its room again. */
@Component({
  selector: 'app-past-call',
  imports: [Icon, MatDialogClose, PageLink],
  templateUrl: './past-call.html',
  styleUrl: './past-call.scss',
  host: { '[class.missed]': 'entry().missed' },
})
export class PastCall {
  readonly entry = input.required<HistoryEntry>();
  readonly deleted = output();

  protected readonly t = injectTranslate();
  private readonly language = inject(Language);

  protected readonly icon = computed(() => {
    const { missed, direction } = this.entry();
    return missed ? 'missed' : direction;
  });
  protected readonly path = computed(() => `/r/${encodeURIComponent(this.entry().room)}`);
  protected readonly person = computed(() => this.t(callPerson(this.entry())));
  protected readonly about = computed(() => {
    const entry = this.entry();
    return [callKind(entry), callOutcome(entry)]
      .map((words) => this.t(words))
      .filter((text) => text !== '')
      .join(' · ');
  });
  protected readonly date = computed(() => new Date(this.entry().endedAt));
  protected readonly when = computed(() =>
    new Intl.DateTimeFormat(this.language.inUse(), {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(this.date()),
  );
}
