import type { MediaPath } from '../../peer/connection.ts';
import type { Candidate } from '../../protocol/call-messages.ts';
import type { FakePaths, PathEnd } from '../fake-paths.ts';
import { FakePeerConnection, type FakeSignalingState } from '../fake-peer-connection.ts';
import type { FakeTrack, FakeTransceiver } from '../fake-transceiver.ts';
import type { VirtualClock } from '../virtual-clock.ts';
import type {
  CandidateFound,
  Channel,
  Connection,
  DescriptionType,
  StateChange,
  TrackReceived,
} from './connection.ts';
import { FakeChannelFace } from './fake-channel-face.ts';
import { FakeTransceiverFace, promise } from './fake-transceiver-face.ts';
import { Listeners } from './listeners.ts';

/** What the connections of one lab share. */
export interface FakeWorld {
  readonly clock: VirtualClock;
  readonly paths: FakePaths<FakeConnection>;
  /** A text that nobody else has. */
  readonly unique: () => string;
}

interface Events extends Record<StateChange, undefined> {
  icecandidate: CandidateFound;
  track: TrackReceived;
}

/** How long an operation takes, and what goes over a channel, in ms. */
const STEP_MS = 1;

/** The fake connection, with promises and events as the standard has them. */
export class FakeConnection implements Connection, PathEnd {
  path: MediaPath | null = null;
  readonly tab: string;
  readonly connection: FakePeerConnection<FakeTrack>;
  readonly #face: FakeChannelFace;
  readonly #world: FakeWorld;
  readonly #transceivers = new Map<FakeTransceiver<FakeTrack>, FakeTransceiverFace>();
  readonly #listeners = new Listeners<Events>();
  #toldSignaling: FakeSignalingState = 'stable';
  #toldGathering: RTCIceGatheringState = 'new';

  constructor(world: FakeWorld) {
    const { clock, paths, unique } = world;
    this.#world = world;
    this.tab = unique();
    this.connection = new FakePeerConnection({
      later: (run) => this.#later(run),
      unique,
      agreed: () => paths.agreed(this),
      found: (candidate) => this.#found(candidate),
      received: (transceiver) => this.#received(transceiver),
    });
    this.#face = new FakeChannelFace((arrive) => {
      const partner = paths.isUp(this) ? paths.partnerOf(this) : null;
      if (partner) clock.setTimeout(() => arrive(partner.channel), STEP_MS);
    });
    paths.add(this);
  }

  get channel(): FakeChannelFace['fake'] {
    return this.#face.fake;
  }

  get signalingState(): FakeSignalingState {
    return this.connection.signalingState;
  }

  get connectionState(): RTCPeerConnectionState {
    return this.signalingState === 'closed' ? 'closed' : (this.path ?? 'new');
  }

  /** ICE and DTLS are one in the fake. */
  get iceConnectionState(): RTCIceConnectionState {
    const { connectionState } = this;
    return connectionState === 'connecting' ? 'checking' : connectionState;
  }

  get iceGatheringState(): RTCIceGatheringState {
    return this.connection.iceGatheringState;
  }

  get localDescription() {
    return this.connection.localDescription;
  }

  get remoteDescription() {
    return this.connection.remoteDescription;
  }

  addTransceiver(kind: 'audio' | 'video'): FakeTransceiverFace {
    return this.#faceOf(this.connection.addTransceiver(kind));
  }

  getTransceivers(): FakeTransceiverFace[] {
    return this.connection.transceivers.map((each) => this.#faceOf(each));
  }

  /** The fake has one channel. */
  createDataChannel(): Channel {
    this.connection.addChannel();
    return this.#face;
  }

  setLocalDescription(description?: { type: DescriptionType }): Promise<void> {
    return promise((settle) => this.connection.setLocalDescription(settle, description?.type));
  }

  setRemoteDescription(description: { type: DescriptionType; sdp?: string }): Promise<void> {
    const { type, sdp = '' } = description;
    return promise((settle) => this.connection.setRemoteDescription({ type, sdp }, settle));
  }

  async addIceCandidate(candidate: Candidate): Promise<void> {
    await promise((settle) => this.connection.addIceCandidate(candidate, settle));
    this.#world.paths.connect(this);
  }

  restartIce(): void {
    this.connection.restartIce();
  }

  close(): void {
    this.channel.end();
    this.connection.close();
    this.#world.paths.remove(this);
  }

  addEventListener<Type extends keyof Events>(
    type: Type,
    listener: (event: Events[Type]) => void,
  ): void {
    this.#listeners.add(type, listener);
  }

  /** A path was found, or lost. */
  tell(): void {
    this.#listeners.tell('iceconnectionstatechange', undefined);
    this.#listeners.tell('connectionstatechange', undefined);
  }

  #later(run: () => void): void {
    this.#world.clock.setTimeout(() => {
      run();
      this.#look();
    }, STEP_MS);
  }

  /** Tells the states that have changed. */
  #look(): void {
    if (this.signalingState === 'closed') return;
    if (this.signalingState !== this.#toldSignaling) {
      this.#toldSignaling = this.signalingState;
      this.#listeners.tell('signalingstatechange', undefined);
    }
    if (this.iceGatheringState !== this.#toldGathering) {
      this.#toldGathering = this.iceGatheringState;
      this.#listeners.tell('icegatheringstatechange', undefined);
    }
  }

  #found(candidate: Candidate): void {
    this.#look();
    const isEnd = candidate.candidate === '';
    this.#listeners.tell('icecandidate', { candidate: isEnd ? null : candidate });
  }

  #received(fake: FakeTransceiver<FakeTrack>): void {
    const transceiver = this.#faceOf(fake);
    this.#listeners.tell('track', { transceiver, streams: transceiver.streams });
  }

  #faceOf(fake: FakeTransceiver<FakeTrack>): FakeTransceiverFace {
    const face = this.#transceivers.get(fake) ?? new FakeTransceiverFace(this.connection, fake);
    this.#transceivers.set(fake, face);
    return face;
  }
}
