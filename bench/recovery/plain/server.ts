import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** The page beside it and a bare relay of socket.io: what one of two in a room says goes to the other. */

const { HOST = 'localhost', PORT = '0', TURN_URLS, TURN_SECRET = '' } = process.env;

/** Credentials as coturn takes them, for an hour. */
function iceServers() {
  if (TURN_URLS === undefined) return [];
  const username = `${Math.floor(Date.now() / 1_000) + 3_600}:plain`;
  const credential = createHmac('sha1', TURN_SECRET).update(username).digest('base64');
  return [{ urls: TURN_URLS.split(','), username, credential }];
}

const page = await readFile(new URL('index.html', import.meta.url));
const http = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
});
const io = new Server(http);
io.on('connection', (socket) => {
  socket.on('join', async (room: string) => {
    await socket.join(room);
    socket.on('signal', (signal: unknown) => socket.to(room).emit('signal', signal));
    const seats = io.sockets.adapter.rooms.get(room) ?? new Set();
    if (seats.size !== 2) return;
    for (const [index, seat] of [...seats].entries()) {
      io.to(seat).emit('met', { isFirst: index === 0, iceServers: iceServers() });
    }
  });
});
await once(http.listen(Number(PORT), HOST), 'listening');
const address = http.address();
const port = typeof address === 'object' ? address?.port : PORT;
console.log(`Ready at http://${HOST}:${port}`);
