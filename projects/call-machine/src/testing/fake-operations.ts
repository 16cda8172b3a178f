/** What becomes of an operation. One whose connection is closed meanwhile is never settled. */
export interface Settle {
  readonly resolve: () => void;
  readonly reject: (failure: OperationFailure) => void;
}

/** Why an operation is rejected, under the name of the DOMException of a browser. */
export class OperationFailure extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The chain of operations of a connection: one runs at a time, in the order of their calls. */
export class OperationChain {
  readonly #later: (run: () => void) => void;
  readonly #waiting: (() => void)[] = [];
  #isClosed = false;

  /** `later` calls back after one operation's time. */
  constructor(later: (run: () => void) => void) {
    this.#later = later;
  }

  /** `run` throws an OperationFailure where a browser would reject. */
  add(run: () => void, settle: Settle): void {
    if (this.#isClosed) {
      settle.reject(new OperationFailure('InvalidStateError', 'the connection is closed'));
      return;
    }
    this.#waiting.push(() => this.#perform(run, settle));
    if (this.#waiting.length === 1) this.#next();
  }

  /** What waits is never settled; what comes is rejected. */
  close(): void {
    this.#isClosed = true;
    this.#waiting.length = 0;
  }

  #next(): void {
    const operation = this.#waiting[0];
    if (operation) this.#later(operation);
  }

  #perform(run: () => void, { resolve, reject }: Settle): void {
    if (this.#isClosed) return;
    const failure = failureOf(run);
    this.#waiting.shift();
    // Before settling, which may add an operation that would be begun a second time.
    this.#next();
    if (failure) reject(failure);
    else resolve();
  }
}

function failureOf(run: () => void): OperationFailure | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof OperationFailure) return error;
    throw error;
  }
}
