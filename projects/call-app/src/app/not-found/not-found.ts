import { Component } from '@angular/core';
import { PageLink } from '../pages/page-link.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { Message } from '../message/message.ts';

/** What an address shows that leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [Message, PageLink],
  template: `
    <app-message [title]="t('notFound.title')">
      {{ t('notFound.advice') }}
      <div>
        <a class="button filled" appPageLink href="/">{{ t('app.toStart') }}</a>
      </div>
    </app-message>
  `,
})
export class NotFound {
  protected readonly t = injectTranslate();
}
