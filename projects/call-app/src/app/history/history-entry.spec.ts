import { entryOf } from '../testing/history-entry-fixture.ts';
import { parseEntry } from './history-entry.ts';

describe('parseEntry', () => {
  it('takes what was kept', () => {
    for (const entry of [entryOf(), entryOf({ name: null, missed: true, durationMs: 0 })]) {
      expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    }
  });

  it('takes nothing else along', () => {
    expect(parseEntry({ ...entryOf(), token: 'secret' })).toEqual(entryOf());
  });

  it('takes a reason that it does not know for the most ordinary one, as the machine does', () => {
    expect(parseEntry({ ...entryOf(), reason: 'abducted' })?.reason).toBe('hangup');
  });

  it('passes over what is no entry', () => {
    const broken = [
      { id: 1 },
      { room: null },
      { video: 'yes' },
      { missed: undefined },
      { endedAt: 'today' },
      { endedAt: NaN },
      { endedAt: 1e300 },
      { durationMs: -1 },
      { direction: 'up' },
      { by: 'nobody' },
    ].map((part) => ({ ...entryOf(), ...part }));
    for (const value of [null, undefined, 7, 'call', [], {}, ...broken]) {
      expect(parseEntry(value)).withContext(JSON.stringify(value)).toBeNull();
    }
  });
});
