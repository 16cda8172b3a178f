import { Component, createComponent, EnvironmentInjector, inject, Injector } from '@angular/core';
import { pendingUntilEvent, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CallView } from 'call-machine';
import { asyncScheduler, last, scheduled, switchMap } from 'rxjs';
import { injectPainted } from '../painted/inject-painted.ts';
import { CallSession } from './call-session.ts';
import { CallStage } from './call-stage.ts';

/** What the stage is drawn for, on one side or the other, until a call is answered. */
const ACTS: readonly CallView['status'][] = ['calling', 'ringing', 'negotiating'];
const STREAMS = ['localStream', 'localScreen', 'microphone', 'remoteStream', 'remoteScreen'];

/**
 * Does once, where nobody sees it, what takes the browser longest for the first time: draws the stage of a call, and opens
 * a connection, which is closed before it looks for anything. Belongs where there is nothing else to do, and does it in
 * steps, so that whoever presses something meanwhile doesn't wait for all of it.
 */
@Component({ selector: 'app-rehearsal', template: '' })
export class Rehearsal {
  private readonly environmentInjector = inject(EnvironmentInjector);
  private readonly elementInjector = inject(Injector);
  private readonly session = inject(CallSession);

  constructor() {
    injectPainted()
      .pipe(
        // Each step in a task of its own.
        switchMap(() => scheduled(this.steps(), asyncScheduler)),
        last(),
        pendingUntilEvent(this.elementInjector),
        takeUntilDestroyed(),
      )
      .subscribe();
  }

  private *steps(): Generator<void> {
    const { environmentInjector, elementInjector } = this;
    const stage = createComponent(CallStage, { environmentInjector, elementInjector });
    try {
      for (const stream of STREAMS) stage.setInput(stream, null);
      for (const status of ACTS) {
        yield;
        stage.setInput('view', { ...this.session.view(), status });
        stage.changeDetectorRef.detectChanges();
      }
    } finally {
      stage.destroy();
    }
    yield;
    new RTCPeerConnection().close();
    yield;
  }
}
