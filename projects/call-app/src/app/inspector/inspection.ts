import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
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

  /** Opens the inspector's window, if it was asked for. From a click it is not blocked. */
  open(): void {
    if (this.inspector) this.blocked.set(!this.inspector.open());
  }
}
