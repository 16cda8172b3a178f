import { BehaviorSubject } from 'rxjs';
import { viewOf } from '../testing/call-view-fixture.ts';
import { favicon } from './favicon.ts';

describe('favicon', () => {
  let page: Document;

  beforeEach(() => {
    jasmine.clock().install().mockDate();
    page = document.implementation.createHTMLDocument();
    page.head.innerHTML = '<link rel="icon" href="favicon.svg" />';
  });

  afterEach(() => jasmine.clock().uninstall());

  const icon = () => page.querySelector('link')?.getAttribute('href');

  it('has a badge while it rings and for a missed call', () => {
    const view$ = new BehaviorSubject(viewOf());
    favicon(view$, page).subscribe();
    expect(icon()).toBe('favicon.svg');
    view$.next(viewOf({ status: 'ringing' }));
    jasmine.clock().tick(500);
    expect(icon()).toBe('favicon-badge.svg');
    view$.next(viewOf({ status: 'ended', missed: true }));
    jasmine.clock().tick(500);
    expect(icon()).toBe('favicon-badge.svg');
    view$.next(viewOf());
    jasmine.clock().tick(500);
    expect(icon()).toBe('favicon.svg');
  });

  it('is left alone until the call has come to rest, as drawing it takes long', () => {
    const view$ = new BehaviorSubject(viewOf({ status: 'ringing' }));
    favicon(view$, page).subscribe();
    jasmine.clock().tick(499);
    expect(icon()).toBe('favicon.svg');
    view$.next(viewOf({ status: 'connected' }));
    jasmine.clock().tick(1_000);
    expect(icon()).toBe('favicon.svg');
  });

  it('is plain again when the room is left', () => {
    const view$ = new BehaviorSubject(viewOf({ status: 'ringing' }));
    const following = favicon(view$, page).subscribe();
    jasmine.clock().tick(500);
    following.unsubscribe();
    expect(icon()).toBe('favicon.svg');
  });
});
