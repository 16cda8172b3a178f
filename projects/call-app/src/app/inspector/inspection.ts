import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { callMachine } from 'call-machine';
import type { ActorRefFrom } from 'xstate';
import type { createCallInspector } from './call-inspector.ts';

/** The inspector, when it was asked for. Its code is loaded only then. */
@Injectable({ providedIn: 'root' })
export class Inspection {
  private readonly document = inject(DOCUMENT);
  private inspector: ReturnType<typeof createCallInspector> | null = null;

  /** Whether the browser kept the inspector's window from opening. */
  readonly blocked = signal(false);

  /** For the `inspect` option of an actor; undefined when nobody asked for the inspector. */
  get observer() {
    return this.inspector?.observer;
  }

  /** Gets the inspector ready. Its window opens by `open`. */
  async load(): Promise<void> {
    const window = this.document.defaultView;
    if (this.inspector || !window) return;
    const { createCallInspector } = await import('./call-inspector.ts');
    this.inspector = createCallInspector(window);
  }

  /** Asks for the inspector while a machine runs, and opens its window. */
  async attach(actor: ActorRefFrom<typeof callMachine>): Promise<void> {
    const watches = this.inspector !== null;
    await this.load();
    if (!watches) this.inspector?.watch(actor);
    this.open();
  }

  /** Opens the inspector's window, if it was asked for. From a click it is not blocked. */
  open(): void {
    if (this.inspector) this.blocked.set(!this.inspector.open());
  }
}
