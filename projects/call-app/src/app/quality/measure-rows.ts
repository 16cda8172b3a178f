import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';
import type { Measures, WayMeasures } from './measures.ts';

/** One line of the details: what it is about, and its value each way; one value where there are no two ways. */
export interface MeasureRow {
  readonly label: TranslationKey;
  readonly values: readonly Translatable[];
}

/** Where a browser tells nothing. */
const UNKNOWN = '–';

const LIMITED_BY: Readonly<Record<string, TranslationKey>> = {
  bandwidth: 'quality.theConnection',
  cpu: 'quality.thisDevice',
};

/** What is known of a connection, as lines of a table: first received, then sent. */
export function measureRows({ received, sent, ...both }: Measures): readonly MeasureRow[] {
  const { roundTripMs, limitation } = both;
  const ways = (label: TranslationKey, write: (way: WayMeasures) => string) => ({
    label,
    values: [{ verbatim: write(received) }, { verbatim: write(sent) }],
  });
  return [
    ways('quality.bitrate', ({ bitrate }) => writeBitrate(bitrate)),
    ways('quality.lost', ({ loss }) => writeShare(loss)),
    ways('quality.jitter', ({ jitterMs }) => writeMs(jitterMs)),
    ways('quality.picture', ({ width, height }) =>
      width && height ? `${width} × ${height}` : UNKNOWN,
    ),
    ways('quality.frames', ({ framesPerSecond }) => writeNumber(framesPerSecond, 0)),
    {
      label: 'quality.frozen',
      values: [{ verbatim: writeShare(received.frozen) }, { verbatim: UNKNOWN }],
    },
    ways('quality.codecs', ({ codecs }) => codecs.join(', ') || UNKNOWN),
    { label: 'quality.roundTrip', values: [{ verbatim: writeMs(roundTripMs) }] },
    { label: 'quality.way', values: [writeWay(both)] },
    { label: 'quality.limitedBy', values: [writeLimitation(limitation)] },
  ];
}

function writeWay({ path, candidates }: Pick<Measures, 'path' | 'candidates'>): Translatable {
  if (!candidates) return { verbatim: UNKNOWN };
  const key = path === 'relay' ? 'quality.relay' : 'quality.direct';
  return { key, params: { from: candidates.local, to: candidates.remote } };
}

function writeLimitation(limitation: string | null): Translatable {
  if (limitation === null) return { key: 'quality.nothing' };
  const key = LIMITED_BY[limitation];
  return key ? { key } : { verbatim: limitation };
}

/** A bit rate, in kbit/s or Mbit/s. */
export function writeBitrate(bitrate: number | null): string {
  if (bitrate === null) return UNKNOWN;
  return bitrate < 1_000_000
    ? `${writeNumber(bitrate / 1_000, 0)} kbit/s`
    : `${writeNumber(bitrate / 1_000_000, 1)} Mbit/s`;
}

/** A share from 0 to 1, in percent. */
export function writeShare(share: number | null): string {
  return share === null ? UNKNOWN : `${writeNumber(100 * share, 1)} %`;
}

/** A time in ms. */
export function writeMs(ms: number | null): string {
  return ms === null ? UNKNOWN : `${writeNumber(ms, 0)} ms`;
}

function writeNumber(value: number | null, digits: number): string {
  return value === null ? UNKNOWN : value.toFixed(digits);
}
