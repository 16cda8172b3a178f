/** Whether new clients should be sent here: until the server is told to stop. */
export class Readiness {
  #isDraining = false;

  get isReady(): boolean {
    return !this.#isDraining;
  }

  /** From now on whoever balances load should look for another server. */
  drain(): void {
    this.#isDraining = true;
  }
}
