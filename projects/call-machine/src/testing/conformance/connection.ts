import type { Candidate } from '../../protocol/call-messages.ts';

/** What the package uses of the standard's interfaces: a browser's objects are such, and the fake's as well. */
export interface Connection {
  readonly signalingState: RTCSignalingState;
  readonly connectionState: RTCPeerConnectionState;
  readonly iceConnectionState: RTCIceConnectionState;
  readonly iceGatheringState: RTCIceGatheringState;
  readonly localDescription: SessionDescription | null;
  readonly remoteDescription: SessionDescription | null;
  addTransceiver(kind: 'audio' | 'video'): Transceiver;
  getTransceivers(): Transceiver[];
  createDataChannel(label: string, options: { negotiated: boolean; id: number }): Channel;
  setLocalDescription(description?: { type: DescriptionType }): Promise<void>;
  setRemoteDescription(description: { type: DescriptionType; sdp?: string }): Promise<void>;
  addIceCandidate(candidate: Candidate): Promise<void>;
  restartIce(): void;
  close(): void;
  addEventListener(type: StateChange, listener: () => void): void;
  addEventListener(type: 'icecandidate', listener: (event: CandidateFound) => void): void;
  addEventListener(type: 'track', listener: (event: TrackReceived) => void): void;
}

export type DescriptionType = 'offer' | 'answer' | 'rollback';

/** As RTCSessionDescription; provisional answers are left out. */
export interface SessionDescription {
  readonly type: RTCSdpType;
  readonly sdp: string;
}

/** The events that tell of a changed state. */
export type StateChange =
  | 'signalingstatechange'
  | 'connectionstatechange'
  | 'iceconnectionstatechange'
  | 'icegatheringstatechange';

export interface CandidateFound {
  /** Null at the end of a generation's. */
  readonly candidate: Candidate | null;
}

export interface TrackReceived {
  readonly transceiver: Pick<Transceiver, 'mid'>;
  readonly streams: readonly Stream[];
}

export interface Transceiver {
  readonly mid: string | null;
  direction: RTCRtpTransceiverDirection;
  readonly currentDirection: RTCRtpTransceiverDirection | null;
  readonly sender: Sender;
  readonly receiver: { readonly track: Track };
  stop(): void;
}

export interface Sender {
  readonly track: Track | null;
  replaceTrack(track: Track | null): Promise<void>;
  setStreams(stream: Stream): void;
}

export interface Track {
  readonly kind: string;
}

export interface Stream {
  readonly id: string;
}

export interface Channel {
  readonly readyState: RTCDataChannelState;
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Where connections are tried. Made anew for each spec. */
export interface Lab {
  open(): Connection;
  /** Something that a sender can send. */
  track(kind: 'audio' | 'video'): Track;
  stream(): Stream;
  /** Closes all that was opened. */
  close(): void;
}
