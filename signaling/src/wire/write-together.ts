/** What is needed of a connection: engine.io's socket, which tells when it begins and ends to pass on what waits. */
interface Connection {
  on(event: 'flush' | 'drain', listener: () => void): unknown;
  /** The request that it began with, and that one's TCP connection. */
  readonly request: { readonly socket: { cork(): void; uncork(): void } };
}

/**
 * Hands all that waits for one connection to the system in one go: to do so once for each message is most of what
 * relaying costs. A connection that has moved from polling to WebSocket is on another TCP connection by then, and goes
 * on as if this were not here.
 */
export function writeTogether(connection: Connection): void {
  const { socket } = connection.request;
  connection.on('flush', () => socket.cork());
  connection.on('drain', () => socket.uncork());
}
