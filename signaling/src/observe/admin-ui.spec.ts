import { hash } from 'bcryptjs';
import { io, type Socket } from 'socket.io-client';
import { next, startTestServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a password of this spec';

describe('the admin UI', () => {
  let server: TestServer;
  let sockets: Socket[];

  const login = (auth: object) => {
    const socket = io(`${server.url}/admin`, { auth, forceNew: true, reconnection: false });
    sockets.push(socket);
    return socket;
  };
  const refusalOf = async (auth: object) => String(await next(login(auth), 'connect_error'));

  beforeEach(async () => {
    sockets = [];
    server = await startTestServer({ adminPasswordHash: await hash(PASSWORD, 4) });
  });

  afterEach(async () => {
    for (const socket of sockets) socket.disconnect();
    await server.stop();
  });

  it('shows counts, and nothing of events or sockets, to one who has the password', async () => {
    const admin = login({ username: 'admin', password: PASSWORD });
    const told: string[] = [];
    admin.onAny((event: string) => told.push(event));
    await next(admin, 'server_stats');
    await server.join('tea', 'Ann');
    await next(admin, 'server_stats');
    expect([...new Set(told)].sort()).toEqual(['config', 'server_stats', 'session']);
  });

  it('lets nobody in without', async () => {
    for (const auth of [
      {},
      { username: 'admin' },
      { username: 'admin', password: '' },
      { username: 'admin', password: 'wrong' },
      { username: 'root', password: PASSWORD },
      { sessionId: 'made up' },
    ]) {
      expect(await refusalOf(auth))
        .withContext(JSON.stringify(auth))
        .toContain('invalid');
    }
  });

  it('takes no harm from what is no password', async () => {
    for (const password of [7, null, {}, ['x'], true, 'x'.repeat(73)]) {
      expect(await refusalOf({ username: 'admin', password })).toContain('log in with');
    }
    expect((await server.join('tea', 'Ann')).self.name).toBe('Ann');
  });

  it('lets nobody try many passwords', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await refusalOf({ username: 'admin', password: 'wrong' });
    }
    expect(await refusalOf({ username: 'admin', password: PASSWORD })).toContain('more than 20');
  });

  it('is not there unless it is asked for', async () => {
    const plain = await startTestServer();
    const socket = io(`${plain.url}/admin`, { forceNew: true, reconnection: false });
    expect(String(await next(socket, 'connect_error'))).toContain('Invalid namespace');
    await plain.stop();
  });
});
