import type { CallIntent, CallView } from 'call-machine';
import { BehaviorSubject } from 'rxjs';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import { callMediaSession } from './call-media-session.ts';

describe('callMediaSession', () => {
  let view$: BehaviorSubject<CallView>;
  let handlers: Map<string, () => void>;
  let session: MediaSession;
  let intents: CallIntent[];
  const active = { microphone: [] as boolean[], camera: [] as boolean[] };

  const on = { state: 'on', fault: null } as const;
  const muted = { state: 'muted', fault: null } as const;
  const connected = (view: Partial<CallView> = {}) =>
    viewOf({ status: 'connected', remote: ann(), microphone: on, camera: on, ...view });

  beforeEach(() => {
    view$ = new BehaviorSubject(viewOf({ status: 'ringing' }));
    handlers = new Map();
    active.microphone = [];
    active.camera = [];
    session = {
      metadata: null,
      playbackState: 'none',
      setPositionState: () => undefined,
      setActionHandler: (action: string, handler: MediaSessionActionHandler | null) => {
        if (action === 'togglecamera') throw new TypeError('unknown action');
        if (handler) handlers.set(action, () => handler({ action: 'play' }));
        else handlers.delete(action);
      },
      setMicrophoneActive: (isActive) => Promise.resolve(void active.microphone.push(isActive)),
      setCameraActive: (isActive) => Promise.resolve(void active.camera.push(isActive)),
    };
    intents = [];
  });

  const follow = () =>
    callMediaSession(view$, session, ({ remote }) => remote?.name ?? '').subscribe((each) =>
      intents.push(each),
    );

  it('tells of a call while it is connected, and of nothing before and afterwards', () => {
    const following = follow();
    expect(session.metadata).toBeNull();
    expect(handlers.size).toBe(0);

    view$.next(connected());
    expect(session.metadata?.title).toBe('Ann');
    expect(handlers.size).toBe(2);

    view$.next(viewOf({ status: 'ended' }));
    expect(session.metadata).toBeNull();
    expect(handlers.size).toBe(0);
    following.unsubscribe();
  });

  it('passes on what the system’s controls ask for, without those it doesn’t know', () => {
    const following = follow();
    view$.next(connected());
    for (const press of handlers.values()) press();
    expect(intents).toEqual([{ type: 'call.hangUp' }, { type: 'microphone.toggle' }]);
    following.unsubscribe();
    expect(handlers.size).toBe(0);
  });

  it('tells whether one is heard and seen', () => {
    const following = follow();
    view$.next(connected());
    view$.next(connected({ microphone: muted }));
    expect(active).toEqual({ microphone: [true, false], camera: [true, true] });
    following.unsubscribe();
  });
});
