import { addLook, EMPTY_LOG, MEASURES_KEPT, type Look } from './quality-log.ts';
import { toSummary } from './quality-summary.ts';

/** Looks every 2 s at a received stream that loses this share of 100 packets each time. */
function looks(...losses: readonly number[]): Look[] {
  let [packetsReceived, packetsLost] = [0, 0];
  return [0, ...losses].map((loss, index) => {
    packetsReceived += 100 - loss;
    packetsLost += loss;
    const stream = { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: index * 2_000 };
    const counts = { packetsReceived, packetsLost, bytesReceived: packetsReceived * 100 };
    return { kind: 'stats', report: [{ ...stream, ...counts }], isExpected: true };
  });
}
const after = (...all: readonly Look[]) => all.reduce(addLook, EMPTY_LOG);
const LOST: Look = { kind: 'reconnecting' };

describe('what is known of a connection', () => {
  it('is its rating, as soon as there are three looks', () => {
    expect(after(...looks(0)).rating).toBeNull();
    expect(after(...looks(0, 0)).rating).toEqual({ bars: 4, reason: 'none' });
    expect(after(...looks(0, 0, 20, 20)).rating).toEqual({ bars: 1, reason: 'loss' });
  });

  it('is measured anew when the path comes back', () => {
    const back = after(...looks(0, 0), LOST, ...looks(20));
    expect(back.rating).toBeNull();
    expect(back.recent.map((measures) => measures?.received.loss)).toEqual([
      ...[undefined, 0, 0],
      undefined,
      ...[undefined, 0.2],
    ]);
  });

  it('has the measures of three minutes', () => {
    const { recent } = after(...looks(...Array.from({ length: 200 }, () => 0)));
    expect(recent.length).toBe(MEASURES_KEPT);
    expect(MEASURES_KEPT * 2).toBe(180);
  });

  it('says nothing of a report that is empty', () => {
    const nothing: Look = { kind: 'stats', report: [], isExpected: true };
    expect(after(nothing, nothing, nothing)).toEqual(
      jasmine.objectContaining({ rating: null, recent: [null, null, null] }),
    );
  });
});

describe('the summary of a call', () => {
  const summary = (...all: readonly Look[]) => toSummary(after(...all).tally);

  it('is the mean, the worst, and how long it was away', () => {
    const all = [...looks(0, 0, 0, 0, 0, 20, 20), LOST, LOST, ...looks(0, 0)];
    expect(summary(...all)).toEqual({
      bars: (4 * 5 + 1 + 4) / 7,
      worst: 'loss',
      reconnecting: 2 / 9,
    });
  });

  it('names no reason where it was never weak', () => {
    expect(summary(...looks(0, 0, 0, 2, 2, 2, 2))).toEqual({
      bars: (4 * 3 + 3 * 3) / 6,
      worst: 'none',
      reconnecting: 0,
    });
  });

  it('is none of a call that was too short to say', () => {
    expect(summary(...looks(0, 0, 0, 0, 0))).toBeNull();
    expect(summary(...looks(0, 0, 0, 0, 0, 0))).not.toBeNull();
  });
});
