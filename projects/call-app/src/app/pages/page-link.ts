import { Directive, ElementRef, inject } from '@angular/core';
import { Address } from './address.ts';

/** A link to a page of the app: followed without loading everything anew, unless it is asked to open elsewhere. */
@Directive({ selector: 'a[appPageLink]', host: { '(click)': 'follow($event)' } })
export class PageLink {
  private readonly address = inject(Address);
  private readonly anchor = inject<ElementRef<HTMLAnchorElement>>(ElementRef).nativeElement;

  protected follow(click: MouseEvent): void {
    if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) {
      return;
    }
    click.preventDefault();
    this.address.go(this.anchor.pathname);
  }
}
