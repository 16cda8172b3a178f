import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** A page with one thing to say or to ask. */
@Component({
  selector: 'app-message',
  imports: [RouterLink],
  template: `
    <header><a routerLink="/">call machine</a></header>
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
