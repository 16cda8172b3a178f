import { isIPv6 } from 'node:net';

/** How an IPv4 address looks on a socket that takes IPv6 too. */
const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What an address is counted under: itself, and for IPv6 also its /64, since that is what one customer has: all of its
 * 18 quintillion addresses are one party's.
 */
export function addressKeys(address: string): readonly string[] {
  const ipv4 = MAPPED_IPV4.exec(address)?.[1];
  if (ipv4 !== undefined) return [ipv4];
  return isIPv6(address) ? [address, networkOf(address)] : [address];
}

/** The /64 of an IPv6 address. */
function networkOf(address: string): string {
  const [withoutZone = ''] = address.split('%');
  const [head = '', tail] = withoutZone.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
