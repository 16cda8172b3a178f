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
