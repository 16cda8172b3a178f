import type { IceServer } from 'call-machine/protocol';
import { broken, reasonOf, well, type Finding } from './finding.ts';
import { parseIceUrl, type IceAddress } from './ice-url.ts';
import { isOutOfReach } from './relay-address.ts';
import { StunError, TurnClient, type Credentials } from './turn-client.ts';

/** How long a STUN or TURN server may take to answer, in ms. */
const TIMEOUT_MS = 3_000;

/**
 * Where nobody outside may get by way of a relay: this machine, private networks, carrier networks, and the address where
 * clouds keep their credentials.
 */
const FORBIDDEN_PEERS = [
  '127.0.0.1',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.169.254',
];

/** The same over a relay of IPv6, which also gets at addresses of IPv4 if it is not denied: as mapped ones, and by NAT64. */
const FORBIDDEN_PEERS_OF_IPV6 = [
  '0:0:0:0:0:0:0:1',
  'fd00:0:0:0:0:0:0:1',
  'fe80:0:0:0:0:0:0:1',
  '0:0:0:0:0:ffff:7f00:1',
  '0:0:0:0:0:ffff:a9fe:a9fe',
  '64:ff9b:0:0:0:0:7f00:1',
];

/** What servers say that have no relays of IPv6, or do not know of any. */
const NO_IPV6_CODES = [420, 440];

/**
 * Sees whether each STUN and TURN server does what a call needs of it, and no more than it should. `timeoutMs` is how
 * long one may take to answer.
 */
export async function checkIce(
  servers: readonly IceServer[],
  timeoutMs = TIMEOUT_MS,
): Promise<Finding[]> {
  const checks = servers.flatMap(({ urls, username = '', credential = '' }) =>
    [urls].flat().map((url) => checkUrl(url, { username, credential }, timeoutMs)),
  );
  return checks.length > 0 ? (await Promise.all(checks)).flat() : [NO_TURN];
}

const NO_TURN = well(
  'ICE: no STUN and no TURN server is set, so that calls work within one network alone. To reach further, set TURN_URLS and TURN_SECRET.',
);

async function checkUrl(
  url: string,
  credentials: Credentials,
  timeoutMs: number,
): Promise<Finding[]> {
  const address = parseIceUrl(url);
  if (address === null) return [broken(`${url}: this is no address of a STUN or TURN server.`)];
  let client: TurnClient | null = null;
  try {
    client = await TurnClient.open(address, timeoutMs);
    if (address.isTurn) {
      const found = await checkTurn(url, address.host, client, credentials);
      const leads = await reachableByIPv6(address, credentials, timeoutMs);
      return leads.length === 0 ? found : [...found, tooOpen(url, leads)];
    }
    await client.bind();
    return [well(`${url}: answers.`)];
  } catch (error) {
    return [broken(`${url}: ${reasonOf(error)}. ${remedyFor(error, address)}`)];
  } finally {
    client?.close();
  }
}

async function checkTurn(
  url: string,
  host: string,
  client: TurnClient,
  credentials: Credentials,
): Promise<Finding[]> {
  const relay = await client.allocate(credentials);
  const reachable = await reachableOf(FORBIDDEN_PEERS, client);
  return [
    isOutOfReach(relay, host)
      ? broken(
          `${url}: relays at ${relay}, which nobody outside can reach. Set external-ip of the TURN server to its public address.`,
        )
      : well(`${url}: takes our credentials, and relays at ${relay}.`),
    reachable.length === 0
      ? well(`${url}: keeps its clients out of its own networks.`)
      : tooOpen(url, reachable),
  ];
}

const tooOpen = (url: string, peers: readonly string[]) =>
  broken(
    `${url}: relays to ${peers.join(', ')}, where nobody outside may get. Deny these peers, as signaling/turnserver.conf does with denied-peer-ip.`,
  );

async function reachableOf(peers: readonly string[], client: TurnClient): Promise<string[]> {
  const reachable: string[] = [];
  for (const peer of peers) if (await client.mayReach(peer)) reachable.push(peer);
  return reachable;
}

/** The forbidden peers that a relay of IPv6 leads to, if the server has such relays. */
async function reachableByIPv6(
  address: IceAddress,
  credentials: Credentials,
  timeoutMs: number,
): Promise<string[]> {
  const client = await TurnClient.open(address, timeoutMs);
  try {
    await client.allocate(credentials, 'ipv6');
    return await reachableOf(FORBIDDEN_PEERS_OF_IPV6, client);
  } catch (error) {
    if (error instanceof StunError && NO_IPV6_CODES.includes(error.code)) return [];
    throw error;
  } finally {
    client.close();
  }
}

function remedyFor(error: unknown, { port, transport }: IceAddress): string {
  if (error instanceof StunError) return REMEDIES[error.code] ?? 'See the log of the TURN server.';
  const way = transport === 'udp' ? 'UDP' : transport === 'tcp' ? 'TCP' : 'TLS';
  return `Is the server up, does it listen for ${way} on port ${port}, and does a firewall let that through?`;
}

const REMEDIES: Readonly<Record<number, string>> = {
  401: 'TURN_SECRET has to be the static-auth-secret of the TURN server, which needs use-auth-secret; and the clocks of both have to agree.',
  403: 'The TURN server forbids it: see its log.',
  486: 'A quota of the TURN server is used up: see user-quota and total-quota.',
  508: 'The TURN server has no relay ports left: see min-port and max-port.',
};
