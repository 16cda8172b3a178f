import { BehaviorSubject } from 'rxjs';
import { viewOf } from '../testing/call-view-fixture.ts';
import { favicon } from './favicon.ts';

describe('favicon', () => {
  let page: Document;

  beforeEach(() => {
    page = document.implementation.createHTMLDocument();
    page.head.innerHTML = '<link rel="icon" href="favicon.svg" />';
  });

  const icon = () => page.querySelector('link')?.getAttribute('href');

  it('has a badge while it rings and for a missed call', () => {
    const view$ = new BehaviorSubject(viewOf());
    favicon(view$, page).subscribe();
    expect(icon()).toBe('favicon.svg');
    view$.next(viewOf({ status: 'ringing' }));
    expect(icon()).toBe('favicon-badge.svg');
    view$.next(viewOf({ status: 'ended', missed: true }));
    expect(icon()).toBe('favicon-badge.svg');
    view$.next(viewOf());
    expect(icon()).toBe('favicon.svg');
  });

  it('is plain again when the room is left', () => {
    const view$ = new BehaviorSubject(viewOf({ status: 'ringing' }));
    favicon(view$, page).subscribe().unsubscribe();
    expect(icon()).toBe('favicon.svg');
  });
});
