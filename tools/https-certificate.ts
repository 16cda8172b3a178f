import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate with its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;

/** How long one is good, in days. Some systems take none that is good for longer. */
const DAYS = 365;

/**
 * A certificate that this machine makes for itself at these addresses. It is kept in a file, so that who has accepted it
 * once is not asked again, until it ends or an address is new.
 */
export async function localCertificate(
  file: string,
  addresses: readonly string[],
  now = new Date(),
): Promise<Certificate> {
  const kept = read(file);
  if (kept !== null && isGood(kept, addresses, now)) return kept;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + DAYS * DAY_MS),
    extensions: [
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  const certificate = { cert: made.cert, key: made.private };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, certificate.key + certificate.cert, { mode: 0o600 });
  return certificate;
}

function read(file: string): Certificate | null {
  try {
    const pem = readFileSync(file, 'utf8');
    const at = pem.indexOf('-----BEGIN CERTIFICATE');
    return at < 0 ? null : { key: pem.slice(0, at), cert: pem.slice(at) };
  } catch {
    return null;
  }
}

function isGood({ cert }: Certificate, addresses: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(cert);
  const hasAll = addresses.every((address) => certificate.checkIP(address) !== undefined);
  return hasAll && certificate.validToDate.getTime() - now.getTime() > DAY_MS;
}
