import { Component, input } from '@angular/core';
import { LanguageSwitch } from '../language/language-switch.ts';
import { PageLink } from '../pages/page-link.ts';

/** A page with one thing to say or to ask. */
@Component({
  selector: 'app-message',
  imports: [LanguageSwitch, PageLink],
  template: `
    <header>
      <a appPageLink href="/">call machine</a>
      <app-language-switch />
    </header>
    <main>
      <h1 tabindex="-1">{{ title() }}</h1>
      <ng-content />
    </main>
  `,
  styleUrl: './message.scss',
})
export class Message {
  readonly title = input.required<string>();
}
