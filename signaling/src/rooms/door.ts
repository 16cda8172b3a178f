import { randomBytes } from 'node:crypto';
import type { Door as DoorState } from 'call-machine/protocol';

/** How many may wait before a door at once. */
const MAX_KNOCKS = 8;

interface Knock {
  readonly name: string;
  readonly answer: (admitted: boolean) => void;
}

/** A room's door, open at first: while it is locked, whoever is new waits before it until a member answers their knock. */
export class Door {
  #isLocked = false;
  readonly #knocks = new Map<string, Knock>();
  readonly #onChange: () => void;

  /** `onChange` is called when there is something new to tell the members. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** What the members are told of it. */
  get state(): DoorState {
    const knocks = [...this.#knocks].map(([knock, { name }]) => ({ knock, name }));
    return { locked: this.#isLocked, knocks };
  }

  /** Locks it; or unlocks it, and admits all who wait. */
  lock(isLocked: boolean): void {
    if (isLocked === this.#isLocked) return;
    this.#isLocked = isLocked;
    if (!isLocked) this.#admitAll();
    this.#onChange();
  }

  /** Waits for a member's answer, or unlocking. Returns how to go away again; null when too many wait already. */
  knock(name: string, answer: Knock['answer']): (() => void) | null {
    if (this.#knocks.size >= MAX_KNOCKS) return null;
    const id = randomBytes(16).toString('base64url');
    this.#knocks.set(id, { name, answer });
    this.#onChange();
    return () => {
      if (this.#knocks.delete(id)) this.#onChange();
    };
  }

  /** Answers one knock. Of one that was answered or withdrawn before there is nothing left to do. */
  answer(id: string, admit: boolean): void {
    const knock = this.#knocks.get(id);
    if (knock === undefined) return;
    this.#knocks.delete(id);
    knock.answer(admit);
    this.#onChange();
  }

  /** Nobody is behind it any more who could answer. */
  close(): void {
    this.#isLocked = false;
    this.#admitAll();
  }

  #admitAll(): void {
    const waiting = [...this.#knocks.values()];
    this.#knocks.clear();
    for (const { answer } of waiting) answer(true);
  }
}
