/** One end of the path that the media of a connection takes. */
export interface PathEnd {
  /** The kind of its ICE candidate. */
  readonly type: string;
  /** Where the own relay is, as `turn:host:port…`; null without one, and for the other's end. */
  readonly url: string | null;
}

/** Runs in a page. The own end of the path that its newest connection takes, and the other's; empty while there is none. */
export async function mediaPath(): Promise<readonly PathEnd[]> {
  const { connections } = window.witness;
  const connection = connections.findLast(({ connectionState }) => connectionState === 'connected');
  const report = new Map<string, Record<string, string | undefined>>();
  (await connection?.getStats())?.forEach((stats: { id: string }) => {
    report.set(stats.id, { ...stats });
  });
  const transport = [...report.values()].find(({ type }) => type === 'transport');
  const pair = report.get(transport?.selectedCandidatePairId ?? '');
  return [pair?.localCandidateId, pair?.remoteCandidateId].flatMap((id) => {
    const { candidateType, url } = report.get(id ?? '') ?? {};
    return candidateType === undefined ? [] : { type: candidateType, url: url ?? null };
  });
}
