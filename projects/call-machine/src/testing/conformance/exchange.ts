import type { Candidate } from '../../protocol/call-messages.ts';
import type { Connection, Lab, SessionDescription } from './connection.ts';

/** The media sections of a call, in their order. */
export const KINDS = ['audio', 'video', 'video', 'audio'] as const;

export const openChannel = (connection: Connection) =>
  connection.createDataChannel('call', { negotiated: true, id: 0 });

/** One who can offer what a call needs. */
export function openCaller(lab: Lab): Connection {
  const connection = lab.open();
  for (const kind of KINDS) connection.addTransceiver(kind);
  openChannel(connection);
  return connection;
}

/** One who waits for an offer. */
export function openCallee(lab: Lab): Connection {
  const connection = lab.open();
  openChannel(connection);
  return connection;
}

/** The local description, which must be there. */
export function described({ localDescription }: Connection): SessionDescription {
  if (!localDescription) throw new Error('there is no local description');
  return localDescription;
}

/** The kind of each media section of a description, in their order. */
export const sectionsOf = ({ sdp }: SessionDescription) =>
  Array.from(sdp.matchAll(/^m=(\w+)/gm), ([, kind]) => kind);

/** The ICE generation of a local description. */
export const generationOf = (connection: Connection) =>
  /^a=ice-ufrag:(\S+)/m.exec(described(connection).sdp)?.[1];

/** Makes the description that is due, and sets it. */
export async function describeItself(connection: Connection): Promise<SessionDescription> {
  await connection.setLocalDescription();
  return described(connection);
}

/** A description that is sent, as JSON is all that gets over a wire. */
export const sent = ({ type, sdp }: SessionDescription) => ({
  type: type === 'offer' ? ('offer' as const) : ('answer' as const),
  sdp,
});

/** Takes an offer to the other side, which lets all flow both ways unless told otherwise, and its answer back. */
export async function negotiate(
  from: Connection,
  to: Connection,
  direction: RTCRtpTransceiverDirection | null = 'sendrecv',
): Promise<void> {
  await to.setRemoteDescription(sent(await describeItself(from)));
  if (direction)
    for (const transceiver of to.getTransceivers())
      if (transceiver.mid !== null) transceiver.direction = direction;
  await from.setRemoteDescription(sent(await describeItself(to)));
}

/** The candidates that a connection finds from now on, up to their end. */
export const gathered = (connection: Connection) =>
  new Promise<readonly Candidate[]>((resolve) => {
    const found: Candidate[] = [];
    connection.addEventListener('icecandidate', ({ candidate: next }) => {
      if (!next) {
        resolve(found);
        return;
      }
      // Plain, as it is sent.
      const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = next;
      found.push({ candidate, sdpMid, sdpMLineIndex, usernameFragment });
    });
  });

/** Resolves when that is true, which may be so when the connection state changes. */
const reach = (connection: Connection, state: RTCPeerConnectionState) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (connection.connectionState === state) resolve();
    };
    connection.addEventListener('connectionstatechange', look);
    look();
  });

/** Connects two sides, the first one offering. */
export async function connect(caller: Connection, callee: Connection): Promise<void> {
  const candidates = [gathered(caller), gathered(callee)] as const;
  await negotiate(caller, callee);
  const [ofCaller, ofCallee] = await Promise.all(candidates);
  await Promise.all([
    ...ofCaller.map((candidate) => callee.addIceCandidate(candidate)),
    ...ofCallee.map((candidate) => caller.addIceCandidate(candidate)),
  ]);
  await Promise.all([reach(caller, 'connected'), reach(callee, 'connected')]);
}

/** The name of the error that an operation is rejected with; `done` when it isn't. */
export async function outcomeOf(operation: () => Promise<unknown>): Promise<string> {
  try {
    await operation();
    return 'done';
  } catch (error) {
    return error instanceof Error || error instanceof DOMException ? error.name : String(error);
  }
}
