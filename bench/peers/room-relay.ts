import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { listen, type Listening } from './listen.ts';

/** Starts a bare relay of socket.io, as the examples have it: what one of two in a room says goes to the other. */
export function startRoomRelay(host: string): Promise<Listening> {
  const http = createServer();
  const io = new Server(http, { serveClient: false, cors: { origin: true } });
  io.on('connection', (socket) => {
    socket.on('join', async (room: string) => {
      await socket.join(room);
      socket.onAny((event: string, ...args: unknown[]) => socket.to(room).emit(event, ...args));
      if (io.sockets.adapter.rooms.get(room)?.size === 2) io.to(room).emit('met');
    });
  });
  return listen(http, host);
}
