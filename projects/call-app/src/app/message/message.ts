import { Component, input } from '@angular/core';
import { PageLink } from '../pages/page-link.ts';

/** A page with one thing to say or to ask. */
@Component({
  selector: 'app-message',
  imports: [PageLink],
  template: `
    <header><a appPageLink href="/">call machine</a></header>
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
