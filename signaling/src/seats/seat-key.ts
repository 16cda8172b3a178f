import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BootError } from '../boot/boot-error.ts';

const MIN_LENGTH = 32;

/**
 * The key that signs seat tokens, from a file that is made at the first start and read at the later ones, so that
 * seats outlive a restart. Throws a BootError when the file can be neither read nor made, or holds no key.
 */
export function readSeatKey(file: string): string {
  const path = resolve(file);
  try {
    makeSeatKey(path);
    const key = readFileSync(path, 'utf8').trim();
    if (key.length >= MIN_LENGTH) return key;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BootError(
      `SEAT_KEY_FILE: ${reason}. Make ${path} readable and writable, name another file, or set SEAT_KEY.`,
    );
  }
  throw new BootError(
    `SEAT_KEY_FILE: ${path} holds fewer than ${MIN_LENGTH} characters, which is no key. Delete it to get a new one.`,
  );
}

function makeSeatKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(MIN_LENGTH).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
