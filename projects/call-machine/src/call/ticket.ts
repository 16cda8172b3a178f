import type { MediaState } from '../protocol/call-messages.ts';
import type { Call, CallContext } from './call-context.ts';
import { acceptedPeers, localMedia } from './call-media.ts';
import { activeCall } from './call-rules.ts';

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

/** The ticket of an accepted call, with the link's token; null while there is none to come back to. */
export function toTicket(context: CallContext, token: string | null): Ticket | null {
  const call = activeCall(context);
  const [peer] = call ? acceptedPeers(call) : [];
  const { room, self } = context.link;
  const party = peer === undefined ? undefined : call?.parties[peer];
  if (!call || !party || peer === undefined || room === null || token === null || !self)
    return null;
  return {
    room,
    name: self.name,
    token,
    call: call.id,
    role: call.role,
    video: call.video,
    remote: { peer, name: party.name },
    connection: party.connection,
    since: call.since,
    media: localMedia(context),
    revision: call.revision,
  };
}

/** The call that a ticket is of, before its connection is built anew. */
export const resumedCall = ({
  call,
  role,
  video,
  remote,
  connection,
  ...ticket
}: Ticket): Call => ({
  id: call,
  role,
  video,
  parties: {
    [remote.peer]: {
      name: remote.name,
      state: 'accepted',
      path: 'opening',
      connection: connection + 1,
      ending: null,
    },
  },
  ringMs: 0,
  since: ticket.since,
  remoteMedia: null,
  toldMedia: ticket.media,
  revision: ticket.revision,
  remoteRevision: 0,
  held: { candidates: [] },
  unchecked: [],
});
