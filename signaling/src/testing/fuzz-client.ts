import {
  acknowledgementSchema,
  JoinedSchema,
  RoomPeerSchema,
  SenderSchema,
  type Acknowledgement,
} from 'call-machine/protocol';
import { io, type Socket } from 'socket.io-client';
import * as v from 'valibot';
import type { FuzzMessage } from './fuzz-messages.ts';
import { joinRequest } from './messages.ts';

const AnswerSchema = acknowledgementSchema(v.unknown());
const JoinAnswerSchema = acknowledgementSchema(JoinedSchema);

/** What a client may be told of: a message of somebody's, or somebody's presence. */
const AboutSchema = v.union([
  v.pipe(
    v.object({ from: SenderSchema }),
    v.transform(({ from }) => from),
  ),
  RoomPeerSchema,
]);

/** How long an acknowledgement may take, in ms: longer than the server waits for a silent receiver. */
const PATIENCE_MS = 20_000;

/** One in so many messages is acknowledged with garbage. */
const GARBAGE_ACKNOWLEDGEMENT = 20;

/** A client that sends what it is given, and notes what it should never have heard. */
export class FuzzClient {
  readonly room: string;
  peer = '';
  token = '';
  /** What it heard of peers of other rooms. */
  readonly strays: string[] = [];
  readonly #socket: Socket;
  readonly #rooms: Map<string, string>;
  #heard = 0;

  private constructor(socket: Socket, room: string, rooms: Map<string, string>) {
    this.#socket = socket;
    this.room = room;
    this.#rooms = rooms;
    socket.onAny((event: string, about: unknown, acknowledge?: (answer: unknown) => void) => {
      this.#hear(event, about);
      const isGarbage = this.#heard % GARBAGE_ACKNOWLEDGEMENT === 0;
      acknowledge?.(isGarbage ? { ok: 'perhaps' } : { ok: true, value: null });
    });
  }

  /** Connects and takes a seat. `rooms` tells all clients which peer is of which room. */
  static async join(url: string, room: string, rooms: Map<string, string>): Promise<FuzzClient> {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false });
    const client = new FuzzClient(socket, room, rooms);
    await client.ensureSeat();
    return client;
  }

  /** Takes its seat back, whatever it has done to lose it, and its connection too. */
  async ensureSeat(): Promise<void> {
    if (this.#socket.disconnected) this.#socket.connect();
    const request = joinRequest(this.room, 'Eve', this.token === '' ? undefined : this.token);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const payload = await this.#ask('room:join', request);
      const answer = v.parse(JoinAnswerSchema, payload);
      if (answer.ok) {
        this.peer = answer.value.self.peer;
        this.token = answer.value.token;
        this.#rooms.set(this.peer, this.room);
        return;
      }
      await this.#ask('room:leave');
    }
    throw new Error(`no seat in ${this.room} was to be had`);
  }

  /**
   * Sends one, and resolves with its acknowledgement; null when there was none, or it was no acknowledgement. The server
   * closes the connection of one who goes too long without a seat, and then nothing more is to be had.
   */
  async send({ event, payload }: FuzzMessage): Promise<Acknowledgement<unknown> | 'closed' | null> {
    try {
      const answer = v.safeParse(AnswerSchema, await this.#ask(event, payload));
      return answer.success ? answer.output : null;
    } catch {
      return this.#socket.disconnected ? 'closed' : null;
    }
  }

  close(): void {
    this.#socket.disconnect();
  }

  async #ask(event: string, ...args: unknown[]): Promise<unknown> {
    const answer: unknown = await this.#socket.timeout(PATIENCE_MS).emitWithAck(event, ...args);
    return answer;
  }

  #hear(event: string, about: unknown): void {
    this.#heard += 1;
    const parsed = v.safeParse(AboutSchema, about);
    const from = parsed.success ? this.#rooms.get(parsed.output.peer) : undefined;
    if (from !== undefined && from !== this.room) this.strays.push(`${event} of ${from}`);
  }
}
