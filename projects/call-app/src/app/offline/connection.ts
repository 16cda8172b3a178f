import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { fromEvent, merge, startWith } from 'rxjs';

/** Whether this device has a way to the server. Without one the page may be open all the same: it was kept. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly lost = signal(false);

  readonly isLost = this.lost.asReadonly();

  constructor() {
    const { window } = this;
    if (!window) return;
    const changes = merge(fromEvent(window, 'online'), fromEvent(window, 'offline'));
    const following = changes.pipe(startWith(null)).subscribe(() => void this.look(window));
    inject(DestroyRef).onDestroy(() => following.unsubscribe());
  }

  /** A device that is in a network may still not reach the server; a page that the server just gave, it has reached. */
  private async look(window: Window): Promise<void> {
    const { navigator } = window;
    const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
    if (!navigator.onLine) this.lost.set(true);
    else this.lost.set(isKept && !(await answers(window)));
  }
}

function answers(window: Window): Promise<boolean> {
  return window.fetch('/livez').then(
    ({ ok }) => ok,
    () => false,
  );
}
