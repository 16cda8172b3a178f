import { deleteDB, openDB } from 'idb';
import { entryOf } from '../testing/history-entry-fixture.ts';
import { MAX_AGE_MS, MAX_ENTRIES } from './history-bounds.ts';
import { HistoryDatabase } from './history-database.ts';

const NAME = 'history of a spec';

describe('HistoryDatabase', () => {
  let database: HistoryDatabase;
  beforeEach(async () => (database = await HistoryDatabase.open(NAME)));
  afterEach(async () => {
    database.close();
    await deleteDB(NAME);
  });

  const [one, other] = [entryOf(), entryOf({ id: 'ann-2 callee', endedAt: entryOf().endedAt - 1 })];

  it('keeps calls, also when it is opened again', async () => {
    await database.put([other, one]);
    database.close();
    database = await HistoryDatabase.open(NAME);
    expect(await database.read()).toEqual([one, other]);
  });

  it('deletes one, and all', async () => {
    await database.put([one, other]);
    await database.delete([one.id]);
    expect(await database.read()).toEqual([other]);
    await database.clear();
    expect(await database.read()).toEqual([]);
  });

  it('has a call once, as it was where it was answered', async () => {
    const elsewhere = { ...one, reason: 'answered-elsewhere', durationMs: 0 } as const;
    await database.put([elsewhere]);
    await database.put([one]);
    await database.put([elsewhere]);
    expect(await database.read()).toEqual([one]);
  });

  it('grows no larger and no older than its bounds', async () => {
    const now = Date.now();
    const many = Array.from({ length: MAX_ENTRIES + 5 }, (_, index) =>
      entryOf({ id: `${index}`, endedAt: now - index }),
    );
    await database.put(many, now);
    await database.put([], now + MAX_AGE_MS);
    const raw = await openDB(NAME);
    expect(await raw.count('calls')).toBe(1);
    raw.close();
  });

  it('passes over what is no call, and throws it away with the next change', async () => {
    const raw = await openDB(NAME);
    await raw.put('calls', 'nonsense', 'x');
    await raw.put('calls', { ...one, room: 7 }, 'y');
    expect(await database.read()).toEqual([]);
    await database.put([one]);
    expect((await raw.getAllKeys('calls')).map(String)).toEqual([one.id]);
    raw.close();
  });

  it('lets go for a newer version of the page, and then refuses', async () => {
    const newer = await openDB(NAME, 99);
    await expectAsync(database.read()).toBeRejected();
    await expectAsync(HistoryDatabase.open(NAME)).toBeRejected();
    newer.close();
  });
});
