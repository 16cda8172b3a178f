/**
 * Runs in a page. How much its browser takes the path of its newest open connection to carry, in kbit/s; Infinity while it has
 * no opinion. It sends no more than that, so with little of it pictures are seldom.
 */
export async function estimateBandwidth(): Promise<number> {
  const { connections } = window.witness;
  const connection = connections.findLast(({ signalingState }) => signalingState !== 'closed');
  let bitrate = Infinity;
  (await connection?.getStats())?.forEach((entry: RTCIceCandidatePairStats) => {
    if (entry.type !== 'candidate-pair' || !entry.nominated) return;
    bitrate = entry.availableOutgoingBitrate ?? bitrate;
  });
  return bitrate / 1_000;
}
