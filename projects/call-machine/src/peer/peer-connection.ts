import type { Disposers } from '../media/disposers.ts';
import { effectActor } from '../media/effect-actor.ts';
import { errorName } from '../media/error-name.ts';
import type { MediaRegistry } from '../media/media-registry.ts';
import type { Candidate, Description } from '../protocol/call-messages.ts';
import { hearingOf, type IncomingChannelMessage } from './channel-hearing.ts';
import type { ConnectionCommand, ConnectionFact, ConnectionInput } from './connection.ts';
import { openChannel } from './peer-connection-channel.ts';
import { watchCandidates, watchNetwork, watchPath } from './peer-connection-events.ts';
import { MediaSections } from './peer-connection-sections.ts';
import { readStats } from './peer-connection-stats.ts';

/**
 * Makes the connection actor of the browser: one RTCPeerConnection, open from the actor's start to its stop. What it
 * sends comes from the registry, and what it receives is there under the peer's id.
 */
export function createConnection(registry: MediaRegistry, disposers: Disposers) {
  return effectActor<ConnectionCommand, ConnectionInput, ConnectionFact>(disposers, (scope) => {
    const { input, stopped, receive, report } = scope;
    const refuse = (error: unknown) => {
      report({ type: 'connection.refused', cause: errorName(error) });
    };

    const heard = (message: IncomingChannelMessage | null) => report(hearingOf(message));
    let connection: RTCPeerConnection;
    try {
      connection = open(input);
    } catch (error) {
      refuse(error);
      return;
    }
    const fail = (error: unknown) => {
      if (connection.signalingState === 'closed') report({ type: 'connection.closed' });
      else refuse(error);
    };
    let forget: () => void = () => undefined;
    const sections = new MediaSections(connection, registry, (streams) => {
      forget = registry.addRemote(input.remote.peer, streams);
    });
    const forgetStats = registry.addStats(input.remote.peer, () => readStats(connection));
    const unfollow = registry.subscribe(() => sections.place());
    stopped.addEventListener('abort', () => {
      unfollow();
      connection.close();
      forget();
      forgetStats();
    });
    const found = (candidate: Candidate) =>
      report({ type: 'connection.candidateFound', candidate });
    const say = openChannel(connection, input.remote, heard, stopped);
    watchCandidates(connection, found, stopped);
    watchPath(connection, (path) => report({ type: 'connection.pathChanged', path }), stopped);
    watchNetwork(() => report({ type: 'connection.networkChanged' }), stopped);

    receive((command) => {
      switch (command.type) {
        case 'connection.offer':
          offer(connection, sections, command.iceRestart).then(report, fail);
          break;
        case 'connection.apply':
          apply(connection, sections, command.description).then(report, fail);
          break;
        case 'connection.addCandidate':
          // One candidate is a hint: another may do, and if none does the path says so.
          connection.addIceCandidate(command.candidate).catch(() => undefined);
          break;
        case 'connection.goDirect':
          configure(connection, { iceTransportPolicy: 'all' });
          break;
        case 'connection.setIceServers':
          configure(connection, { iceServers: [...command.iceServers] });
          break;
        case 'connection.say':
          say(command.message);
          break;
        case 'connection.publish':
          sections.publish(command.sources);
          break;
      }
    });
  });
}

function open({ iceServers, isRelayed }: ConnectionInput): RTCPeerConnection {
  return new RTCPeerConnection({
    iceServers: [...iceServers],
    iceTransportPolicy: isRelayed ? 'relay' : 'all',
    bundlePolicy: 'max-bundle',
  });
}

/** A connection that was closed under the actor says so at the next operation; what is no configuration is left out. */
function configure(connection: RTCPeerConnection, change: RTCConfiguration): void {
  try {
    connection.setConfiguration({ ...connection.getConfiguration(), ...change });
  } catch {
    // It goes on as it was configured before.
  }
}

async function offer(
  connection: RTCPeerConnection,
  sections: MediaSections,
  iceRestart: boolean,
): Promise<ConnectionFact> {
  sections.create();
  if (iceRestart) connection.restartIce();
  await connection.setLocalDescription();
  return described(connection, 'offer');
}

async function apply(
  connection: RTCPeerConnection,
  sections: MediaSections,
  description: Description,
): Promise<ConnectionFact> {
  await connection.setRemoteDescription(description);
  if (description.type === 'answer') return { type: 'connection.applied' };
  if (!sections.adopt()) return { type: 'connection.refused', cause: 'MediaSectionsError' };
  await connection.setLocalDescription();
  return described(connection, 'answer');
}

function described(connection: RTCPeerConnection, type: Description['type']): ConnectionFact {
  const sdp = connection.localDescription?.sdp ?? '';
  return { type: 'connection.described', description: { type, sdp } };
}
