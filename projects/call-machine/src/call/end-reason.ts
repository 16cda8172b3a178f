/** Why a call ended. A reason that this version does not know becomes `hangup`. */
export const END_REASONS = [
  'hangup',
  'cancelled',
  'declined',
  'busy',
  'no-answer',
  'unreachable',
  'expired',
  'answered-elsewhere',
  'declined-elsewhere',
  'glare',
  'recalled',
  'media-denied',
  'media-unavailable',
  'negotiation-failed',
  /** Media never flowed. */
  'ice-failed',
  /** Media had flowed. */
  'connection-lost',
  'peer-lost',
  'signaling-lost',
  'not-allowed',
  'protocol-error',
  'internal-error',
] as const;

export type EndReason = (typeof END_REASONS)[number];

/** Where a call was when it ended. */
export type CallPhase = 'calling' | 'ringing' | 'negotiating' | 'connected';

/** What remains of a call: exactly one per side, and never changed once it is written. */
export interface EndRecord {
  readonly reason: EndReason;
  /** Whose doing it was: this person's, the other's, or nobody's. */
  readonly by: 'local' | 'remote' | 'system';
  readonly phase: CallPhase;
  /** From the first media path to the end, in ms; 0 when media never flowed. */
  readonly durationMs: number;
  /** What a developer would want to know, never shown as is: an error's name, or a newer peer's own reason. */
  readonly cause?: string;
  /** Whether calling again can be expected to help. */
  readonly retryable: boolean;
}

/** How a call ends: the part of its record that its phase and its times don't tell. */
export type Ending = Pick<EndRecord, 'reason' | 'by' | 'cause'>;
