import { stopReading } from './testing/stop-reading.ts';
import { next, startTestServer, type TestServer } from './testing/test-server.ts';

describe('a connection that is still open, but whose client answers no more', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await startTestServer({ pingEveryMs: 20, pongWithinMs: 1_000, seatGraceMs: 50 });
  });

  afterEach(async () => {
    await server.stop();
    expect(server.faults).toEqual([]);
  });

  it('is given up in time: its seat is kept for the grace time, and then lost', async () => {
    const ann = await server.join('tea', 'Ann');
    const here = next(ann.socket, 'room:presence');
    const bob = await server.join('tea', 'Bob');
    await here;
    const connection = stopReading(bob.socket);
    const presence = { peer: bob.self.peer, name: 'Bob' };
    expect(await next(ann.socket, 'room:presence')).toEqual({ ...presence, presence: 'away' });
    expect(await next(ann.socket, 'room:presence')).toEqual({ ...presence, presence: 'lost' });
    expect(ann.socket.connected).toBeTrue();
    connection.destroy();
  });
});
