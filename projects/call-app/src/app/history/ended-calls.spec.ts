import { createTwoParty } from 'call-machine/testing';
import { Subject } from 'rxjs';
import { endedCalls, leftCalls } from './ended-calls.ts';
import type { HistoryEntry } from './history-entry.ts';

/** Ann and Bob in a room, and what each of them is told to remember. */
function parties() {
  const { ann, bob, clock } = createTwoParty();
  const kept: Record<'ann' | 'bob', HistoryEntry[]> = { ann: [], bob: [] };
  endedCalls(ann.actor).subscribe((entry) => kept.ann.push(entry));
  endedCalls(bob.actor).subscribe((entry) => kept.bob.push(entry));
  return { ann, bob, clock, kept };
}

describe('endedCalls', () => {
  it('tells of a call with whom it was, where, which way, how and how long', () => {
    const { ann, bob, clock, kept } = parties();
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(60_000);
    expect(kept).toEqual({ ann: [], bob: [] });
    const before = Date.now();
    bob.send({ type: 'call.hangUp' });
    clock.advance(100);

    const [anns] = kept.ann;
    const [bobs] = kept.bob;
    expect(kept.ann.length + kept.bob.length).toBe(2);
    expect(anns).toEqual(
      jasmine.objectContaining({
        room: ann.view.room.id ?? '',
        name: 'Bob',
        direction: 'outgoing',
        video: true,
        reason: 'hangup',
        by: 'remote',
        missed: false,
      }),
    );
    expect(anns?.durationMs).toBeGreaterThan(50_000);
    expect(anns?.endedAt).toBeGreaterThanOrEqual(before);
    expect(bobs).toEqual(
      jasmine.objectContaining({ name: 'Ann', direction: 'incoming', by: 'local', missed: false }),
    );
    expect(bobs?.id).not.toBe(anns?.id);
  });

  it('tells of a missed call from one who stopped calling, and not of one that was declined', () => {
    const { ann, bob, clock, kept } = parties();
    ann.send({ type: 'call.place', video: false });
    clock.advance(100);
    ann.send({ type: 'call.hangUp' });
    clock.advance(100);
    ann.send({ type: 'call.place', video: false });
    clock.advance(100);
    bob.send({ type: 'call.decline' });
    expect(kept.bob.map(({ reason, missed, video }) => ({ reason, missed, video }))).toEqual([
      { reason: 'cancelled', missed: true, video: false },
      { reason: 'declined', missed: false, video: false },
    ]);
    expect(kept.ann.some(({ missed }) => missed)).toBeFalse();
  });

  it('tells of a call that ends in the moment in which it begins', () => {
    const { ann, bob, clock, kept } = parties();
    bob.actor.stop();
    clock.advance(120_000);
    kept.ann.splice(0);
    ann.send({ type: 'call.place', video: true });
    clock.advance(120_000);
    expect(kept.ann.map(({ durationMs }) => durationMs)).toEqual([0]);
  });

  it('tells once of two calls that crossed and became one', () => {
    const { ann, bob, clock, kept } = parties();
    ann.send({ type: 'call.place', video: true });
    bob.send({ type: 'call.place', video: true });
    clock.advance(5_000);
    expect(ann.view.status).toBe('connected');
    ann.send({ type: 'call.hangUp' });
    clock.advance(100);
    expect(kept.ann.map(({ reason }) => reason)).toEqual(['hangup']);
    expect(kept.bob.map(({ reason }) => reason)).toEqual(['hangup']);
  });
});

describe('leftCalls', () => {
  const leave = () => {
    const { ann, bob, clock } = createTwoParty();
    const leaving$ = new Subject<null>();
    const kept: HistoryEntry[] = [];
    leftCalls(ann.actor, leaving$).subscribe((entry) => kept.push(entry));
    return { ann, bob, clock, leaving$, kept };
  };

  it('tell of a call that its page leaves, as the end of it would', () => {
    const { ann, bob, clock, leaving$, kept } = leave();
    const ended: HistoryEntry[] = [];
    endedCalls(ann.actor).subscribe((entry) => ended.push(entry));
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(5_000);
    leaving$.next(null);
    ann.send({ type: 'call.hangUp' });
    expect(kept.length).toBe(1);
    expect(kept[0]).toEqual(
      jasmine.objectContaining({ name: 'Bob', reason: 'hangup', by: 'local' }),
    );
    expect(kept[0]?.id).toBe(ended[0]?.id ?? '');
  });

  it('tell of a call whose machine is stopped', () => {
    const { ann, clock, kept } = leave();
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    ann.actor.stop();
    expect(kept.map(({ direction, missed }) => ({ direction, missed }))).toEqual([
      { direction: 'outgoing', missed: false },
    ]);
  });

  it('tell of nothing where there is no call, or it has ended', () => {
    const { ann, clock, leaving$, kept } = leave();
    leaving$.next(null);
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    ann.send({ type: 'call.hangUp' });
    leaving$.next(null);
    ann.actor.stop();
    expect(kept).toEqual([]);
  });
});
