import { compareSamples, type Measures } from './measures.ts';
import { RECORDED, type Recorded } from './recorded/recorded-stats.ts';
import { toSample } from './sample.ts';

const measured = ([before, after]: Recorded): Measures => {
  const measures = compareSamples(toSample(before), toSample(after));
  if (!measures) throw new Error('the recorded samples follow each other');
  return measures;
};

/** A report of one received stream. */
const report = (atMs: number, counts: Record<string, unknown>) => [
  { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: atMs, ...counts },
];
const compared = (before: readonly unknown[], after: readonly unknown[]) =>
  compareSamples(toSample(before), toSample(after));

describe('what went on between two samples', () => {
  it('is read from what Chromium tells', () => {
    const { received, sent, ...both } = measured(RECORDED.chromiumGood);
    expect(received.bitrate).toBe(318_897);
    expect([received.loss, received.frozen, received.codecs]).toEqual([0, 0, ['opus', 'VP8']]);
    expect(received.framesPerSecond).toBeCloseTo(18.28, 2);
    expect([received.width, received.height]).toEqual([640, 360]);
    expect(received.jitterMs).toBe(5);
    expect(sent.bitrate).toBeGreaterThan(100_000);
    expect([sent.loss, sent.frozen]).toEqual([0, null]);
    expect(both).toEqual({
      roundTripMs: jasmine.any(Number),
      availableBitrate: jasmine.any(Number),
      limitation: 'bandwidth',
      path: 'direct',
      candidates: { local: 'host', remote: 'host' },
    });
  });

  it('is read from what Firefox tells, which is less', () => {
    const { received, sent, ...both } = measured(RECORDED.firefoxGood);
    expect(received.bitrate).toBe(297_300);
    expect([received.loss, received.frozen, received.codecs]).toEqual([0, 0, ['opus', 'VP8']]);
    expect(received.jitterMs).toBe(5);
    expect([sent.loss, sent.width, sent.height]).toEqual([0, 1280, 720]);
    expect(both).toEqual({
      roundTripMs: 0,
      availableBitrate: null,
      limitation: null,
      path: 'direct',
      candidates: { local: 'host', remote: 'prflx' },
    });
  });

  it('tells what was lost, each way', () => {
    expect(measured(RECORDED.chromiumLossy).received.loss).toBeCloseTo(0.281, 3);
    expect(measured(RECORDED.chromiumNarrow).sent.loss).toBe(0);
  });

  it('says that it goes over a relay when either side does', () => {
    const [before, after] = RECORDED.chromiumGood;
    const relayed = after.map((entry) => {
      const fields: Record<string, unknown> = { ...(entry as object) };
      return fields.type === 'local-candidate' ? { ...fields, candidateType: 'relay' } : entry;
    });
    expect(compared(before, relayed)?.path).toBe('relay');
  });

  it('leaves out a stream that is new or counts anew, as after a rebuilt connection', () => {
    const counts = { packetsReceived: 100, bytesReceived: 1_000 };
    const fewer = { packetsReceived: 10, bytesReceived: 100 };
    expect(compared(report(0, counts), report(2_000, fewer))?.received.bitrate).toBeNull();
    expect(compared([{ id: 'T', type: 'transport' }], report(2_000, fewer))?.received).toEqual(
      jasmine.objectContaining({ bitrate: null, loss: null, jitterMs: null, codecs: [] }),
    );
  });

  it('takes a packet that came late for no loss', () => {
    const before = report(0, { packetsReceived: 100, packetsLost: 5 });
    const after = report(2_000, { packetsReceived: 200, packetsLost: 4 });
    expect(compared(before, after)?.received.loss).toBe(0);
  });

  it('says nothing from samples that are out of order, the same, or too far apart', () => {
    const at = (ms: number) => report(ms, { packetsReceived: ms });
    expect(compared(at(2_000), at(0))).toBeNull();
    expect(compared(at(2_000), at(2_000))).toBeNull();
    expect(compared(at(0), at(60_000))).toBeNull();
    expect(compared([], [])).toBeNull();
  });

  it('makes nothing of what isn’t there or isn’t what it should be', () => {
    const odd = { packetsReceived: 1, bytesReceived: 'many', packetsLost: Number.NaN, codecId: 7 };
    const more = { ...odd, packetsReceived: 2 };
    const strangers = [null, 7, 'inbound-rtp', {}, { id: 'x' }, { type: 'inbound-rtp' }];
    const measures = compared(report(0, odd), [...report(2_000, more), ...strangers]);
    expect(measures?.received).toEqual({
      bitrate: 0,
      loss: 0,
      jitterMs: null,
      framesPerSecond: null,
      frozen: null,
      width: null,
      height: null,
      codecs: [],
    });
    expect(measures?.candidates).toBeNull();
  });

  it('takes a screen on which nothing moves for no picture that stood still', () => {
    const stream = (id: string, fields: Record<string, unknown>, seconds: number) => ({
      ...{ id, type: 'inbound-rtp', kind: 'video', timestamp: 1_000 * seconds, ...fields },
      ...{ packetsReceived: seconds, totalFreezesDuration: seconds },
    });
    const screen = { contentType: 'screenshare', frameWidth: 1_920, frameHeight: 1_080 };
    const shared = (seconds: number) => [stream('screen', screen, seconds)];
    expect(compared(shared(1), shared(2))?.received.frozen).toBeNull();
    const both = (seconds: number) => [...shared(seconds), stream('camera', {}, seconds / 2)];
    expect(compared(both(1), both(2))?.received).toEqual(
      jasmine.objectContaining({ width: 1_920, frozen: 0.5 }),
    );
  });

  it('knows only the picture that is sent when another one is over', () => {
    const stream = (id: string, packetsReceived: number, frameWidth: number) => ({
      ...{ id, type: 'inbound-rtp', kind: 'video', timestamp: packetsReceived },
      ...{ packetsReceived, frameWidth, frameHeight: 10, framesDecoded: packetsReceived / 10 },
    });
    const before = [stream('camera', 1_000, 640), stream('screen', 1_000, 1920)];
    const after = [stream('camera', 2_000, 640), stream('screen', 1_000, 1920)];
    expect(compared(before, after)?.received).toEqual(
      jasmine.objectContaining({ width: 640, framesPerSecond: 100 }),
    );
  });
});
