import { fuzz } from './testing/fuzz.ts';
import { startTestServer } from './testing/test-server.ts';

describe('the server, fuzzed', () => {
  it('acknowledges whatever it is sent, and lets nothing out of its room', async () => {
    const server = await startTestServer({ classicClients: true });
    const report = await fuzz(server.url, { messages: 1_000, seed: 20_260_101 });
    await server.stop();
    expect(report.sent).toBeGreaterThanOrEqual(1_000);
    expect(report.unacknowledged).toBe(0);
    expect(report.strays).toEqual([]);
    expect(server.faults).toEqual([]);
    expect(report.taken).toBeGreaterThan(50);
    expect(Object.keys(report.refused)).toEqual(
      jasmine.arrayContaining(['bad-message', 'too-large', 'peer-absent', 'not-allowed']),
    );
  });
});
