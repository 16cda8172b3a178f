import { io, type Socket } from 'socket.io-client';
import { room, server } from './call-page.ts';

/** What the two may say to each other: events with what goes with them. */
type Messages = Record<string, (body: never) => void>;

/**
 * Goes into the room of a relay.
 *
 * @returns once the other is there too: whatever is emitted goes to the other, and comes from there
 */
export async function meet<M extends Messages>(): Promise<Socket<M, M>> {
  const socket: Socket = io(server.href);
  const met = new Promise((resolve) => socket.once('met', resolve));
  socket.emit('join', room);
  await met;
  return socket;
}
