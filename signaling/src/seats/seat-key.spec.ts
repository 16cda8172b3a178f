import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BootError } from '../boot/boot-error.ts';
import { readSeatKey } from './seat-key.ts';

describe('readSeatKey', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'seat-key-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it('makes a key at the first start and gives the same one at the next', () => {
    const file = join(directory, 'made', 'seat-key');
    const key = readSeatKey(file);
    expect(key.length).toBeGreaterThan(32);
    expect(readSeatKey(file)).toBe(key);
    expect(readFileSync(file, 'utf8')).toBe(key);
  });

  it('makes the file readable by its owner alone', () => {
    const file = join(directory, 'seat-key');
    readSeatKey(file);
    const others = process.platform === 'win32' ? 0 : statSync(file).mode & 0o077;
    expect(others).toBe(0);
  });

  it('refuses a file that holds no key', () => {
    const file = join(directory, 'seat-key');
    writeFileSync(file, 'short\n');
    expect(() => readSeatKey(file)).toThrowError(BootError, /fewer than 32 characters.*Delete it/);
  });

  it('says which file cannot be read', () => {
    expect(() => readSeatKey(directory)).toThrowError(BootError, /^SEAT_KEY_FILE: .*set SEAT_KEY/);
  });
});
