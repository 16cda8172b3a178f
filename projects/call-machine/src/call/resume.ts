import type { Call, CallContext } from './call-context.ts';
import { acceptedPeers, localMedia } from './call-media.ts';
import { activeCall } from './call-rules.ts';
import type { Ticket } from './ticket.ts';

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

/** The call that a ticket is of, before its connection is built anew, which waits for the link. */
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
      path: 'none',
      connection: connection + 1,
      isSeatLost: false,
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
