import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';
import type { Measures } from './measures.ts';
import { writeBitrate, writeMs, writeShare } from './measure-rows.ts';

/** Something of a connection over time. */
export interface Plot {
  readonly title: TranslationKey;
  /** What the line shows, in words. */
  readonly label: Translatable;
  readonly now: string;
  readonly values: readonly (number | null)[];
  /** What at least is as high as the plot. */
  readonly least: number;
}

interface PlotKind {
  readonly title: TranslationKey;
  readonly valueOf: (measures: Measures) => number | null;
  readonly write: (value: number | null) => string;
  readonly least: number;
}

const KINDS: readonly PlotKind[] = [
  {
    title: 'quality.received',
    valueOf: ({ received }) => received.bitrate,
    write: writeBitrate,
    least: 500_000,
  },
  {
    title: 'quality.sent',
    valueOf: ({ sent }) => sent.bitrate,
    write: writeBitrate,
    least: 500_000,
  },
  {
    title: 'quality.lost',
    valueOf: ({ received, sent }) => greatest([received.loss, sent.loss]),
    write: writeShare,
    least: 0.05,
  },
  {
    title: 'quality.roundTrip',
    valueOf: ({ roundTripMs }) => roundTripMs,
    write: writeMs,
    least: 200,
  },
];

/** What is drawn of the last measures, the newest last; null where nothing was measured. */
export function plots(recent: readonly (Measures | null)[]): readonly Plot[] {
  return KINDS.map(({ title, valueOf, write, least }) => {
    const values = recent.map((measures) => measures && valueOf(measures));
    const known = values.filter((value) => value !== null);
    const now = write(values.at(-1) ?? null);
    const range = { least: write(smallest(known)), most: write(greatest(known)) };
    const params = { what: { key: title }, now, ...range };
    return { title, now, values, least, label: { key: 'quality.plot', params } };
  });
}

function greatest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function smallest(values: readonly number[]): number | null {
  return values.length > 0 ? Math.min(...values) : null;
}
