import { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io-client';
import * as v from 'valibot';

const WebSocketTransportSchema = v.object({
  ws: v.object({ _socket: v.instance(TcpSocket) }),
});

/** Has a client read nothing from now on, as if its machine were too slow, or gone. Returns its TCP connection. */
export function stopReading(socket: Socket): TcpSocket {
  const { ws } = v.parse(WebSocketTransportSchema, socket.io.engine.transport);
  return ws._socket.pause();
}
