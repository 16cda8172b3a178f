import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from './https-certificate.ts';

const NOW = new Date('2030-01-01');

describe('the certificate of this machine', () => {
  let directory: string;
  const file = () => join(directory, 'made', 'https.pem');

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'https-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it('is for localhost and each of its addresses, and its key for its owner alone', async () => {
    const { cert, key } = await localCertificate(file(), ['192.0.2.1', '192.0.2.2'], NOW);
    const certificate = new X509Certificate(cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('192.0.2.2')).toBe('192.0.2.2');
    expect(certificate.checkIP('192.0.2.3')).toBeUndefined();
    expect(key).toContain('PRIVATE KEY');
    expect(process.platform === 'win32' ? 0 : statSync(file()).mode & 0o077).toBe(0);
  });

  it('is kept, until it ends or an address is new', async () => {
    const first = await localCertificate(file(), ['192.0.2.1'], NOW);
    expect(await localCertificate(file(), ['192.0.2.1'], NOW)).toEqual(first);
    const moved = await localCertificate(file(), ['192.0.2.9'], NOW);
    expect(moved.cert).not.toBe(first.cert);
    const later = await localCertificate(file(), ['192.0.2.9'], new Date('2031-01-01'));
    expect(later.cert).not.toBe(moved.cert);
  });
});
