/**
 * What has to be undone when a call's actor is gone, however it went. An actor whose action or guard throws doesn't
 * stop its children, so the effects are also reachable from here: nothing live may outlast the actor.
 */
export class Disposers {
  readonly #pending = new Set<() => void>();

  /** Keeps a disposer, which must not throw. Returns what runs it early; it runs at most once. */
  add(dispose: () => void): () => void {
    const disposeOnce = () => {
      if (this.#pending.delete(disposeOnce)) dispose();
    };
    this.#pending.add(disposeOnce);
    return disposeOnce;
  }

  /** Runs all that haven't run. */
  flush(): void {
    for (const disposeOnce of this.#pending) disposeOnce();
  }
}
