import { once } from 'node:events';
import WebSocket from 'ws';

/** What a message under load is: a candidate, which is what there is most of. */
const BODY = {
  candidate: {
    candidate: 'candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 0.0.0.0',
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: 'EsAw',
  },
};

interface Answer {
  readonly ok: boolean;
  readonly value?: { readonly self: { readonly peer: string }; readonly token?: string };
}

/**
 * A client that speaks socket.io's protocol by hand, so that making the load takes as little as can be: the machine is
 * shared with the server that is measured.
 */
export class LoadClient {
  /** What it has in its room, and its key to it. */
  peer = '';
  token: string | undefined;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #nextId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Connects; rejects when that cannot be. */
  static async connect(url: string): Promise<LoadClient> {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const client = new LoadClient(socket);
    await once(socket, 'open');
    const connected = new Promise<void>((resolve, reject) => {
      socket.on('message', (data: Buffer) => client.#take(data.toString(), resolve));
      socket.once('close', () => reject(new Error('the connection was closed')));
    });
    socket.send('40');
    await connected;
    return client;
  }

  /** Takes a seat, or the one of the token. */
  async join(room: string, token?: string): Promise<void> {
    const request = { v: 1, room, name: 'Load', ...(token !== undefined && { token }) };
    const { ok, value } = await new Promise<Answer>((resolve) => {
      this.#ask('room:join', request, resolve);
    });
    if (!ok || value === undefined) throw new Error('no seat was to be had');
    this.peer = value.self.peer;
    this.token = value.token;
  }

  /** Sends a message; `done` is called once it is acknowledged. */
  send(to: string, done: (ok: boolean) => void): void {
    const message = { v: 1, id: `m${this.#nextId}`, call: 'c', ageMs: 0, to, body: BODY };
    this.#ask('call:candidate', message, ({ ok }) => done(ok));
  }

  /** Resolves when the connection is gone. */
  get closed(): Promise<unknown> {
    return once(this.#socket, 'close');
  }

  close(): void {
    this.#socket.terminate();
  }

  #ask(event: string, payload: object, answered: (answer: Answer) => void): void {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#waiting.set(id, answered);
    this.#socket.send(`42${id}${JSON.stringify([event, payload])}`);
  }

  #take(frame: string, connected: () => void): void {
    if (frame.startsWith('2')) this.#socket.send('3');
    else if (frame.startsWith('40')) connected();
    else if (frame.startsWith('43')) this.#answered(frame);
    else if (frame.startsWith('42')) this.#acknowledge(frame);
  }

  #answered(frame: string): void {
    const at = frame.indexOf('[');
    const id = Number(frame.slice(2, at));
    const [answer] = JSON.parse(frame.slice(at)) as [Answer];
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #acknowledge(frame: string): void {
    const id = frame.slice(2, frame.indexOf('['));
    if (id !== '') this.#socket.send(`43${id}[{"ok":true,"value":null}]`);
  }
}
