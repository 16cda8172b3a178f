/** Runs in a page. Where the relay is that its connection sends over; null when it sends over none. */
export async function usedRelay(): Promise<string | null> {
  for (const connection of window.witness.connections) {
    const report = new Map<string, Record<string, string | undefined>>();
    (await connection.getStats()).forEach((stats: { id: string }) => {
      report.set(stats.id, { ...stats });
    });
    const transport = [...report.values()].find(({ type }) => type === 'transport');
    const pair = report.get(transport?.selectedCandidatePairId ?? '');
    const candidate = report.get(pair?.localCandidateId ?? '');
    if (candidate?.candidateType === 'relay') return candidate.url ?? null;
  }
  return null;
}
