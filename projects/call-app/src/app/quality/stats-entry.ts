/** One entry of an RTCStatsReport: what browsers put there differs, so each field is looked at before it is used. */
export interface StatsEntry {
  readonly id: string;
  /** Such as `inbound-rtp`. */
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The entries of a report by their ids; what is none is left out. */
export function toEntries(report: Iterable<unknown>): ReadonlyMap<string, StatsEntry> {
  const entries = new Map<string, StatsEntry>();
  for (const each of report) {
    if (!isRecord(each)) continue;
    const { id, type } = each;
    if (typeof id === 'string' && typeof type === 'string') {
      entries.set(id, { id, type, fields: each });
    }
  }
  return entries;
}

/** A number of an entry; null when the entry or the number isn't there. */
export function numberOf(entry: StatsEntry | undefined, field: string): number | null {
  const value = entry?.fields[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A text of an entry; null when the entry or the text isn't there. */
export function textOf(entry: StatsEntry | undefined, field: string): string | null {
  const value = entry?.fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
