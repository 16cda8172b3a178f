import type { CallIntent, CallView } from 'call-machine';
import { distinctUntilChanged, map, Observable, switchMap } from 'rxjs';

declare global {
  interface MediaSession {
    /** Also of calls, which TypeScript doesn't know of. */
    setActionHandler(action: CallAction, handler: (() => void) | null): void;
  }
}

/** What the system can ask of a call. */
type CallAction = 'hangup' | 'togglemicrophone' | 'togglecamera' | 'enterpictureinpicture';

/** What media keys, headsets, the lock screen and the browser's own windows ask for. */
const ACTIONS: readonly (readonly [CallAction, CallIntent])[] = [
  ['hangup', { type: 'call.hangUp' }],
  ['togglemicrophone', { type: 'microphone.toggle' }],
  ['togglecamera', { type: 'camera.toggle' }],
];

/**
 * Tells the system of a call for as long as it is connected, and emits what the system's controls ask for. Afterwards the
 * system knows of nothing any more. `nameOf` tells whom the call is with.
 */
export function callMediaSession(
  view$: Observable<CallView>,
  session: MediaSession,
  nameOf: (view: CallView) => string,
): Observable<CallIntent> {
  return view$.pipe(
    map(({ status }) => status === 'connected'),
    distinctUntilChanged(),
    switchMap((isConnected) => (isConnected ? inCall(view$, session, nameOf) : [])),
  );
}

function inCall(
  view$: Observable<CallView>,
  session: MediaSession,
  nameOf: (view: CallView) => string,
): Observable<CallIntent> {
  return new Observable((subscriber) => {
    for (const [action, intent] of ACTIONS) {
      subscriber.add(handleAction(session, action, () => subscriber.next(intent)));
    }
    subscriber.add(view$.subscribe((view) => tell(session, view, nameOf(view))));
    subscriber.add(() => (session.metadata = null));
  });
}

function tell(session: MediaSession, view: CallView, title: string): void {
  if (session.metadata?.title !== title) session.metadata = new MediaMetadata({ title });
  // Only some browsers show it.
  if (!('setMicrophoneActive' in session)) return;
  void session.setMicrophoneActive(view.microphone.state === 'on');
  void session.setCameraActive(view.camera.state === 'on');
}

/** Does what the system asks for, where its browser knows of that. Returns what ends it. */
export function handleAction(
  session: MediaSession,
  action: CallAction,
  handler: () => void,
): () => void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    return () => undefined;
  }
  return () => session.setActionHandler(action, null);
}
