/** A rule of the contract that a run broke. */
class BrokenRule extends Error {
  constructor(rule: string, detail: string) {
    super(`${rule}: ${detail}`);
    this.name = 'BrokenRule';
  }
}

/** Throws unless the rule holds. `detail` is only asked for when it doesn't. */
export function hold(rule: string, holds: boolean, detail: () => string): void {
  if (!holds) throw new BrokenRule(rule, detail());
}
