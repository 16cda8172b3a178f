import type { FakeSection } from './fake-description.ts';

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
export class FakeTransceiver<Track> {
  /** Null until a description has given it its section, and again when that is rolled back. */
  mid: string | null = null;
  direction: RTCRtpTransceiverDirection = 'sendrecv';
  currentDirection: RTCRtpTransceiverDirection | null = null;
  /** What the sender sends. */
  track: Track | null = null;
  /** The stream that the sender's track is said to belong to. */
  stream: string | null = null;
  isStopped = false;
  /** Was its section agreed on, so that no rollback takes it back? */
  isSettled = false;
  readonly kind: 'audio' | 'video';
  /** Was it made by a remote offer, and so goes with it when that is rolled back? */
  readonly isRemote: boolean;

  constructor(kind: 'audio' | 'video', remoteMid: string | null = null) {
    this.kind = kind;
    this.mid = remoteMid;
    this.isRemote = remoteMid !== null;
    if (this.isRemote) this.direction = 'recvonly';
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

  /** An answer agreed on its section; `direction` as the answer has it. */
  settle(direction: RTCRtpTransceiverDirection, isOurAnswer: boolean): void {
    this.isSettled = true;
    this.currentDirection = isOurAnswer ? direction : REVERSED[direction];
  }
}
