import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Connection } from './connection.ts';

/** A window in a network or in none, with a page from the server or one that was kept. */
function windowOf(isKept: boolean) {
  const fetch = jasmine.createSpy('fetch').and.resolveTo({ ok: true });
  const navigator = { onLine: true, serviceWorker: { controller: isKept ? {} : null } };
  const defaultView = Object.assign(new EventTarget(), { fetch, navigator });
  TestBed.overrideProvider(DOCUMENT, { useValue: { defaultView } });
  return { defaultView, fetch, navigator };
}

describe('Connection', () => {
  const settled = () =>
    new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));

  it('is lost and found with the network', async () => {
    const { defaultView, navigator, fetch } = windowOf(false);
    const connection = TestBed.runInInjectionContext(() => new Connection());
    expect(connection.isLost()).toBeFalse();
    navigator.onLine = false;
    defaultView.dispatchEvent(new Event('offline'));
    expect(connection.isLost()).toBeTrue();
    navigator.onLine = true;
    defaultView.dispatchEvent(new Event('online'));
    await settled();
    expect(connection.isLost()).toBeFalse();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is lost where a page that was kept does not reach the server', async () => {
    const { defaultView, fetch } = windowOf(true);
    fetch.and.rejectWith(new TypeError('Failed to fetch'));
    const connection = TestBed.runInInjectionContext(() => new Connection());
    await settled();
    await settled();
    expect(connection.isLost()).toBeTrue();
    fetch.and.resolveTo({ ok: true });
    defaultView.dispatchEvent(new Event('online'));
    await settled();
    await settled();
    expect(connection.isLost()).toBeFalse();
  });
});
