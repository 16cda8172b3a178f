import { NgComponentOutlet } from '@angular/common';
import { Component, ErrorHandler, inject, Injector } from '@angular/core';
import type { Type } from '@angular/core';
import { pendingUntilEvent, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { catchError, from, of, switchMap, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { RoomCredentials } from './door/room-credentials.ts';
import { takeToken } from './door/take-token.ts';
import { Inspection } from './inspector/inspection.ts';
import { DocumentTitle } from './language/document-title.ts';
import { Language } from './language/language.ts';
import { Address } from './pages/address.ts';
import { pageAt } from './pages/pages.ts';
import type { Page } from './pages/pages.ts';

/** A page whose code is there. */
interface Opened {
  readonly path: string;
  readonly component: Type<unknown>;
  readonly inputs: Page['inputs'];
}

/** The root: whatever the address asks for, in the language of whoever reads it. */
@Component({
  selector: 'app-root',
  imports: [NgComponentOutlet],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  private readonly address = inject(Address);
  private readonly credentials = inject(RoomCredentials);
  private readonly inspection = inject(Inspection);
  private readonly title = inject(DocumentTitle);
  private readonly errors = inject(ErrorHandler);
  private readonly injector = inject(Injector);

  /** There before the first page. */
  private readonly texts = inject(Language).start();

  /** One page, null while the first is on its way, none when its code can't be had. */
  protected readonly opened = toSignal(
    toObservable(this.address.url).pipe(
      tap(() => takeToken(this.address, this.credentials)),
      switchMap((url) => this.open(url)),
    ),
    { initialValue: null },
  );

  private open(url: URL): Observable<readonly Opened[]> {
    return from(this.load(url)).pipe(
      pendingUntilEvent(this.injector),
      catchError((error: unknown) => {
        this.errors.handleError(error);
        return of([]);
      }),
    );
  }

  private async load(url: URL): Promise<readonly Opened[]> {
    const { title, load, inputs } = pageAt(url);
    const [component] = await Promise.all([load(), this.texts]);
    // Its machine is made with the page.
    if (url.searchParams.has('inspect')) await this.inspection.load();
    this.title.show(title);
    return [{ path: url.pathname, component, inputs }];
  }
}
