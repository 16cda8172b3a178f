import { inject, Injectable, signal } from '@angular/core';
import type { OnDestroy } from '@angular/core';
import { HistoryDatabase } from './history-database.ts';
import type { HistoryEntry } from './history-entry.ts';
import { HistoryInbox } from './history-inbox.ts';

/** A change of the history. */
type Step = (database: HistoryDatabase) => Promise<void>;

/** The history as it is shown. All tabs of this browser have the same. To be loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class HistoryStore implements OnDestroy {
  private readonly inbox = inject(HistoryInbox);
  private readonly channel = new BroadcastChannel('call-machine.history');
  private database: Promise<HistoryDatabase> | null = null;
  private changes = Promise.resolve();
  private readonly read = signal<readonly HistoryEntry[] | null>(null);
  private readonly refused = signal(false);

  /** The calls, the newest first; null before they were read. */
  readonly entries = this.read.asReadonly();
  /** Whether the browser doesn't let this page have a history. */
  readonly isRefused = this.refused.asReadonly();

  constructor() {
    this.channel.onmessage = () => void this.change(() => Promise.resolve(), false);
  }

  /** Takes in the calls that have ended since, and reads the history anew. */
  async refresh(): Promise<void> {
    const isNews = this.inbox.entries().length > 0;
    await this.change(() => Promise.resolve(), isNews);
  }

  /** Takes calls out. */
  async delete(entries: readonly HistoryEntry[]): Promise<void> {
    await this.change((database) => database.delete(entries.map(({ id }) => id)));
  }

  /** Takes everything out. */
  async clear(): Promise<void> {
    await this.change((database) => database.clear());
  }

  /** Puts calls in again that were taken out. */
  async restore(entries: readonly HistoryEntry[]): Promise<void> {
    await this.change((database) => database.put(entries));
  }

  /** Lets go of the database and of the other tabs. */
  ngOnDestroy(): void {
    this.channel.close();
    void this.database?.then((database) => database.close());
    this.database = null;
  }

  /** One after the other, so that what is shown is what was done last. */
  private change(step: Step, isNews = true): Promise<void> {
    this.changes = this.changes.then(() => this.make(step, isNews));
    return this.changes;
  }

  /** Changes the history, and shows it. Where there can be none, nothing is kept elsewhere either. */
  private async make(step: Step, isNews: boolean): Promise<void> {
    const ended = this.inbox.entries();
    try {
      const database = await (this.database ??= HistoryDatabase.open());
      await database.put(ended);
      await step(database);
      this.read.set(await database.read());
      this.refused.set(false);
      if (isNews) this.channel.postMessage(null);
    } catch {
      this.database = null;
      this.refused.set(true);
    }
    this.inbox.remove(ended);
  }
}
