/**
 * What the browser has counted of a connection up to now. Null when it can't tell, as some can't of one that is closed.
 */
export async function readStats(connection: RTCPeerConnection): Promise<RTCStatsReport | null> {
  try {
    return await connection.getStats();
  } catch {
    return null;
  }
}

/**
 * How many bytes have come over a connection, by the ways that it still has: media, and what else isn't for ICE alone.
 * Null when the browser can't tell.
 */
export async function readReceived(connection: RTCPeerConnection): Promise<number | null> {
  const report = await readStats(connection);
  let bytes = 0;
  report?.forEach(({ type, bytesReceived = 0 }: RTCIceCandidatePairStats) => {
    if (type === 'candidate-pair') bytes += bytesReceived;
  });
  return report && bytes;
}
