import type { FakeSection } from './fake-description.ts';

/** What a sender of a fake sends. */
export interface FakeTrack {
  readonly kind: 'audio' | 'video';
}

const REVERSED = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
  stopped: 'stopped',
} as const satisfies Record<RTCRtpTransceiverDirection, RTCRtpTransceiverDirection>;

const isSending = (direction: RTCRtpTransceiverDirection): boolean =>
  direction === 'sendrecv' || direction === 'sendonly';

const directionOf = (sends: boolean, receives: boolean): RTCRtpTransceiverDirection => {
  if (sends) return receives ? 'sendrecv' : 'sendonly';
  return receives ? 'recvonly' : 'inactive';
};

/** A sender and a receiver that share a media section. */
export class FakeTransceiver<Track extends FakeTrack> {
  /** Null until a description has given it its section, and again when that is rolled back. */
  mid: string | null = null;
  direction: RTCRtpTransceiverDirection = 'sendrecv';
  currentDirection: RTCRtpTransceiverDirection | null = null;
  /** What the sender sends. To be changed by `replaceTrack` of the connection. */
  track: Track | null = null;
  /** The stream that the sender's track is said to belong to. */
  stream: string | null = null;
  /** Was its section agreed on, so that no rollback takes it back? */
  isSettled = false;
  readonly kind: 'audio' | 'video';
  /** Was it made by a remote offer, and so goes with it when that is rolled back? */
  readonly isRemote: boolean;
  /** The stream of what is received, null when the remote side names none; undefined while nothing is received. */
  #received: string | null | undefined;

  constructor(kind: 'audio' | 'video', remoteMid: string | null = null) {
    this.kind = kind;
    this.mid = remoteMid;
    this.isRemote = remoteMid !== null;
    if (this.isRemote) this.direction = 'recvonly';
  }

  get isStopped(): boolean {
    return this.direction === 'stopped';
  }

  /** The stream of what is received; null while nothing is, or when the remote side names none. */
  get receivedStream(): string | null {
    return this.#received ?? null;
  }

  /** Lets go of a section that was not agreed on: it is in no later offer. */
  stop(): void {
    this.direction = 'stopped';
  }

  /** Its section is gone, with the connection or with the remote offer that brought it. */
  end(): void {
    this.stop();
    this.mid = null;
    this.currentDirection = 'stopped';
  }

  /** Its section in an offer. */
  offered(mid: string): FakeSection {
    return { kind: this.kind, mid, direction: this.direction, stream: this.stream };
  }

  /** Its section in the answer to an offered one: what both sides want. */
  answered({ mid, direction }: FakeSection): FakeSection {
    const sends = isSending(this.direction) && isSending(REVERSED[direction]);
    const receives = isSending(REVERSED[this.direction]) && isSending(direction);
    return { ...this.offered(mid), direction: directionOf(sends, receives) };
  }

  /** What the remote side says of its section. Is there something new to receive, or a new stream for it? */
  hear({ direction, stream }: FakeSection): boolean {
    const before = this.#received;
    this.#received = isSending(direction) ? stream : undefined;
    if (this.#received === undefined) return false;
    return before === undefined || (stream !== null && stream !== before);
  }

  /** An answer agreed on its section; `direction` as the answer has it. */
  settle(direction: RTCRtpTransceiverDirection, isOurAnswer: boolean): void {
    this.isSettled = true;
    this.currentDirection = isOurAnswer ? direction : REVERSED[direction];
    if (!isSending(REVERSED[this.currentDirection])) this.#received = undefined;
  }
}
