import {
  ApplicationRef,
  Component,
  computed,
  createComponent,
  DestroyRef,
  DOCUMENT,
  effect,
  EnvironmentInjector,
  inject,
  input,
  inputBinding,
  output,
  outputBinding,
} from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { handleAction } from '../media-session/call-media-session.ts';
import { dressDocument } from './dress-document.ts';
import { FloatingWindow } from './floating-window.ts';
import type { FloatingCall } from './floating-call.ts';

/** Shows a connected call in the floating window too, while that is open, and closes it after the call. */
@Component({ selector: 'app-floating-portal', template: '' })
export class FloatingPortal {
  readonly view = input.required<CallView>();
  readonly localStream = input.required<MediaStream | null>();
  readonly remoteStream = input.required<MediaStream | null>();
  readonly remoteScreen = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  private readonly floating = inject(FloatingWindow);
  private readonly document = inject(DOCUMENT);
  private readonly application = inject(ApplicationRef);
  private readonly environmentInjector = inject(EnvironmentInjector);
  private readonly isConnected = computed(() => this.view().status === 'connected');

  constructor() {
    inject(DestroyRef).onDestroy(() => this.floating.close());
    effect((onCleanup) => {
      if (!this.isConnected()) this.floating.close();
      else onCleanup(this.openWhenAsked());
    });
    effect((onCleanup) => {
      const window = this.floating.window();
      if (!window) return;
      const over = new AbortController();
      onCleanup(() => over.abort());
      void this.fill(window.document, over.signal);
    });
  }

  /** The browser asks for it when somebody goes to another tab. */
  private openWhenAsked(): () => void {
    const { mediaSession } = this.document.defaultView?.navigator ?? {};
    if (!mediaSession || !this.floating.canOpen) return () => undefined;
    const open = () => void this.floating.open();
    return handleAction(mediaSession, 'enterpictureinpicture', open);
  }

  private async fill(other: Document, over: AbortSignal): Promise<void> {
    const { FloatingCall } = await import('./floating-call.ts');
    if (over.aborted) return;
    const hostElement = other.body.appendChild(other.createElement('app-floating-call'));
    const call = createComponent<FloatingCall>(FloatingCall, {
      environmentInjector: this.environmentInjector,
      hostElement,
      bindings: [
        inputBinding('view', this.view),
        inputBinding('localStream', this.localStream),
        inputBinding('remoteStream', this.remoteStream),
        inputBinding('remoteScreen', this.remoteScreen),
        outputBinding<CallIntent>('intent', (intent) => this.intent.emit(intent)),
      ],
    });
    this.application.attachView(call.hostView);
    const undress = dressDocument(other, this.document);
    over.addEventListener('abort', () => {
      undress();
      call.destroy();
    });
  }
}
