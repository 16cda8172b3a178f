import { DestroyRef, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { toCallView } from 'call-machine';
import type { CallIntent, CallView } from 'call-machine';
import type { CallDevices, CallMedia, DeviceLists } from 'call-machine/browser';
import { audit, combineLatest, distinctUntilChanged, map, Observable, of, shareReplay } from 'rxjs';
import type { MonoTypeOperatorFunction } from 'rxjs';
import { injectPainted } from '../painted/inject-painted.ts';
import { injectSelector } from '../xstate-angular/inject-selector.ts';
import { snapshots } from '../xstate-angular/snapshots.ts';
import { CREATE_CALL } from './create-call.ts';

/** One person's presence in one room. Owns the machine: it lives and ends with the page that provides this. */
@Injectable()
export class CallSession {
  private readonly call = inject(CREATE_CALL)();

  /** The machine itself, for those who look at it and decide nothing. */
  readonly actor = this.call.actor;

  /** All that is to be shown: what is now, then every change. However many look, the machine has one observer. */
  readonly view$: Observable<CallView> = snapshots(this.call.actor).pipe(
    map((snapshot) => toCallView(snapshot)),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  readonly view = toSignal(this.view$.pipe(placedThenDrawn(injectPainted())), {
    initialValue: toCallView(this.call.actor.getSnapshot()),
  });
  /** Whether the machine has failed, which it never should. It then says nothing any more. */
  readonly failed = injectSelector(this.call.actor, ({ status }) => status === 'error');

  private readonly media$ = mediaChanges(this.call.media);
  /** This person's camera; null while it is off. */
  readonly localStream = toSignal(this.media$.pipe(map(({ local }) => local)), {
    requireSync: true,
  });
  /** The screen that this person shares; null while it shares none. */
  readonly localScreen = toSignal(this.media$.pipe(map(({ localScreen }) => localScreen)), {
    requireSync: true,
  });
  /** This person's microphone, to be measured, muted or not; null while it is off. */
  readonly microphone = toSignal(this.media$.pipe(map(({ microphone }) => microphone)), {
    requireSync: true,
  });
  /** The devices that can be chosen. */
  readonly devices = toSignal(deviceLists(this.call.devices), { requireSync: true });
  /** What the other person of the call sends; null when there is none. */
  readonly remoteStream = this.remoteSignal((media, peer) => media.remote(peer));
  /** The other person's screen with its sound, in the same way, whether it is shared or not. */
  readonly remoteScreen = this.remoteSignal((media, peer) => media.remoteScreen(peer));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Passes on what the person wants. The machine decides whether it can be. */
  send(intent: CallIntent): void {
    this.call.actor.send(intent);
  }

  /** What the browser has counted of the connection to the other person of the call; null when there is none. */
  stats(): Promise<RTCStatsReport | null> {
    const { remote } = this.view();
    return remote ? this.call.media.stats(remote.peer) : Promise.resolve(null);
  }

  /** Goes into a room; after a reload in a call, back into that call. */
  enter(room: string, name: string): void {
    this.call.enter(room, name);
  }

  /** The page is hidden, perhaps for good. */
  hide(): void {
    this.call.hide();
  }

  /** Leaves the room and stops the machine. */
  stop(): void {
    this.call.stop();
  }

  private remoteSignal(streamOf: (media: CallMedia, peer: string) => MediaStream | null) {
    const stream$ = combineLatest([this.view$, this.media$]).pipe(
      map(([{ remote }, media]) => remote && streamOf(media, remote.peer)),
      distinctUntilChanged(),
    );
    return toSignal(stream$, { requireSync: true });
  }
}

/** Shows a call to somebody a frame later, so that its invite leaves before the stage is drawn, which takes longer. */
function placedThenDrawn(painted$: Observable<void>): MonoTypeOperatorFunction<CallView> {
  return audit(({ status }) => (status === 'calling' ? painted$ : of(null)));
}

function mediaChanges(media: CallMedia): Observable<CallMedia> {
  return new Observable((subscriber) => {
    subscriber.next(media);
    return media.subscribe(() => subscriber.next(media));
  });
}

function deviceLists(devices: CallDevices): Observable<DeviceLists> {
  return new Observable((subscriber) => {
    subscriber.next(devices.lists);
    return devices.subscribe(() => subscriber.next(devices.lists));
  });
}
