import { Component, createComponent, EnvironmentInjector, inject, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CallView } from 'call-machine';
import { injectPainted } from '../painted/inject-painted.ts';
import { CallSession } from './call-session.ts';
import { CallStage } from './call-stage.ts';

/** What the stage is drawn for, on one side or the other, until a call is answered. */
const ACTS: readonly CallView['status'][] = ['calling', 'ringing', 'negotiating'];
const STREAMS = ['localStream', 'localScreen', 'microphone', 'remoteStream', 'remoteScreen'];

/**
 * Does once, where nobody sees it, what takes the browser longest for the first time: draws the stage of a call, and opens
 * a connection, which is closed before it looks for anything. Belongs where there is nothing else to do.
 */
@Component({ selector: 'app-rehearsal', template: '' })
export class Rehearsal {
  private readonly environmentInjector = inject(EnvironmentInjector);
  private readonly elementInjector = inject(Injector);
  private readonly session = inject(CallSession);

  constructor() {
    injectPainted()
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.drawStage();
        new RTCPeerConnection().close();
      });
  }

  private drawStage(): void {
    const { environmentInjector, elementInjector } = this;
    const stage = createComponent(CallStage, { environmentInjector, elementInjector });
    for (const stream of STREAMS) stage.setInput(stream, null);
    const view = this.session.view();
    for (const status of ACTS) {
      stage.setInput('view', { ...view, status });
      stage.changeDetectorRef.detectChanges();
    }
    stage.destroy();
  }
}
