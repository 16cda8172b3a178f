export type {
  CaptureCommand,
  CaptureFact,
  CaptureInput,
  CaptureSource,
  DeviceSource,
} from './capture/capture-device.ts';
export type { CaptureFault } from './capture/capture-fault.ts';
export { captureMachine } from './capture/capture-machine.ts';
export type { CaptureView } from './capture/capture-view.ts';
export {
  PREWARMS,
  type Call,
  type CallContext,
  type CallInput,
  type Party,
  type Prewarm,
} from './call/call-context.ts';
export type { CallEnded, CallEvent, CallIntent } from './call/call-events.ts';
export { DEFAULT_LIMITS, type CallLimits } from './call/call-limits.ts';
export { callMachine } from './call/call-machine.ts';
export { toCallView, type CallView, type Notice } from './call/call-view.ts';
export type { ChatEntry } from './call/chat.ts';
export { toTicket } from './call/to-ticket.ts';
export type { Ticket } from './call/ticket.ts';
export { END_REASONS, type CallPhase, type EndReason, type EndRecord } from './call/end-reason.ts';
export type {
  ConnectionCommand,
  ConnectionFact,
  ConnectionInput,
  MediaPath,
  Source,
} from './peer/connection.ts';
export type { PeerCommand, PeerFact, PeerInput, PeerNews } from './peer/peer-events.ts';
export { peerMachine } from './peer/peer-machine.ts';
export {
  parseCallRecord,
  type CallOutcome,
  type CallRecord,
  type RecordedEnd,
  type RecordedEvent,
  type RecordedInput,
} from './record/call-record.ts';
export { recordCall, type CallRecording } from './record/record-call.ts';
export { replay, type Replay, type ReplayStep } from './record/replay.ts';
export type { LinkCommand, LinkFact } from './signaling/link-events.ts';
export { linkMachine } from './signaling/link-machine.ts';
export type { LinkInput } from './signaling/link-parts.ts';
export type { LinkView } from './signaling/link-view.ts';
export type { RemoteEvent } from './signaling/remote-events.ts';
export type { TransportCommand, TransportFact } from './signaling/transport.ts';
