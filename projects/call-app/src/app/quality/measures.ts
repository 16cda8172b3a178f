import type { Sample, StreamCount } from './sample.ts';

/** What went one way between two samples. Null for what can't be said. */
export interface WayMeasures {
  /** In bit/s, of all streams together. */
  readonly bitrate: number | null;
  /** The share of the packets that were lost, from 0 to 1. Of what is sent: as the other side last told. */
  readonly loss: number | null;
  readonly jitterMs: number | null;
  readonly framesPerSecond: number | null;
  /** The share of the time in which the picture stood still, from 0 to 1; null for what is sent. */
  readonly frozen: number | null;
  /** The size of the picture; of the largest one where there are several. */
  readonly width: number | null;
  readonly height: number | null;
  /** Such as `opus` and `VP8`; of the streams that something went over. */
  readonly codecs: readonly string[];
}

/** How a connection did between two samples. */
export interface Measures {
  readonly received: WayMeasures;
  readonly sent: WayMeasures;
  readonly roundTripMs: number | null;
  /** What the browser thinks that can be sent, in bit/s. */
  readonly availableBitrate: number | null;
  /** What keeps the sent picture from being better, such as `bandwidth` or `cpu`; null when nothing does. */
  readonly limitation: string | null;
  /** Whether media goes over a relay; null when the browser doesn't tell. */
  readonly path: 'direct' | 'relay' | null;
  /** The types of the candidates in use. */
  readonly candidates: Sample['candidates'];
}

/** Samples further apart say nothing of now: the page slept, or wasn't looked at. In ms. */
const LONGEST_MS = 10_000;

/** What one stream did between two samples. */
interface StreamChange {
  readonly now: StreamCount;
  readonly packets: number;
  readonly bytes: number;
  readonly lost: number;
  readonly frames: number | null;
  readonly frozenMs: number | null;
}

/**
 * How a connection did between two samples of it. A stream that is new, or that counts anew because the connection was
 * rebuilt, is left out until the next time. Null when the samples are not in order or too far apart.
 */
export function compareSamples(before: Sample, after: Sample): Measures | null {
  const ms = after.atMs - before.atMs;
  if (ms <= 0 || ms > LONGEST_MS) return null;
  const changes = after.streams.flatMap((now) => toChange(before.streams, now));
  const sent = changes.filter(({ now }) => now.direction === 'sent');
  const received = changes.filter(({ now }) => now.direction === 'received');
  const { roundTripMs, availableBitrate, candidates } = after;
  const limitation = pictureOf(sent)?.now.limitation ?? 'none';
  return {
    received: { ...toWay(received, ms), loss: lossOf(received) },
    sent: { ...toWay(sent, ms), loss: lossTold(sent), frozen: null },
    roundTripMs,
    availableBitrate,
    limitation: limitation === 'none' ? null : limitation,
    path: candidates && (Object.values(candidates).includes('relay') ? 'relay' : 'direct'),
    candidates,
  };
}

function toChange(before: readonly StreamCount[], now: StreamCount): StreamChange[] {
  const old = before.find(({ id }) => id === now.id);
  const packets = old ? increase(old.packets, now.packets) : null;
  if (!old || packets === null) return [];
  return [
    {
      now,
      packets,
      bytes: increase(old.bytes, now.bytes) ?? 0,
      // Goes down when a packet that was counted as lost comes late.
      lost: increase(old.lost, now.lost) ?? 0,
      frames: increase(old.frames, now.frames),
      frozenMs: increase(old.frozenMs, now.frozenMs),
    },
  ];
}

/** How much a counter went up; null when it isn't there, or counts anew. */
function increase(before: number | null, now: number | null): number | null {
  return before === null || now === null || now < before ? null : now - before;
}

function toWay(changes: readonly StreamChange[], ms: number): Omit<WayMeasures, 'loss'> {
  const active = changes.filter(({ packets }) => packets > 0);
  const picture = pictureOf(changes);
  const frames = picture?.frames ?? null;
  const frozenMs = pictureOf(changes.filter((each) => each.frozenMs !== null))?.frozenMs ?? null;
  const bits = 8 * sum(changes.map(({ bytes }) => bytes));
  return {
    bitrate: changes.length > 0 ? Math.round((bits * 1_000) / ms) : null,
    jitterMs: jitterOf(active),
    framesPerSecond: frames === null ? null : (frames * 1_000) / ms,
    // A freeze is counted when it is over, so it may be longer than the time since the last sample.
    frozen: frozenMs === null ? null : Math.min(1, frozenMs / ms),
    width: picture?.now.width ?? null,
    height: picture?.now.height ?? null,
    codecs: [...new Set(active.flatMap(({ now }) => now.codec ?? []))],
  };
}

/** The largest picture that something went over. */
function pictureOf(changes: readonly StreamChange[]): StreamChange | null {
  const pictures = changes.filter(({ now, packets }) => now.kind === 'video' && packets > 0);
  const area = ({ now }: StreamChange) => (now.width ?? 0) * (now.height ?? 0);
  return pictures.toSorted((one, other) => area(other) - area(one))[0] ?? null;
}

/** Of the sound, where there is one: a picture's packets come in bursts even on a good connection. */
function jitterOf(active: readonly StreamChange[]): number | null {
  const sounds = active.filter(({ now }) => now.kind === 'audio');
  const jitters = (sounds.length > 0 ? sounds : active).flatMap(({ now }) => now.jitterMs ?? []);
  return jitters.length > 0 ? Math.max(...jitters) : null;
}

function lossOf(changes: readonly StreamChange[]): number | null {
  const lost = sum(changes.map((change) => change.lost));
  const all = lost + sum(changes.map(({ packets }) => packets));
  return all === 0 ? null : lost / all;
}

/** What was told of a stream that has ended stays there, and says nothing of now. */
function lossTold(changes: readonly StreamChange[]): number | null {
  const told = changes.flatMap(({ now, packets }) => (packets > 0 ? (now.lossTold ?? []) : []));
  return told.length > 0 ? Math.max(...told) : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
