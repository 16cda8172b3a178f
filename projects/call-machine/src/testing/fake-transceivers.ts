import type { FakeSection } from './fake-description.ts';
import { OperationFailure } from './fake-operations.ts';
import { FakeTransceiver, type FakeTrack } from './fake-transceiver.ts';

type Sections = readonly FakeSection[];
type Transceivers<Track extends FakeTrack> = readonly FakeTransceiver<Track>[];

/** The transceivers of one connection, and the sections that descriptions give them. */
export class FakeTransceivers<Track extends FakeTrack> {
  /** Has the connection a data channel? That gets a section too. */
  hasChannel = false;
  #all: Transceivers<Track> = [];
  /** The sections of the last agreement, in their order, which never changes. */
  #agreed: Sections = [];
  /** The sections of the offer that waits for its answer, own or remote. */
  #offered: Sections | null = null;
  /** Every mid there ever was: none names a second section. */
  readonly #mids = new Set<string>();

  get all(): Transceivers<Track> {
    return this.#all;
  }

  add(transceiver: FakeTransceiver<Track>): FakeTransceiver<Track> {
    this.#all = [...this.#all, transceiver];
    return transceiver;
  }

  /** The sections of an own offer: those that there are, then those that are new. These have a mid from now on. */
  offer(): Sections {
    const known = this.#offered ?? this.#agreed;
    const old = known.map((section) => this.#with(section.mid)?.offered(section.mid) ?? section);
    const fresh = this.#all
      .filter(({ mid, isStopped }) => mid === null && !isStopped)
      .map((each) => each.offered((each.mid = this.#freshMid())));
    const isMissingChannel = this.hasChannel && !old.some(({ kind }) => kind === 'application');
    const channel = isMissingChannel ? [channelSection(this.#freshMid())] : [];
    this.#offered = [...old, ...fresh, ...channel];
    return this.#offered;
  }

  /** A remote offer is set: sections that nobody here has get transceivers. Returns those that receive anew. */
  setRemoteOffer(sections: Sections): Transceivers<Track> {
    const known = this.#offered ?? this.#agreed;
    if (!isSameSections(known, sections.slice(0, known.length)))
      throw new OperationFailure('InvalidAccessError', 'the order of its sections has changed');
    for (const { kind, mid } of sections) {
      this.#mids.add(mid);
      if (kind !== 'application' && !this.#with(mid)) this.add(new FakeTransceiver(kind, mid));
    }
    this.#offered = sections;
    return this.#hear(sections);
  }

  /** Sets the answer to the remote offer, and returns its sections. */
  answer(offered: Sections): Sections {
    const sections = offered.map((each) => this.#with(each.mid)?.answered(each) ?? each);
    this.#settle(sections, true);
    return sections;
  }

  /** A remote answer is set. Returns the transceivers that receive anew. */
  setRemoteAnswer(sections: Sections): Transceivers<Track> {
    if (!isSameSections(this.#offered ?? [], sections))
      throw new OperationFailure('InvalidAccessError', 'its sections are not those of the offer');
    const fresh = this.#hear(sections);
    this.#settle(sections, false);
    return fresh;
  }

  /** Takes back what an offer, own or remote, has given. */
  rollBack(): void {
    this.#offered = null;
    for (const each of this.#all.filter(({ isSettled }) => !isSettled)) {
      if (each.isRemote) each.end();
      else each.mid = null;
    }
    this.#all = this.#all.filter(({ isSettled, isRemote }) => isSettled || !isRemote);
  }

  /** The connection is closed. */
  end(): void {
    for (const each of this.#all) each.end();
  }

  #settle(answer: Sections, isOurs: boolean): void {
    for (const { mid, direction } of answer) this.#with(mid)?.settle(direction, isOurs);
    this.#all = this.#all.filter(({ isStopped }) => !isStopped);
    this.#agreed = answer;
    this.#offered = null;
  }

  #hear(sections: Sections): Transceivers<Track> {
    return sections.flatMap((section) => {
      const transceiver = this.#with(section.mid);
      return transceiver?.hear(section) ? [transceiver] : [];
    });
  }

  #with(mid: string): FakeTransceiver<Track> | undefined {
    return this.#all.find((each) => each.mid === mid);
  }

  #freshMid(): string {
    let next = this.#mids.size;
    while (this.#mids.has(String(next))) next += 1;
    this.#mids.add(String(next));
    return String(next);
  }
}

/** Have they the same sections, in the same order? */
const isSameSections = (one: Sections, other: Sections): boolean =>
  one.length === other.length &&
  one.every(({ mid, kind }, index) => mid === other[index]?.mid && kind === other[index].kind);

const channelSection = (mid: string): FakeSection => ({
  kind: 'application',
  mid,
  direction: 'sendrecv',
  stream: null,
});
