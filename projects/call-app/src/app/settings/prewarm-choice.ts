import { Component, computed, input, output } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { Prewarm } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { PREWARM_WORDS } from './prewarm-words.ts';

/** Asks how much of the connection is to be made while it rings here. */
@Component({
  selector: 'app-prewarm-choice',
  imports: [MatRadioButton, MatRadioGroup],
  template: `
    <h3 id="prewarm-title">{{ t('settings.prewarm.title') }}</h3>
    <p id="prewarm-consent">{{ t('settings.prewarm.consent') }}</p>
    @if (asked(); as asked) {
      <p class="asked" id="prewarm-asked">
        {{ t('settings.prewarm.asked', { choice: t(asked) }) }}
      </p>
    }
    <mat-radio-group
      aria-labelledby="prewarm-title"
      aria-describedby="prewarm-consent"
      [value]="choice()"
    >
      @for (words of choices; track words.value; let index = $index) {
        <mat-radio-button
          [value]="words.value"
          [aria-describedby]="'prewarm-' + index"
          (change)="chosen.emit(words.value)"
        >
          {{ t(words.title) }}
        </mat-radio-button>
        <p class="about" [id]="'prewarm-' + index">
          {{ t('settings.prewarm.about', { gives: t(words.gives), tells: t(words.tells) }) }}
        </p>
      }
    </mat-radio-group>
  `,
  styleUrl: './prewarm-choice.scss',
})
export class PrewarmChoice {
  protected readonly t = injectTranslate();
  /** What is chosen; null leaves it to what the server offers. */
  readonly choice = input.required<Prewarm | null>();
  /** What the address asks for and goes before the choice, if anything. */
  readonly fromAddress = input.required<Prewarm | null>();
  readonly chosen = output<Prewarm | null>();

  protected readonly choices = PREWARM_WORDS;
  protected readonly asked = computed(() => {
    const value = this.fromAddress();
    return value && this.choices.find((words) => words.value === value)?.title;
  });
}
