import type { MediaState } from '../protocol/call-messages.ts';
import type { Call } from './call-context.ts';

/**
 * What a tab keeps so that it can take its call back after a reload or a crash: its seat and which call it is. It holds
 * no secret but the seat's token, so it is for the tab's own storage and nobody else.
 */
export interface Ticket {
  readonly room: string;
  /** This person's name. */
  readonly name: string;
  /** Gives the seat back. */
  readonly token: string;
  readonly call: string;
  readonly role: Call['role'];
  readonly video: boolean;
  /** The other side. */
  readonly remote: { readonly peer: string; readonly name: string };
  /** Which connection of the call was the last. */
  readonly connection: number;
  /** When media first flowed, in ms since the Unix epoch. */
  readonly since: number | null;
  /** What this side sent: a source that was off is not turned on by a reload. */
  readonly media: MediaState;
  /** How often that had changed. */
  readonly revision: number;
}
