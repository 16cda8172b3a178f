import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address that a request came from. With `trustedProxies` of them in front, that is what the outermost wrote into
 * `x-forwarded-for`: each adds its own client at the end, and what stands before that a client can make up.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const remote = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return remote;
  const forwarded = [request.headers['x-forwarded-for'] ?? ''].flat().join().split(',');
  const claimed = forwarded.at(-trustedProxies)?.trim() ?? '';
  return isIP(claimed) === 0 ? remote : claimed;
}
