import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The way from a client to a server, such as from a browser to ours or from ours to Redis, which a test can block, or
 * which is slow. It stays at its address.
 */
export class TcpProxy {
  #target: URL;
  readonly #host: string;
  readonly #delayMs: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  /** What waits to be carried on, while the way is held. */
  #held: (() => void)[] | null = null;

  private constructor(target: string, delayMs: number, host: string) {
    this.#target = new URL(target);
    this.#host = host;
    this.#delayMs = delayMs;
    // Small messages don't wait for each other.
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  /**
   * Opens a way to the server at this address.
   *
   * @param delayMs how long what is said takes, in each direction
   * @param host where the way begins, on this machine
   */
  static async open(target: string, delayMs = 0, host = 'localhost'): Promise<TcpProxy> {
    const proxy = new TcpProxy(target, delayMs, host);
    proxy.#server.listen(0, host);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Where a client finds the server by this way. */
  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The way is closed.');
    return `http://${this.#host}:${address.port}`;
  }

  /** Breaks all connections, and lets none come about. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Leads to another server from now on, as a balancer does when one is gone. */
  leadTo(target: string): void {
    this.#target = new URL(target);
  }

  /** Lets nothing through in either direction, and lets nobody notice. */
  hold(): void {
    this.#held ??= [];
  }

  /** Loses for good whatever comes over the connections that there are, and lets nobody notice. New ones are good. */
  drop(): void {
    for (const socket of this.#sockets) socket.removeAllListeners('data').resume();
  }

  /** Makes the way as good as new. What was held is carried on, in its order. */
  restore(): void {
    this.#isCut = false;
    const held = this.#held ?? [];
    this.#held = null;
    for (const carryOn of held) carryOn();
  }

  /** Closes it for good. */
  close(): void {
    this.cut();
    this.#server.close();
  }

  #accept(client: Socket): void {
    if (this.#isCut) {
      client.destroy();
      return;
    }
    const { hostname: host, port } = this.#target;
    const server = connect({ host, port: Number(port), noDelay: true });
    this.#carry(client, server);
    this.#carry(server, client);
  }

  #carry(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on('data', (chunk) => {
      if (this.#held) this.#held.push(() => to.write(chunk));
      else this.#after(() => to.write(chunk));
    });
    // An error is followed by the close.
    from.on('error', () => undefined);
    from.on('close', () => {
      this.#sockets.delete(from);
      this.#after(() => to.end());
    });
  }

  /** Does something when it has come so far; one after the other. */
  #after(arrive: () => void): void {
    if (this.#delayMs === 0) arrive();
    else setTimeout(arrive, this.#delayMs);
  }
}
