import type { CallView } from 'call-machine';
import { combineLatest, distinctUntilChanged, EMPTY, map, Observable, switchMap } from 'rxjs';
import { announcement } from '../call/status-words.ts';
import type { Translate } from '../language/inject-translate.ts';

/** Where a notification is made, and what it is to know. */
interface Notified {
  /** Whether the person sees the page. */
  readonly isHidden$: Observable<boolean>;
  readonly isOn: () => boolean;
  /** Emits when it is this tab's turn. */
  readonly turn$: Observable<void>;
  /** Says what is shown, in the language of the moment at which it begins to ring. */
  readonly say: Translate;
  /** Shows a text until the subscription ends. */
  readonly show: (text: string) => Observable<unknown>;
}

/** Has the system show a call that rings while the page isn't seen, for as long as both is so. */
export function callNotification(
  view$: Observable<CallView>,
  { isHidden$, isOn, turn$, say, show }: Notified,
): Observable<unknown> {
  return combineLatest([view$, isHidden$]).pipe(
    map(([view, isHidden]) =>
      isHidden && isOn() && view.status === 'ringing' ? say(announcement(view)) : null,
    ),
    distinctUntilChanged(),
    switchMap((text) => (text === null ? EMPTY : turn$.pipe(switchMap(() => show(text))))),
  );
}

/**
 * Shows a system notification until the subscription ends. A click on it leads to the page. Shows none where the browser
 * takes one from a service worker alone, as on Android.
 */
export function systemNotification(window: Window, text: string): Observable<never> {
  return new Observable(() => {
    const notification = newNotification(text);
    if (!notification) return;
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return () => notification.close();
  });
}

function newNotification(text: string): Notification | null {
  try {
    return new Notification(text, { icon: 'favicon.svg', requireInteraction: true });
  } catch {
    return null;
  }
}
