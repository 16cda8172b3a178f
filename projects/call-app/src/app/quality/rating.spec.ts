import { measuresOf } from '../testing/measures-fixture.ts';
import { compareSamples } from './measures.ts';
import { rate, type Rating } from './rating.ts';
import { RECORDED, type Recorded } from './recorded/recorded-stats.ts';
import { toSample } from './sample.ts';

const rated = ([before, after]: Recorded): Rating | null => {
  const measures = compareSamples(toSample(before), toSample(after));
  return measures && rate(measures, true);
};

describe('the rating of a connection', () => {
  it('is full where nothing is wrong, in each browser', () => {
    expect(rated(RECORDED.chromiumGood)).toEqual({ bars: 4, reason: 'none' });
    expect(rated(RECORDED.firefoxGood)).toEqual({ bars: 4, reason: 'none' });
  });

  it('names what is wrong with real ones', () => {
    expect(rated(RECORDED.chromiumNarrow)).toEqual({ bars: 2, reason: 'bandwidth' });
    expect(rated(RECORDED.chromiumLossy)).toEqual({ bars: 1, reason: 'loss' });
    expect(rated(RECORDED.chromiumLate)).toEqual({ bars: 2, reason: 'delay' });
  });

  const cases: readonly [string, Parameters<typeof measuresOf>[0], Rating][] = [
    ['1 % lost', { received: { loss: 0.01 } }, { bars: 4, reason: 'none' }],
    ['2 % lost', { received: { loss: 0.02 } }, { bars: 3, reason: 'loss' }],
    ['5 % lost on the way there', { sent: { loss: 0.05 } }, { bars: 2, reason: 'loss' }],
    ['10 % lost', { received: { loss: 0.1 } }, { bars: 1, reason: 'loss' }],
    ['400 ms there and back', { roundTripMs: 400 }, { bars: 3, reason: 'delay' }],
    ['700 ms there and back', { roundTripMs: 700 }, { bars: 2, reason: 'delay' }],
    ['a second there and back', { roundTripMs: 1_000 }, { bars: 1, reason: 'delay' }],
    ['100 ms of jitter', { received: { jitterMs: 100 } }, { bars: 2, reason: 'delay' }],
    ['frozen without loss', { received: { frozen: 0.6 } }, { bars: 1, reason: 'delay' }],
    ['frozen by loss', { received: { frozen: 0.6, loss: 0.005 } }, { bars: 1, reason: 'loss' }],
    [
      'little to send with',
      { limitation: 'bandwidth', availableBitrate: 100_000 },
      { bars: 1, reason: 'bandwidth' },
    ],
    [
      'little to send with, for who doesn’t say how little',
      { limitation: 'bandwidth', availableBitrate: null },
      { bars: 3, reason: 'bandwidth' },
    ],
    [
      'little to send with, and nothing to send',
      { limitation: null, availableBitrate: 100_000 },
      { bars: 4, reason: 'none' },
    ],
    [
      'a slow device',
      { limitation: 'cpu', availableBitrate: 100_000 },
      { bars: 4, reason: 'none' },
    ],
    [
      'several things at once',
      { received: { loss: 0.02 }, roundTripMs: 700 },
      { bars: 2, reason: 'delay' },
    ],
  ];
  for (const [title, given, expected] of cases) {
    it(`with ${title} is ${expected.bars}, ${expected.reason}`, () => {
      expect(rate(measuresOf(given), true)).toEqual(expected);
    });
  }

  it('is nothing when nothing comes of what the other side sends', () => {
    const silence = measuresOf({ received: { bitrate: 0, loss: null, codecs: [] } });
    expect(rate(silence, true)).toEqual({ bars: 0, reason: 'loss' });
    expect(rate(silence, false)).toEqual({ bars: 4, reason: 'none' });
  });

  it('is full when a browser tells nothing', () => {
    const unknown = { bitrate: null, loss: null, jitterMs: null, frozen: null, codecs: [] };
    const measures = measuresOf({ received: unknown, sent: unknown, roundTripMs: null });
    expect(rate(measures, true)).toEqual({ bars: 4, reason: 'none' });
  });
});
