import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

const BYTES = 32;

/** A room's pass-phrase, of which only a salted hash is kept. */
export class Passphrase {
  readonly #salt: Buffer;
  readonly #hash: Buffer;

  private constructor(salt: Buffer, hash: Buffer) {
    this.#salt = salt;
    this.#hash = hash;
  }

  /** Takes a few hundredths of a second of another thread. */
  static async of(text: string): Promise<Passphrase> {
    const salt = randomBytes(BYTES);
    return new Passphrase(salt, await derive(text.normalize(), salt, BYTES));
  }

  /** Is this the one? Takes as long as making it. */
  async fits(text: string): Promise<boolean> {
    return timingSafeEqual(this.#hash, await derive(text.normalize(), this.#salt, BYTES));
  }
}
