import type { Disposers } from '../media/disposers.ts';
import { effectActor } from '../media/effect-actor.ts';
import { errorName } from '../media/error-name.ts';
import type { MediaRegistry } from '../media/media-registry.ts';
import type { Candidate, Description } from '../protocol/call-messages.ts';
import { hearingOf, type IncomingChannelMessage } from './channel-hearing.ts';
import type { ConnectionCommand, ConnectionFact, ConnectionInput } from './connection.ts';
import { openChannel } from './peer-connection-channel.ts';
import {
  watchCandidates,
  watchNetwork,
  watchPath,
  watchSecurity,
} from './peer-connection-events.ts';
import { withOwnRole } from './peer-connection-role.ts';
import { MediaSections } from './peer-connection-sections.ts';
import { watchSilence } from './peer-connection-silence.ts';
import { readStats } from './peer-connection-stats.ts';
import { askForWay } from './peer-connection-way.ts';

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
    const isClosed = () => connection.signalingState === 'closed';
    const closed = () => report({ type: 'connection.closed' });
    let negotiation = Promise.resolve();
    /** One step at a time, so that each finds what the one before has left. One that is cut short by the end has none. */
    const inTurn = (step: () => Promise<void>) => {
      if (isClosed()) closed();
      else
        negotiation = negotiation.then(step).catch((error: unknown) => {
          if (isClosed()) closed();
          else refuse(error);
        });
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
    const { say, probe } = openChannel(connection, input.remote, heard, stopped);
    watchCandidates(connection, found, stopped);
    watchPath(connection, (path) => report({ type: 'connection.pathChanged', path }), stopped);
    watchSilence({
      connection,
      probe,
      stopped,
      // Not restarted: the browser would go on trying the old way for seconds.
      silent: askForWay(connection, closed),
      lost: () => sections.pause(),
      returned: () => sections.refresh(),
    });
    watchSecurity(connection, closed, stopped);
    watchNetwork(() => report({ type: 'connection.networkChanged' }), stopped);

    receive((command) => {
      switch (command.type) {
        case 'connection.offer':
          inTurn(() => offer(connection, sections, command.iceRestart, report));
          break;
        case 'connection.apply':
          inTurn(() => apply(connection, sections, command.description, report));
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

type Report = (fact: ConnectionFact) => void;

async function offer(
  connection: RTCPeerConnection,
  sections: MediaSections,
  iceRestart: boolean,
  report: Report,
): Promise<void> {
  sections.create();
  if (iceRestart) connection.restartIce();
  await describe(connection, 'offer', report);
}

async function apply(
  connection: RTCPeerConnection,
  sections: MediaSections,
  description: Description,
  report: Report,
): Promise<void> {
  const isOffer = description.type === 'offer';
  if (isOffer && wouldGiveUp(connection)) {
    report({ type: 'connection.closed' });
    return;
  }
  if (isOffer && connection.signalingState === 'have-local-offer') await gathering(connection);
  await connection.setRemoteDescription(description);
  if (!isOffer) report({ type: 'connection.applied' });
  else if (!sections.adopt()) report({ type: 'connection.refused', cause: 'MediaSectionsError' });
  else await describe(connection, 'answer', report);
}

/**
 * Makes an own description and tells of it at once: the browser takes longer to apply it than to make it, and what comes
 * in reply is applied after it.
 */
async function describe(
  connection: RTCPeerConnection,
  type: Description['type'],
  report: Report,
): Promise<void> {
  const isOffer = type === 'offer';
  const { sdp = '' } = await (isOffer ? connection.createOffer() : connection.createAnswer());
  const applied = connection.setLocalDescription({ type, sdp });
  const description = { type, sdp: isOffer ? withOwnRole(connection, sdp) : sdp };
  report({ type: 'connection.described', description });
  await applied;
}

/** Resolves once it looks for candidates: an own offer that is given up before leaves Chromium without any for good. */
async function gathering(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState !== 'new') return;
  await new Promise((resolve) => {
    connection.addEventListener('icegatheringstatechange', resolve, { once: true });
  });
}

/**
 * Is there an own offer that a remote one would roll back, and not the first? Chromium goes on decoding what comes after
 * that, and never shows a frame of it: such a connection is as good as closed.
 */
function wouldGiveUp({ signalingState, currentRemoteDescription }: RTCPeerConnection): boolean {
  return signalingState === 'have-local-offer' && currentRemoteDescription !== null;
}
