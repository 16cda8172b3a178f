import { DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import type { callMachine } from 'call-machine';
import { concatMap, EMPTY, filter, fromEvent, merge, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ActorRefFrom } from 'xstate';
import { endedCalls, leftCalls } from './ended-calls.ts';
import { HistoryInbox } from './history-inbox.ts';
import { HistorySetting } from './history-setting.ts';

/** Keeps the calls of this device. What stores and shows them is loaded when the first call has ended. */
@Injectable({ providedIn: 'root' })
export class CallHistory {
  private readonly inbox = inject(HistoryInbox);
  private readonly setting = inject(HistorySetting);
  private readonly injector = inject(Injector);
  private readonly window = inject(DOCUMENT).defaultView;

  /** Keeps each call of a machine when it ends, or when it is left with the page or the machine. */
  keep(actor: ActorRefFrom<typeof callMachine>): Observable<unknown> {
    const leaving$ = this.window ? fromEvent(this.window, 'pagehide') : EMPTY;
    return merge(endedCalls(actor), leftCalls(actor, leaving$)).pipe(
      filter(() => this.setting.isOn()),
      tap((entry) => this.inbox.put(entry)),
      concatMap(() => this.store()),
    );
  }

  /** What comes into no database now, as when the network is gone and the code with it, waits for the next time. */
  private async store(): Promise<void> {
    try {
      const { HistoryStore } = await import('./history-store.ts');
      await this.injector.get(HistoryStore).refresh();
    } catch {
      // It is safe in the inbox.
    }
  }
}
