import type { Settle } from '../fake-operations.ts';
import type { FakePeerConnection } from '../fake-peer-connection.ts';
import type { FakeTrack, FakeTransceiver } from '../fake-transceiver.ts';
import type { Sender, Stream, Transceiver } from './connection.ts';

/** Runs an operation of a fake as a promise. */
export const promise = (begin: (settle: Settle) => void): Promise<void> =>
  new Promise((resolve, reject) => begin({ resolve, reject }));

/** A transceiver of the fake, as the standard has it. */
export class FakeTransceiverFace implements Transceiver {
  readonly sender: Sender;
  readonly receiver: { readonly track: FakeTrack };
  readonly #fake: FakeTransceiver<FakeTrack>;

  constructor(connection: FakePeerConnection<FakeTrack>, fake: FakeTransceiver<FakeTrack>) {
    this.#fake = fake;
    this.receiver = { track: { kind: fake.kind } };
    this.sender = {
      get track() {
        return fake.track;
      },
      replaceTrack: (track: FakeTrack | null) =>
        promise((settle) => connection.replaceTrack(fake, track, settle)),
      setStreams: ({ id }) => (fake.stream = id),
    };
  }

  get mid(): string | null {
    return this.#fake.mid;
  }

  get direction(): RTCRtpTransceiverDirection {
    return this.#fake.direction;
  }

  set direction(direction: RTCRtpTransceiverDirection) {
    this.#fake.direction = direction;
  }

  get currentDirection(): RTCRtpTransceiverDirection | null {
    return this.#fake.currentDirection;
  }

  get streams(): readonly Stream[] {
    const id = this.#fake.receivedStream;
    return id === null ? [] : [{ id }];
  }

  stop(): void {
    this.#fake.stop();
  }
}
