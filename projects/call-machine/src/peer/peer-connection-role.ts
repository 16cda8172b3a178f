/** The DTLS role (RFC 8842) that an answer settles. */
const ROLE = /^a=setup:(active|passive)/m;

/** The DTLS role that a connection has got by its last answer, whoever made that; undefined before. It keeps it. */
export function ownRole({
  currentLocalDescription: own,
  currentRemoteDescription: theirs,
}: RTCPeerConnection): 'active' | 'passive' | undefined {
  const isOwn = own?.type === 'answer';
  const role = ROLE.exec((isOwn ? own : theirs)?.sdp ?? '')?.[1];
  if (!role) return undefined;
  return (role === 'active') === isOwn ? 'active' : 'passive';
}

/**
 * An offer as the other side is to have it: with the DTLS role that this side has. Browsers leave it open each time, and
 * Firefox then takes the one that it would take in the beginning, even if it has the other, which nothing survives.
 */
export function withOwnRole(connection: RTCPeerConnection, sdp: string): string {
  return sdp.replaceAll('a=setup:actpass', `a=setup:${ownRole(connection) ?? 'actpass'}`);
}
