import type { FakeSection } from './fake-description.ts';
import { OperationFailure } from './fake-operations.ts';
import { FakeTransceiver } from './fake-transceiver.ts';

/** The transceivers of one connection, and the sections that descriptions give them. */
export class FakeTransceivers<Track> {
  /** Has the connection a data channel? That gets a section too. */
  hasChannel = false;
  #all: readonly FakeTransceiver<Track>[] = [];
  /** The sections of the last agreement, in their order, which never changes. */
  #agreed: readonly FakeSection[] = [];

  get all(): readonly FakeTransceiver<Track>[] {
    return this.#all;
  }

  add(transceiver: FakeTransceiver<Track>): FakeTransceiver<Track> {
    this.#all = [...this.#all, transceiver];
    return transceiver;
  }

  /** The sections of an offer: those that were agreed on, then those that are new. */
  offer(): readonly FakeSection[] {
    const old = this.#agreed.map(
      (section) => this.#with(section.mid)?.offered(section.mid) ?? section,
    );
    const fresh = this.#unsettled().map((each, index) => each.offered(this.#freshMid(index)));
    const isMissingChannel = this.hasChannel && !old.some(({ kind }) => kind === 'application');
    return isMissingChannel
      ? [...old, ...fresh, channelSection(this.#freshMid(fresh.length))]
      : [...old, ...fresh];
  }

  /** An own offer is set: what is new in it has a section from now on. */
  setOffer(): void {
    for (const [index, each] of this.#unsettled().entries()) each.mid = this.#freshMid(index);
  }

  /** A remote offer is set: sections that nobody here has get transceivers. */
  setRemoteOffer(sections: readonly FakeSection[]): void {
    if (!isSameSections(this.#agreed, sections.slice(0, this.#agreed.length)))
      throw new OperationFailure('InvalidAccessError', 'the order of its sections has changed');
    for (const { kind, mid } of sections)
      if (kind !== 'application' && !this.#with(mid)) this.add(new FakeTransceiver(kind, mid));
  }

  /** The sections of the answer to an offer. */
  answer(sections: readonly FakeSection[]): readonly FakeSection[] {
    return sections.map((section) => this.#with(section.mid)?.answered(section) ?? section);
  }

  /** Both sides agreed on the sections of an answer. */
  settle(answer: readonly FakeSection[], isOurs: boolean): void {
    for (const { mid, direction } of answer) this.#with(mid)?.settle(direction, isOurs);
    this.#all = this.#all.filter(({ isStopped }) => !isStopped);
    this.#agreed = answer;
  }

  /** Takes back what an offer, own or remote, has given. */
  rollBack(): void {
    this.#all = this.#all.filter(({ isSettled, isRemote }) => isSettled || !isRemote);
    for (const transceiver of this.#all) if (!transceiver.isSettled) transceiver.mid = null;
  }

  #with(mid: string): FakeTransceiver<Track> | undefined {
    return this.#all.find((each) => each.mid === mid);
  }

  #unsettled(): readonly FakeTransceiver<Track>[] {
    return this.#all.filter(({ isSettled, isStopped }) => !isSettled && !isStopped);
  }

  #freshMid(index: number): string {
    return String(this.#agreed.length + index);
  }
}

/** Have they the same sections, in the same order? */
export const isSameSections = (
  one: readonly FakeSection[],
  other: readonly FakeSection[],
): boolean =>
  one.length === other.length &&
  one.every(({ mid, kind }, index) => mid === other[index]?.mid && kind === other[index].kind);

const channelSection = (mid: string): FakeSection => ({
  kind: 'application',
  mid,
  direction: 'sendrecv',
  stream: null,
});
