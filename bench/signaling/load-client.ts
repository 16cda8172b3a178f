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

const BODY_TEXT = JSON.stringify(BODY);

interface Joined {
  readonly value: { readonly self: { readonly peer: string }; readonly token?: string };
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
  /** By its id, what is to be done with the text of each answer. */
  readonly #waiting = new Map<string, (answer: string) => void>();
  #nextId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Connects; rejects when that cannot be. */
  static async connect(url: string): Promise<LoadClient> {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    // A mask of zeros, which is none: masking takes time, and hides nothing from anybody here.
    const socket = new WebSocket(address, {
      perMessageDeflate: false,
      generateMask: () => undefined,
    });
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
    const answer = await new Promise<string>((resolve) => {
      this.#ask('room:join', JSON.stringify(request), resolve);
    });
    if (!isGood(answer)) throw new Error(`no seat was to be had: ${answer}`);
    const [{ value }] = JSON.parse(answer) as [Joined];
    this.peer = value.self.peer;
    this.token = value.token;
  }

  /** Sends a message; `done` is called once it is acknowledged. */
  send(to: string, done: (ok: boolean) => void): void {
    const head = `"v":1,"id":"m${this.#nextId}","call":"c","ageMs":0,"to":"${to}"`;
    this.#ask('call:candidate', `{${head},"body":${BODY_TEXT}}`, (answer) => done(isGood(answer)));
  }

  close(): void {
    this.#socket.terminate();
  }

  #ask(event: string, payload: string, answered: (answer: string) => void): void {
    const id = String(this.#nextId);
    this.#nextId += 1;
    this.#waiting.set(id, answered);
    this.#socket.send(`42${id}["${event}",${payload}]`);
  }

  #take(frame: string, connected: () => void): void {
    if (frame.startsWith('2')) this.#socket.send('3');
    else if (frame.startsWith('40')) connected();
    else if (frame.startsWith('43')) this.#answered(frame);
    else if (frame.startsWith('42')) this.#acknowledge(frame);
  }

  #answered(frame: string): void {
    const at = frame.indexOf('[');
    const id = frame.slice(2, at);
    this.#waiting.get(id)?.(frame.slice(at));
    this.#waiting.delete(id);
  }

  #acknowledge(frame: string): void {
    const id = frame.slice(2, frame.indexOf('['));
    if (id !== '') this.#socket.send(`43${id}[{"ok":true,"value":null}]`);
  }
}

const isGood = (answer: string) => answer.startsWith('[{"ok":true');
