import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

declare global {
  interface Window {
    /** Document Picture-in-Picture, which TypeScript doesn't know of, and not every browser. */
    readonly documentPictureInPicture?: {
      requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window>;
    };
  }
}

/** As large as somebody's picture is beside other work, in px. */
const SIZE = { width: 400, height: 300 };

/** A small window of this page that stays above all others. */
@Injectable({ providedIn: 'root' })
export class FloatingWindow {
  private readonly pictureInPicture = inject(DOCUMENT).defaultView?.documentPictureInPicture;
  private readonly opened = signal<Window | null>(null);

  /** Whether this browser has such windows. */
  readonly canOpen = this.pictureInPicture !== undefined;
  /** The window; null while there is none. */
  readonly window = this.opened.asReadonly();

  /** Opens it, empty. Only right after something was pressed; else the browser refuses, and nothing happens. */
  async open(): Promise<void> {
    try {
      const window = await this.pictureInPicture?.requestWindow(SIZE);
      if (!window) return;
      window.addEventListener('pagehide', () => this.isGone(window));
      this.opened.set(window);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotAllowedError')) throw error;
    }
  }

  /** Closes it, if it is open. */
  close(): void {
    this.opened()?.close();
  }

  private isGone(window: Window): void {
    if (this.opened() === window) this.opened.set(null);
  }
}
