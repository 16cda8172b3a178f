import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const HOST = '127.0.0.1';

/** A detour of UDP on this machine, as by a router that translates addresses: what comes is carried on later. */
export class Detour {
  readonly #delayMs: number;
  readonly #entrance = createSocket('udp4');
  /** Who comes from a port has an exit alone, so that answers find back. */
  readonly #exits = new Map<number, Socket>();
  #isOpen = true;
  #target: { readonly host: string; readonly port: number } | null = null;

  private constructor(delayMs: number) {
    this.#delayMs = delayMs;
    this.#entrance.on('message', (packet, { port }) => {
      const exit = this.#exits.get(port) ?? this.#makeExit(port);
      this.#later(() => {
        if (this.#target) exit.send(packet, this.#target.port, this.#target.host);
      });
    });
  }

  /** @param delayMs how long a packet takes, in each direction */
  static async open(delayMs: number): Promise<Detour> {
    const detour = new Detour(delayMs);
    detour.#entrance.bind(0, HOST);
    await once(detour.#entrance, 'listening');
    return detour;
  }

  /** The port where it begins. */
  get port(): number {
    return this.#entrance.address().port;
  }

  /** Leads it there; what comes before is carried there too, if it is not yet due. */
  leadTo(host: string, port: number): void {
    this.#target = { host, port };
  }

  /** Closes it, with all that is on its way. */
  close(): void {
    this.#isOpen = false;
    for (const socket of [this.#entrance, ...this.#exits.values()]) socket.close();
  }

  #makeExit(port: number): Socket {
    const exit = createSocket('udp4');
    exit.on('message', (packet) => this.#later(() => this.#entrance.send(packet, port, HOST)));
    this.#exits.set(port, exit);
    return exit;
  }

  #later(carryOn: () => void): void {
    setTimeout(() => {
      if (this.#isOpen) carryOn();
    }, this.#delayMs);
  }
}
