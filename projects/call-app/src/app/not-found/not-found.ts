import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { PageLink } from '../pages/page-link.ts';
import { Message } from '../message/message.ts';

/** What an address shows that leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [MatButton, Message, PageLink],
  template: `
    <app-message title="There is nothing here">
      The address may be mistyped. A room’s link ends in /r/ and the room’s name.
      <div><a matButton="filled" appPageLink href="/">Go to the start page</a></div>
    </app-message>
  `,
})
export class NotFound {}
