import { PlatformLocation } from '@angular/common';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/**
 * What stands in the address bar. It takes the place of a router, which would be a sixth of the first download of an app
 * that has two pages.
 */
@Injectable({ providedIn: 'root' })
export class Address {
  private readonly location = inject(PlatformLocation);
  private readonly current = signal(new URL(this.location.href));

  /** Where the app is now, whether it went there itself or by the browser's own buttons. */
  readonly url = this.current.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(this.location.onPopState(() => this.read()));
  }

  /** Goes to a path of the app, so that the browser's back button leads back. */
  go(path: string): void {
    this.location.pushState(null, '', path);
    this.read();
  }

  /** Puts another path in place of the present one, which nothing leads back to. */
  replace(path: string): void {
    this.location.replaceState(null, '', path);
    this.read();
  }

  private read(): void {
    this.current.set(new URL(this.location.href));
  }
}
