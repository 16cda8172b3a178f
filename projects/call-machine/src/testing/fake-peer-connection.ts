import type { Candidate, Description } from '../protocol/call-messages.ts';
import { candidateOf, checkCandidate, lastCandidateOf } from './fake-candidate.ts';
import { readDescription, toDescription, type FakeSession } from './fake-description.ts';
import { OperationChain, OperationFailure, type Settle } from './fake-operations.ts';
import { FakeTransceiver, type FakeTrack } from './fake-transceiver.ts';
import { FakeTransceivers } from './fake-transceivers.ts';

/** A remote description; a rollback goes back to the last stable state. */
export type SettableDescription = Description | { readonly type: 'rollback' };

/** What a local description can be asked to be. */
type LocalDescriptionType = Description['type'] | 'rollback';

/** As RTCPeerConnection.signalingState; provisional answers are left out. */
export type FakeSignalingState = 'stable' | 'have-local-offer' | 'have-remote-offer' | 'closed';

/** What a connection needs, and whom it tells. */
export interface FakeSurroundings<Track extends FakeTrack> {
  /** Calls back after one operation's time. */
  readonly later: (run: () => void) => void;
  /** A text that nobody else has. */
  readonly unique: () => string;
  /** Both sides have agreed: ICE begins, or goes on, or begins anew. */
  readonly agreed: () => void;
  /** A local candidate is found, or an empty one: the end of its generation's. */
  readonly found: (candidate: Candidate) => void;
  /** A transceiver receives anew, or a stream of another name. */
  readonly received?: (transceiver: FakeTransceiver<Track>) => void;
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
export class FakePeerConnection<Track extends FakeTrack> {
  /** Are relay candidates all that is gathered? */
  isRelayed = false;
  /** Stands for the object in its descriptions. */
  readonly fingerprint: string;
  readonly #transceivers = new FakeTransceivers<Track>();
  readonly #chain: OperationChain;
  readonly #surroundings: FakeSurroundings<Track>;
  /** The ICE generations of which a remote candidate was taken. */
  readonly #candidatesOf = new Set<string | null>();
  /** The ICE generation whose candidates are gathered, or were last. */
  #gathered: string | null = null;
  #iceGatheringState: RTCIceGatheringState = 'new';
  #signalingState: FakeSignalingState = 'stable';
  #current = NOTHING;
  #pending = NOTHING;
  /** The ICE generations that the next offer must not have. */
  #toReplace: readonly (string | undefined)[] = [];

  constructor(surroundings: FakeSurroundings<Track>) {
    this.#surroundings = surroundings;
    this.#chain = new OperationChain(surroundings.later);
    this.fingerprint = surroundings.unique();
  }

  get signalingState(): FakeSignalingState {
    return this.#signalingState;
  }

  get iceGatheringState(): RTCIceGatheringState {
    return this.#iceGatheringState;
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

  /** Is there a remote candidate of the generation that is agreed on? */
  get hasCandidate(): boolean {
    const { remote } = this.#current;
    return remote !== null && this.#candidatesOf.has(remote.generation);
  }

  addTransceiver(kind: 'audio' | 'video'): FakeTransceiver<Track> {
    this.#assertOpen();
    return this.#transceivers.add(new FakeTransceiver(kind));
  }

  /** The next offer has a section for a data channel. */
  addChannel(): void {
    this.#assertOpen();
    this.#transceivers.hasChannel = true;
  }

  /** The next offer begins a new ICE generation. */
  restartIce(): void {
    this.#toReplace = [this.#current.local?.generation, this.#pending.local?.generation];
  }

  /** Makes the description of that type, or else the one that is due, and sets it. */
  setLocalDescription(settle: Settle, type?: LocalDescriptionType): void {
    this.#chain.add(() => this.#setLocal(type ?? this.#dueType), settle);
  }

  setRemoteDescription(description: SettableDescription, settle: Settle): void {
    this.#chain.add(() => {
      if (description.type === 'rollback') this.#rollBack();
      else this.#setRemote(description);
    }, settle);
  }

