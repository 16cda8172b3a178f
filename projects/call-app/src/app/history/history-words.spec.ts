import { entryOf } from '../testing/history-entry-fixture.ts';
import { callKind, callOutcome, callPerson } from './history-words.ts';

describe('callPerson', () => {
  it('is the other, or everyone', () => {
    expect(callPerson(entryOf())).toEqual({ verbatim: 'Ann' });
    expect(callPerson(entryOf({ name: null }))).toEqual({ key: 'history.everyone' });
  });
});

describe('callKind', () => {
  it('says which way a call went and with what, and that one was missed', () => {
    expect(callKind(entryOf())).toEqual({ key: 'history.incomingVideo' });
    expect(callKind(entryOf({ direction: 'outgoing', video: false }))).toEqual({
      key: 'history.outgoingSound',
    });
    expect(callKind(entryOf({ missed: true }))).toEqual({ key: 'history.missedVideo' });
  });
});

describe('callOutcome', () => {
  it('is how long it lasted, whatever its end', () => {
    expect(callOutcome(entryOf({ durationMs: 62_000, reason: 'connection-lost' }))).toEqual({
      verbatim: '1:02',
    });
  });

  it('is why it came to nothing', () => {
    const outcome = (entry: Parameters<typeof entryOf>[0]) =>
      callOutcome(entryOf({ durationMs: 0, ...entry }));
    expect(outcome({ reason: 'busy' })).toEqual({ key: 'history.busy' });
    expect(outcome({ reason: 'ice-failed' })).toEqual({ key: 'history.notConnected' });
    expect(outcome({ reason: 'cancelled', missed: true })).toBeNull();
  });
});
