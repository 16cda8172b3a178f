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

  /** The one that has this as its `text`. */
  static read(text: string): Passphrase {
    const [salt = '', hash = ''] = text.split('.');
    return new Passphrase(Buffer.from(salt, 'base64url'), Buffer.from(hash, 'base64url'));
  }

  /** Salt and hash, to keep elsewhere. */
  get text(): string {
    return `${this.#salt.toString('base64url')}.${this.#hash.toString('base64url')}`;
  }

  /** Is this the one? Takes as long as making it. */
  async fits(text: string): Promise<boolean> {
    return timingSafeEqual(this.#hash, await derive(text.normalize(), this.#salt, BYTES));
  }
}
