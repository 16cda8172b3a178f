import type {
  CallBody,
  CallMessageType,
  IncomingMessage,
  Sender,
} from '../protocol/call-messages.ts';

/** One thing that a peer did. */
export interface RemoteFact<Type extends string, T extends CallMessageType> {
  readonly type: Type;
  readonly call: string;
  /** Stamped by the server. */
  readonly from: Sender;
  /** How old the message was when it was sent, in ms. */
  readonly ageMs: number;
  readonly body: CallBody<T>;
}

/** What a peer did, told by a message of its. */
export type RemoteEvent =
  | RemoteFact<'remote.invited', 'call:invite'>
  | RemoteFact<'remote.rang', 'call:ringing'>
  | RemoteFact<'remote.accepted', 'call:accept'>
  | RemoteFact<'remote.hungUp', 'call:hangup'>
  | RemoteFact<'remote.described', 'call:description'>
  | RemoteFact<'remote.candidateFound', 'call:candidate'>
  | RemoteFact<'remote.mediaChanged', 'call:media'>
  | RemoteFact<'remote.synced', 'call:sync'>;

/** A peer asks this one into a call. */
export type Invited = Extract<RemoteEvent, { type: 'remote.invited' }>;

/** A message from the wire under the machine's name for it: a fact, in the past tense. */
export function toRemoteEvent(message: IncomingMessage): RemoteEvent {
  const { call, from, ageMs } = message;
  const fact = { call, from, ageMs };
  switch (message.type) {
    case 'call:invite':
      return { type: 'remote.invited', ...fact, body: message.body };
    case 'call:ringing':
      return { type: 'remote.rang', ...fact, body: message.body };
    case 'call:accept':
      return { type: 'remote.accepted', ...fact, body: message.body };
    case 'call:hangup':
      return { type: 'remote.hungUp', ...fact, body: message.body };
    case 'call:description':
      return { type: 'remote.described', ...fact, body: message.body };
    case 'call:candidate':
      return { type: 'remote.candidateFound', ...fact, body: message.body };
    case 'call:media':
      return { type: 'remote.mediaChanged', ...fact, body: message.body };
    case 'call:sync':
      return { type: 'remote.synced', ...fact, body: message.body };
  }
}
