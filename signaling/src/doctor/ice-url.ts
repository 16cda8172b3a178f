/** Where a STUN or TURN server is, as an address of an RTCIceServer says it (RFC 7064, RFC 7065). */
export interface IceAddress {
  readonly isTurn: boolean;
  readonly host: string;
  readonly port: number;
  readonly transport: 'udp' | 'tcp' | 'tls';
}

const PATTERN = /^(stuns?|turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/;

/** Reads such an address; null when it is none. */
export function parseIceUrl(url: string): IceAddress | null {
  const [, scheme, host, port, transport] = PATTERN.exec(url) ?? [];
  if (scheme === undefined || host === undefined) return null;
  const isSecure = scheme.endsWith('s');
  return {
    isTurn: scheme.startsWith('turn'),
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? (isSecure ? 5349 : 3478) : Number(port),
    transport: isSecure ? 'tls' : transport === 'tcp' ? 'tcp' : 'udp',
  };
}
