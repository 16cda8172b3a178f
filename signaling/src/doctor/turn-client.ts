import { createHash, randomBytes } from 'node:crypto';
import type { IceAddress } from './ice-url.ts';
import { decodeXorAddress, encodeXorAddress, FAMILY } from './stun-address.ts';
import { openStunChannel, type StunChannel } from './stun-channel.ts';
import {
  ATTRIBUTE,
  decodeStun,
  encodeStun,
  errorOf,
  isSuccess,
  METHOD,
  valueOf,
  type Attribute,
  type StunMessage,
} from './stun-message.ts';

/** Between the copies of a request that may get lost, in ms. */
const REPEAT_MS = 500;
const TRANSPORT_UDP = Buffer.from([17, 0, 0, 0]);
const UNAUTHORIZED = 401;

/** What the server said no to. */
export class StunError extends Error {
  override readonly name = 'StunError';
  /** As in RFC 8489 and RFC 8656, such as 401 for wrong credentials and 403 for a forbidden peer. */
  readonly code: number;

  constructor(code: number, reason: string) {
    super(`${code} ${reason}`);
    this.code = code;
  }
}

/** What a client of a TURN server says of itself. */
export interface Credentials {
  readonly username: string;
  readonly credential: string;
}

/** As much of a STUN and TURN client as it takes to see whether a server does what it should. */
export class TurnClient {
  readonly #channel: StunChannel;
  readonly #answers: Map<string, (answer: StunMessage) => void>;
  readonly #timeoutMs: number;
  #identity: readonly Attribute[] = [];
  #key: Buffer | undefined;

  private constructor(
    channel: StunChannel,
    answers: Map<string, (answer: StunMessage) => void>,
    timeoutMs: number,
  ) {
    this.#channel = channel;
    this.#answers = answers;
    this.#timeoutMs = timeoutMs;
  }

  /** Finds the way to the server; `timeoutMs` is how long it may take to answer. Rejects when there is no way. */
  static async open(address: IceAddress, timeoutMs: number): Promise<TurnClient> {
    const answers = new Map<string, (answer: StunMessage) => void>();
    const received = (bytes: Buffer) => {
      const message = decodeStun(bytes);
      if (message) answers.get(message.transaction.toString('hex'))?.(message);
    };
    const channel = await openStunChannel(address, received, timeoutMs);
    return new TurnClient(channel, answers, timeoutMs);
  }

  /** Asks a STUN server for the own address, which it then has told. */
  async bind(): Promise<void> {
    await this.#request(METHOD.binding, []);
  }

  /**
   * Gets the address of a relay of that family, and gives it back when this is closed. Rejects with a StunError when it is
   * refused.
   */
  async allocate(
    { username, credential }: Credentials,
    family: keyof typeof FAMILY = 'ipv4',
  ): Promise<string> {
    const attributes: Attribute[] = [[ATTRIBUTE.requestedTransport, TRANSPORT_UDP]];
    if (family !== 'ipv4') {
      attributes.push([ATTRIBUTE.requestedFamily, Buffer.from([FAMILY[family], 0, 0, 0])]);
    }
    const challenge = await this.#ask(METHOD.allocate, attributes);
    const [realm, nonce] = [ATTRIBUTE.realm, ATTRIBUTE.nonce].map((type) =>
      valueOf(challenge, type),
    );
    if (errorOf(challenge)?.code === UNAUTHORIZED && realm && nonce) {
      const secret = Buffer.from(`${username}:${realm.toString()}:${credential}`);
      this.#key = createHash('md5').update(secret).digest();
      this.#identity = [
        [ATTRIBUTE.username, Buffer.from(username)],
        [ATTRIBUTE.realm, realm],
        [ATTRIBUTE.nonce, nonce],
      ];
    }
    const answer = await this.#request(METHOD.allocate, attributes);
    const relayed = valueOf(answer, ATTRIBUTE.xorRelayedAddress);
    return relayed ? decodeXorAddress(relayed, answer.transaction) : 'an unknown address';
  }

  /** May the relay send to that address of its family? */
  async mayReach(address: string): Promise<boolean> {
    const transaction = randomBytes(12);
    const peer = encodeXorAddress(address, transaction);
    const answer = await this.#ask(METHOD.permit, [[ATTRIBUTE.xorPeerAddress, peer]], transaction);
    return errorOf(answer) === null;
  }

  /** Gives the relay back, without waiting for the answer. */
  close(): void {
    const now = Buffer.alloc(4);
    if (this.#key) this.#channel.send(this.#encode(METHOD.refresh, [[ATTRIBUTE.lifetime, now]]));
    this.#channel.close();
  }

  async #request(method: number, attributes: readonly Attribute[]): Promise<StunMessage> {
    const answer = await this.#ask(method, attributes);
    const error = errorOf(answer);
    if (error) throw new StunError(error.code, error.reason);
    if (!isSuccess(answer, method)) throw new StunError(0, 'an answer to another question');
    return answer;
  }

  #encode(
    type: number,
    attributes: readonly Attribute[],
    transaction: Buffer = randomBytes(12),
  ): Buffer {
    return encodeStun(
      { type, transaction, attributes: [...attributes, ...this.#identity] },
      this.#key,
    );
  }

  #ask(
    method: number,
    attributes: readonly Attribute[],
    transaction: Buffer = randomBytes(12),
  ): Promise<StunMessage> {
    const id = transaction.toString('hex');
    const bytes = this.#encode(method, attributes, transaction);
    return new Promise<StunMessage>((resolve, reject) => {
      const send = () => {
        this.#channel.send(bytes);
      };
      const repeat = this.#channel.isLossy ? setInterval(send, REPEAT_MS) : undefined;
      const settle = () => {
        clearInterval(repeat);
        clearTimeout(timer);
        this.#answers.delete(id);
      };
      const timer = setTimeout(() => {
        settle();
        reject(new Error(`no answer within ${this.#timeoutMs} ms`));
      }, this.#timeoutMs);
      this.#answers.set(id, (answer) => {
        settle();
        resolve(answer);
      });
      send();
    });
  }
}
