import type { SnapshotFrom } from 'xstate';
import type { callMachine } from './call-machine.ts';
import { acceptedPeers, localMedia } from './call-media.ts';
import { activeCall } from './call-rules.ts';
import type { Ticket } from './ticket.ts';

/** The ticket of an accepted call; null while there is none to come back to. It is there before the link is back, too. */
export function toTicket({ context, children }: SnapshotFrom<typeof callMachine>): Ticket | null {
  const call = activeCall(context);
  const [peer] = call ? acceptedPeers(call) : [];
  const { room, name, token } = children.link?.getSnapshot().context ?? { room: null, token: null };
  const party = peer === undefined ? undefined : call?.parties[peer];
  if (!call || !party || peer === undefined || room === null || token === null) return null;
  return {
    room,
    name,
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
