import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { withinBounds } from './history-bounds.ts';
import type { HistoryEntry } from './history-entry.ts';
import { parseEntry } from './history-entry.ts';

/** The calls by their id. What is read may be anything: an older version's, or somebody's handiwork. */
interface HistorySchema extends DBSchema {
  calls: { key: string; value: unknown };
}

type Database = IDBPDatabase<HistorySchema>;

/**
 * How a database came to be as it is now, step by step. Its version is the number of steps, and one that is behind takes
 * those that it lacks; so a step, once published, is never changed.
 */
const STEPS: readonly ((database: Database) => void)[] = [
  (database) => database.createObjectStore('calls'),
];

/** Ends that another tab of the same person leaves, which must not go over the call that was answered there. */
const ELSEWHERE = ['answered-elsewhere', 'declined-elsewhere'];

/** The history of calls, on this device. */
export class HistoryDatabase {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Opens it. Rejects where the browser keeps nothing, and where a newer version of this page has changed it. */
  static async open(name = 'call-machine.history'): Promise<HistoryDatabase> {
    const database = await openDB<HistorySchema>(name, STEPS.length, {
      upgrade: (opened, version) => {
        for (const step of STEPS.slice(version)) step(opened);
      },
      // A newer version of this page, in another tab, waits for this one to let go.
      blocking: () => database.close(),
    });
    return new HistoryDatabase(database);
  }

  /** The calls that are within the bounds, the newest first. */
  async read(now = Date.now()): Promise<readonly HistoryEntry[]> {
    const values = await this.#database.getAll('calls');
    return withinBounds(
      values.flatMap((value) => parseEntry(value) ?? []),
      now,
    );
  }

  /** Puts calls in, and takes out what is beyond the bounds, or is no call. */
  async put(entries: readonly HistoryEntry[], now = Date.now()): Promise<void> {
    const transaction = this.#database.transaction('calls', 'readwrite');
    const { store } = transaction;
    for (const entry of entries) {
      const isElsewhere = ELSEWHERE.includes(entry.reason);
      if (isElsewhere && (await store.get(entry.id)) !== undefined) continue;
      await store.put(entry, entry.id);
    }
    const values = await store.getAll();
    const kept = withinBounds(
      values.flatMap((value) => parseEntry(value) ?? []),
      now,
    );
    const ids = new Set(kept.map(({ id }) => id));
    for (const key of await store.getAllKeys()) if (!ids.has(key)) await store.delete(key);
    await transaction.done;
  }

  /** Takes calls out. */
  async delete(ids: readonly string[]): Promise<void> {
    const transaction = this.#database.transaction('calls', 'readwrite');
    await Promise.all(ids.map((id) => transaction.store.delete(id)));
    await transaction.done;
  }

  /** Takes everything out, whatever it is. */
  async clear(): Promise<void> {
    await this.#database.clear('calls');
  }

  /** Lets go of it. */
  close(): void {
    this.#database.close();
  }
}
