import { Observable } from 'rxjs';

/**
 * Emits once, when no other tab of this browser has the turn of that name any more, and keeps it until the subscription
 * ends or the tab goes. So of several tabs one does it, and another takes over.
 */
export function turn(name: string, locks: LockManager): Observable<void> {
  return new Observable((subscriber) => {
    const waiting = new AbortController();
    const over = new Promise<void>((resolve) => subscriber.add(resolve));
    const have = () => {
      subscriber.next();
      return over;
    };
    locks.request(name, { signal: waiting.signal }, have).catch((error: unknown) => {
      if (!waiting.signal.aborted) subscriber.error(error);
    });
    return () => waiting.abort();
  });
}
