export {
  acknowledgementSchema,
  RefusalCodeSchema,
  RefusalSchema,
  type Acknowledgement,
  type Refusal,
  type RefusalCode,
} from './acknowledgement.ts';
export {
  CALL_MESSAGE_TYPES,
  CallBodySchemas,
  CandidateSchema,
  DescriptionSchema,
  IncomingMessageSchema,
  MediaStateSchema,
  OutgoingMessageSchema,
  SenderSchema,
  SourceStateSchema,
  type CallBody,
  type CallMessageType,
  type Candidate,
  type Description,
  type IncomingEnvelope,
  type IncomingMessage,
  type MediaState,
  type OutgoingEnvelope,
  type OutgoingMessage,
  type Sender,
  type SourceState,
} from './call-messages.ts';
export { ChatMessageSchema, ChatTextSchema, type ChatMessage } from './chat-messages.ts';
export {
  AdmissionSchema,
  AdmitRequestSchema,
  DoorSchema,
  KnockSchema,
  LockRequestSchema,
  type Admission,
  type AdmitRequest,
  type Door,
  type Knock,
  type LockRequest,
} from './door-messages.ts';
export { CallIdSchema, MessageIdSchema, NameSchema, PeerIdSchema, RoomIdSchema } from './ids.ts';
export { LIMITS, PROTOCOL_VERSION } from './limits.ts';
export { parseIncoming, parseMessage, parseOutgoing } from './parse.ts';
export {
  IceConfigurationSchema,
  IceRequestSchema,
  IceServerSchema,
  JoinedSchema,
  JoinRequestSchema,
  PresenceSchema,
  RoomPeerSchema,
  type IceConfiguration,
  type IceRequest,
  type IceServer,
  type Joined,
  type JoinRequest,
  type Presence,
  type RoomPeer,
} from './room-messages.ts';
export type { ClientToServerEvents, ServerToClientEvents } from './wire-events.ts';
