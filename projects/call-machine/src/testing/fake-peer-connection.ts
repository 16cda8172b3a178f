import type { Candidate, Description } from '../protocol/call-messages.ts';
import { checkCandidate } from './fake-candidate.ts';
import { readDescription, toDescription, type FakeSession } from './fake-description.ts';
import { OperationChain, OperationFailure, type Settle } from './fake-operations.ts';
import { FakeTransceiver } from './fake-transceiver.ts';
import { FakeTransceivers, isSameSections } from './fake-transceivers.ts';

/** A remote description; a rollback goes back to the last stable state. */
export type SettableDescription = Description | { readonly type: 'rollback' };

/** As RTCPeerConnection.signalingState; provisional answers are left out. */
export type FakeSignalingState = 'stable' | 'have-local-offer' | 'have-remote-offer' | 'closed';

/** What a connection needs, and whom it tells. */
export interface FakeSurroundings {
  /** Calls back after one operation's time. */
  readonly later: (run: () => void) => void;
  /** A text that nobody else has. */
  readonly unique: () => string;
  /** Both sides have agreed: ICE begins, or goes on, or begins anew. */
  readonly agreed: () => void;
  /** A local description with a new ICE generation is set. */
  readonly gather: (generation: string) => void;
}

/** A description, and what it says. */
interface Known extends FakeSession {
  readonly description: Description;
}

/** What both sides said last. */
interface Sides {
  readonly local: Known | null;
  readonly remote: Known | null;
}

const NOTHING: Sides = { local: null, remote: null };

/**
 * An RTCPeerConnection without a browser: the signaling state machine of the W3C specification (sections 4.4 and 4.7)
 * with its chain of operations, rollback, transceivers and ICE generations. Local descriptions are always the ones that
 * are due. It knows no network: see FakeConnections.
 */
export class FakePeerConnection<Track> {
  /** Stands for the object in its descriptions. */
  readonly fingerprint: string;
  readonly #transceivers = new FakeTransceivers<Track>();
  readonly #chain: OperationChain;
  readonly #surroundings: FakeSurroundings;
  #signalingState: FakeSignalingState = 'stable';
  #current = NOTHING;
  #pending = NOTHING;
  /** The ICE generations that the next offer must not have. */
  #toReplace: readonly (string | undefined)[] = [];

  constructor(surroundings: FakeSurroundings) {
    this.#surroundings = surroundings;
    this.#chain = new OperationChain(surroundings.later);
    this.fingerprint = surroundings.unique();
  }

  get signalingState(): FakeSignalingState {
    return this.#signalingState;
  }

  get localDescription(): Description | null {
    return (this.#pending.local ?? this.#current.local)?.description ?? null;
  }

  get remoteDescription(): Description | null {
    return (this.#pending.remote ?? this.#current.remote)?.description ?? null;
  }

  get transceivers(): readonly FakeTransceiver<Track>[] {
    return this.#transceivers.all;
  }

  /** What both sides agreed on last; null before the first time. */
  get agreement(): { readonly local: FakeSession; readonly remote: FakeSession } | null {
    const { local, remote } = this.#current;
    return local && remote && { local, remote };
  }

  addTransceiver(kind: 'audio' | 'video'): FakeTransceiver<Track> {
    return this.#transceivers.add(new FakeTransceiver(kind));
  }

  /** The next offer has a section for a data channel. */
  addChannel(): void {
    this.#transceivers.hasChannel = true;
  }

  /** The next offer begins a new ICE generation. */
  restartIce(): void {
    this.#toReplace = [this.#current.local?.generation, this.#pending.local?.generation];
  }

  /** Makes the description that is due, and sets it. */
  setLocalDescription(settle: Settle): void {
    this.#chain.add(() => {
      if (this.#signalingState === 'have-remote-offer') this.#answer();
      else this.#offer();
    }, settle);
  }

  rollBack(settle: Settle): void {
    this.#chain.add(() => this.#rollBack(), settle);
  }

  setRemoteDescription(description: SettableDescription, settle: Settle): void {
    this.#chain.add(() => {
      if (description.type === 'rollback') this.#rollBack();
      else this.#setRemote(description);
    }, settle);
  }

  addIceCandidate(candidate: Candidate, settle: Settle): void {
    this.#chain.add(
      () => checkCandidate(candidate, this.#pending.remote ?? this.#current.remote),
      settle,
    );
  }

  /** Nothing is settled and nothing told afterwards. */
  close(): void {
    this.#signalingState = 'closed';
    this.#chain.close();
  }

  #offer(): void {
    const known = this.#pending.local?.generation ?? this.#current.local?.generation;
    const isReplaced = this.#toReplace.includes(known);
    const local = this.#know('offer', isReplaced ? undefined : known, this.#transceivers.offer());
    this.#transceivers.setOffer();
    this.#pending = { local, remote: null };
    this.#signalingState = 'have-local-offer';
    if (local.generation !== known) this.#surroundings.gather(local.generation);
  }

  #answer(): void {
    const { remote } = this.#pending;
    if (!remote) return;
    const known = this.#current.local?.generation;
    const isRestart = remote.generation !== this.#current.remote?.generation;
    const sections = this.#transceivers.answer(remote.sections);
    const local = this.#know('answer', isRestart ? undefined : known, sections);
    this.#transceivers.settle(sections, true);
    if (local.generation !== known) this.#surroundings.gather(local.generation);
    this.#agree({ local, remote });
  }

  #setRemote(description: Description): void {
    const session = readDescription(description.sdp);
    if (session === null) throw new OperationFailure('OperationError', 'it makes no sense');
    const remote = { ...session, description };
    if (description.type === 'offer') this.#takeOffer(remote);
    else this.#takeAnswer(remote);
  }

  #takeOffer(remote: Known): void {
    // The implicit rollback; also an offer over an offer takes the former back.
    if (this.#signalingState !== 'stable') this.#rollBack();
    this.#transceivers.setRemoteOffer(remote.sections);
    this.#pending = { local: null, remote };
    this.#signalingState = 'have-remote-offer';
  }

  #takeAnswer(remote: Known): void {
    const { local } = this.#pending;
    if (!local) throw new OperationFailure('InvalidStateError', 'no answer is due');
    if (!isSameSections(local.sections, remote.sections))
      throw new OperationFailure('InvalidAccessError', 'its sections are not those of the offer');
    this.#transceivers.settle(remote.sections, false);
    this.#agree({ local, remote });
  }

  #agree(sides: Sides): void {
    if (!this.#toReplace.includes(sides.local?.generation)) this.#toReplace = [];
    this.#current = sides;
    this.#pending = NOTHING;
    this.#signalingState = 'stable';
    this.#surroundings.agreed();
  }

  #rollBack(): void {
    if (this.#signalingState === 'stable')
      throw new OperationFailure('InvalidStateError', 'there is nothing to roll back');
    this.#transceivers.rollBack();
    this.#pending = NOTHING;
    this.#signalingState = 'stable';
  }

  #know(
    type: Description['type'],
    generation: string = this.#surroundings.unique(),
    sections: FakeSession['sections'],
  ): Known {
    const session = { generation, fingerprint: this.fingerprint, sections };
    return { ...session, description: toDescription(type, session) };
  }
}
