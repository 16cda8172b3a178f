import { numberOf, textOf, type StatsEntry, toEntries } from './stats-entry.ts';

/** What was counted of one RTP stream since it began. Null for what a browser doesn't tell. */
export interface StreamCount {
  /** The same in the next sample, as long as the stream is the same. */
  readonly id: string;
  readonly direction: 'received' | 'sent';
  readonly kind: 'audio' | 'video';
  readonly bytes: number | null;
  readonly packets: number | null;
  /** Packets of a received stream that never came; may go down when some come late. */
  readonly lost: number | null;
  /** The share of a sent stream that the other side last said was lost, from 0 to 1. */
  readonly lossTold: number | null;
  readonly jitterMs: number | null;
  readonly frames: number | null;
  /** Also null of a screen, which stands still while nothing moves on it. */
  readonly frozenMs: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Such as `VP8`. */
  readonly codec: string | null;
  /** What keeps a sent picture from being better, such as `bandwidth` or `cpu`. */
  readonly limitation: string | null;
}

/** What a browser tells of a connection at one moment. */
export interface Sample {
  /** When, in ms of a clock that says nothing but how long it is to another sample. */
  readonly atMs: number;
  readonly streams: readonly StreamCount[];
  readonly roundTripMs: number | null;
  /** What the browser thinks that can be sent, in bit/s. */
  readonly availableBitrate: number | null;
  /** The types of the candidates in use, such as `host`, `srflx` or `relay`. */
  readonly candidates: { readonly local: string; readonly remote: string } | null;
}

/**
 * Takes what matters from the entries of an RTCStatsReport. Browsers differ in what they have: whatever is missing or
 * isn't what it should be is null.
 */
export function toSample(report: Iterable<unknown>): Sample {
  const entries = toEntries(report);
  const pair = selectedPair(entries);
  const remoteReports = [...entries.values()].filter(({ type }) => type === 'remote-inbound-rtp');
  const streams = [...entries.values()].flatMap((entry) => toStream(entry, entries, remoteReports));
  const times = [...entries.values()].map((entry) => numberOf(entry, 'timestamp') ?? 0);
  return {
    atMs: Math.max(0, ...times),
    streams,
    roundTripMs: milliseconds(
      numberOf(pair, 'currentRoundTripTime') ?? largest(remoteReports, 'roundTripTime'),
    ),
    availableBitrate: numberOf(pair, 'availableOutgoingBitrate'),
    candidates: candidatesOf(pair, entries),
  };
}

function toStream(
  entry: StatsEntry,
  entries: ReadonlyMap<string, StatsEntry>,
  remoteReports: readonly StatsEntry[],
): StreamCount[] {
  const isSent = entry.type === 'outbound-rtp';
  const kind = textOf(entry, 'kind');
  if (!isSent && entry.type !== 'inbound-rtp') return [];
  if (kind !== 'audio' && kind !== 'video') return [];
  // Of what is sent, only the other side knows what arrives, and when.
  const arrival = isSent
    ? remoteReports.find((each) => textOf(each, 'localId') === entry.id)
    : entry;
  const mimeType = textOf(entries.get(textOf(entry, 'codecId') ?? ''), 'mimeType');
  return [
    {
      id: entry.id,
      direction: isSent ? 'sent' : 'received',
      kind,
      bytes: numberOf(entry, isSent ? 'bytesSent' : 'bytesReceived'),
      packets: numberOf(entry, isSent ? 'packetsSent' : 'packetsReceived'),
      lost: isSent ? null : numberOf(entry, 'packetsLost'),
      lossTold: isSent ? numberOf(arrival, 'fractionLost') : null,
      jitterMs: milliseconds(numberOf(arrival, 'jitter')),
      frames: numberOf(entry, isSent ? 'framesEncoded' : 'framesDecoded'),
      frozenMs: isScreen(entry) ? null : milliseconds(numberOf(entry, 'totalFreezesDuration')),
      width: numberOf(entry, 'frameWidth'),
      height: numberOf(entry, 'frameHeight'),
      codec: mimeType?.split('/')[1] ?? null,
      limitation: textOf(entry, 'qualityLimitationReason'),
    },
  ];
}

const isScreen = (entry: StatsEntry): boolean => textOf(entry, 'contentType') === 'screenshare';

/** The candidate pair that media goes over. Where no transport names it, the pair says so itself. */
function selectedPair(entries: ReadonlyMap<string, StatsEntry>): StatsEntry | undefined {
  const all = [...entries.values()];
  const transport = all.find(({ type }) => type === 'transport');
  const pairs = all.filter(({ type }) => type === 'candidate-pair');
  return (
    entries.get(textOf(transport, 'selectedCandidatePairId') ?? '') ??
    pairs.find(({ fields }) => fields.selected === true) ??
    pairs.find(({ fields }) => fields.nominated === true && fields.state === 'succeeded')
  );
}

function candidatesOf(
  pair: StatsEntry | undefined,
  entries: ReadonlyMap<string, StatsEntry>,
): Sample['candidates'] {
  const [local, remote] = ['localCandidateId', 'remoteCandidateId'].map((end) =>
    textOf(entries.get(textOf(pair, end) ?? ''), 'candidateType'),
  );
  return local && remote ? { local, remote } : null;
}

function largest(entries: readonly StatsEntry[], field: string): number | null {
  const values = entries.map((entry) => numberOf(entry, field)).filter((value) => value !== null);
  return values.length > 0 ? Math.max(...values) : null;
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1_000;
}
