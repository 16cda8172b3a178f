import type { Acknowledgement } from 'call-machine/protocol';
import type { Redis } from 'ioredis';
import * as v from 'valibot';
import { aged, type Lease } from './lease.ts';
import type { RoomEdit } from './room-edits.ts';
import { RoomRecordSchema, type RoomRecord } from './room-record.ts';

/** Writes only over what was read. */
const COMPARE_AND_SET = `
if (redis.call('get', KEYS[1]) or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('del', KEYS[1])
else redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
return 1`;

/** How often others may be quicker before it is a fault. */
const MAX_TRIES = 50;

const StoredSchema = v.pipe(v.string(), v.parseJson(), RoomRecordSchema);

const whole = v.pipe(v.union([v.string(), v.number()]), v.transform(Number));

const TimeSchema = v.tuple([whole, whole]);

/** A room's record as it was at one time. */
export interface Reading {
  /** Null when Redis has none. */
  readonly record: RoomRecord | null;
  /** Later readings of this node have higher ones. */
  readonly order: number;
}

/** What a change has come to. */
export interface Change extends Reading {
  readonly before: RoomRecord | null;
}

/** The records of all rooms in Redis. Rejects when Redis is away; then nothing is known of what became of a change. */
export class RoomStore {
  readonly #redis: Redis;
  readonly #lease: Lease;
  #order = 0;

  constructor(redis: Redis, lease: Lease) {
    this.#redis = redis;
    this.#lease = lease;
  }

  /** Is Redis there? */
  get isReady(): boolean {
    return this.#redis.status === 'ready';
  }

  /** The record of a room as it is by now. */
  async read(room: string): Promise<Reading> {
    const { record, order, now } = await this.#get(room);
    return { record: record && aged(record, now, this.#lease), order };
  }

  /** Changes the record of a room; `edit` is tried again on a newer one when another node was quicker. */
  async change(room: string, edit: RoomEdit): Promise<Acknowledgement<Change>> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const { text, record: before, now } = await this.#get(room);
      const edited = edit(before && aged(before, now, this.#lease), now);
      if (!edited.ok) return edited;
      const record = edited.value;
      const order = (this.#order += 1);
      if (await this.#replace(room, text, record)) {
        return { ok: true, value: { before, record, order } };
      }
    }
    throw new Error(`the record of a room changed ${MAX_TRIES} times while it was to be written`);
  }

  async #get(room: string) {
    const order = (this.#order += 1);
    const [text, time] = await Promise.all([this.#redis.get(keyOf(room)), this.#redis.time()]);
    const record = text === null ? null : v.parse(StoredSchema, text);
    // Seconds and microseconds, which come as text.
    const [seconds, micros] = v.parse(TimeSchema, time);
    const now = seconds * 1_000 + Math.floor(micros / 1_000);
    return { text: text ?? '', record, order, now };
  }

  async #replace(room: string, before: string, record: RoomRecord): Promise<boolean> {
    const { leaseMs, graceMs } = this.#lease;
    const isEmpty = [record.seats, record.knocks].every((part) => Object.keys(part).length === 0);
    const after = isEmpty ? '' : JSON.stringify(record);
    if (after === before) return true;
    const written = await this.#redis.eval(
      COMPARE_AND_SET,
      1,
      keyOf(room),
      before,
      after,
      // When all of a room's nodes are gone nobody else clears it away.
      3 * leaseMs + graceMs,
    );
    return written === 1;
  }
}

const keyOf = (room: string) => `call:room:${room}`;