  addIceCandidate(candidate: Candidate, settle: Settle): void {
    this.#chain.add(() => {
      checkCandidate(candidate, this.#pending.remote ?? this.#current.remote);
      if (candidate.candidate !== '') this.#candidatesOf.add(candidate.usernameFragment);
    }, settle);
  }

  /** Puts another track on the sender of a transceiver. */
  replaceTrack(transceiver: FakeTransceiver<Track>, track: Track | null, settle: Settle): void {
    this.#chain.add(() => {
      if (track !== null && track.kind !== transceiver.kind)
        throw new OperationFailure('TypeError', 'the track is of another kind than the sender');
      if (transceiver.isStopped)
        throw new OperationFailure('InvalidStateError', 'the transceiver is stopped');
      transceiver.track = track;
    }, settle);
  }

  /** Nothing is settled and nothing told afterwards. */
  close(): void {
    this.#signalingState = 'closed';
    this.#transceivers.end();
    this.#chain.close();
  }

  #assertOpen(): void {
    if (this.#signalingState === 'closed')
      throw new OperationFailure('InvalidStateError', 'the connection is closed');
  }

  get #dueType(): Description['type'] {
    return this.#signalingState === 'have-remote-offer' ? 'answer' : 'offer';
  }

  #setLocal(type: LocalDescriptionType): void {
    if (type === 'rollback') this.#rollBack();
    else if (type === 'offer') this.#offer();
    else this.#answer();
  }

  #offer(): void {
    if (this.#signalingState === 'have-remote-offer')
      throw new OperationFailure('InvalidStateError', 'an answer is due');
    const known = this.#pending.local?.generation ?? this.#current.local?.generation;
    const isReplaced = this.#toReplace.includes(known);
    const local = this.#know('offer', isReplaced ? undefined : known, this.#transceivers.offer());
    this.#pending = { local, remote: null };
    this.#signalingState = 'have-local-offer';
    this.#gather(local.generation);
  }

  #answer(): void {
    const { remote } = this.#pending;
    if (!remote) throw new OperationFailure('InvalidStateError', 'no answer is due');
    const known = this.#current.local?.generation;
    const isRestart = remote.generation !== this.#current.remote?.generation;
    const sections = this.#transceivers.answer(remote.sections);
    const local = this.#know('answer', isRestart ? undefined : known, sections);
    this.#gather(local.generation);
    this.#agree({ local, remote });
  }

  #setRemote(description: Description): void {
    const session = readDescription(description.sdp);
    const remote = { ...session, description };
    if (description.type === 'offer') this.#takeOffer(remote);
    else this.#takeAnswer(remote);
  }

  #takeOffer(remote: Known): void {
    // The implicit rollback. An offer over a remote offer only changes that.
    if (this.#signalingState === 'have-local-offer') this.#rollBack();
    const received = this.#transceivers.setRemoteOffer(remote.sections);
    this.#pending = { local: null, remote };
    this.#signalingState = 'have-remote-offer';
    this.#receive(received);
  }

  #takeAnswer(remote: Known): void {
    const { local } = this.#pending;
    if (!local) throw new OperationFailure('InvalidStateError', 'no answer is due');
    const received = this.#transceivers.setRemoteAnswer(remote.sections);
    this.#agree({ local, remote });
    this.#receive(received);
  }

  #receive(transceivers: readonly FakeTransceiver<Track>[]): void {
    for (const transceiver of transceivers) this.#surroundings.received?.(transceiver);
  }

  /** A local description of that generation is set; a new one has candidates. */
  #gather(generation: string): void {
    if (generation === this.#gathered) return;
    this.#gathered = generation;
    this.#iceGatheringState = 'gathering';
    this.#surroundings.later(() => {
      this.#find(candidateOf(generation, this.isRelayed ? 'relay' : 'host'));
      if (generation === this.#gathered) this.#iceGatheringState = 'complete';
      this.#find(lastCandidateOf(generation));
    });
  }

  #find(candidate: Candidate): void {
    if (this.#signalingState !== 'closed') this.#surroundings.found(candidate);
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
