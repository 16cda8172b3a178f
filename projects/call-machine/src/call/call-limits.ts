/** How long a call waits for what, in ms. */
export interface CallLimits {
  /** How long an invite lives, and so how long it rings. */
  readonly ringMs: number;
  /** How long a caller waits for some peer to ring. */
  readonly reachMs: number;
  /** How long it may take from the accept to a media path. */
  readonly negotiationMs: number;
  /** How long a media path that was lost may take to come back. */
  readonly reconnectMs: number;
  /** How long to wait after the path was interrupted before ICE is restarted. */
  readonly restartDelayMs: number;
  /** How long to wait before a message that nobody acknowledged is sent again. */
  readonly retryMs: number;
}

export const DEFAULT_LIMITS: CallLimits = {
  ringMs: 45_000,
  reachMs: 5_000,
  negotiationMs: 20_000,
  reconnectMs: 30_000,
  restartDelayMs: 2_000,
  retryMs: 1_000,
};
