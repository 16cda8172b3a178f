import { OperationFailure } from './fake-operations.ts';

/** What one end of a data channel goes through, and whom it tells. */
export interface FakeChannelScope<Message> {
  /** Calls back with the other end after the time of the way there; never when nothing gets through. */
  readonly carry: (arrive: (other: FakeChannel<Message>) => void) => void;
  readonly heard: (message: Message) => void;
  readonly changed?: (state: RTCDataChannelState) => void;
}

/** One end of a data channel that both sides agreed on beforehand: what is put in comes out at the other end, in order. */
export class FakeChannel<Message> {
  #readyState: RTCDataChannelState = 'connecting';
  readonly #scope: FakeChannelScope<Message>;

  constructor(scope: FakeChannelScope<Message>) {
    this.#scope = scope;
  }

  get readyState(): RTCDataChannelState {
    return this.#readyState;
  }

  /** There is a path for it now. One that was open goes on. */
  open(): void {
    if (this.#readyState === 'connecting') this.#become('open');
  }

  send(message: Message): void {
    if (this.#readyState !== 'open')
      throw new OperationFailure('InvalidStateError', 'the channel is not open');
    this.#scope.carry((other) => other.hear(message));
  }

  hear(message: Message): void {
    if (this.#readyState === 'open') this.#scope.heard(message);
  }

  /** Closes it at both ends. */
  close(): void {
    if (this.#readyState === 'closing' || this.#readyState === 'closed') return;
    this.#become('closing');
    this.#scope.carry((other) => {
      other.drop();
      this.drop();
    });
  }

  /** Its connection is closed here; the other end hears of that. */
  end(): void {
    if (this.#readyState !== 'closed') this.#scope.carry((other) => other.drop());
    this.drop();
  }

  /** It is of no use any more. */
  drop(): void {
    if (this.#readyState !== 'closed') this.#become('closed');
  }

  #become(state: RTCDataChannelState): void {
    this.#readyState = state;
    this.#scope.changed?.(state);
  }
}
