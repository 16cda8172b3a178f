import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { startFakeTurn, type FakeTurn } from '../testing/fake-turn-server.ts';
import { checkIce } from './check-ice.ts';

const GOOD = { username: '1:ann', credential: 'right' };
const SAFE: FakeTurn = {
  ...GOOD,
  allows: () => false,
  relay: '198.51.100.7',
  relayOfIPv6: null,
};

describe('the look at ICE servers', () => {
  /** What is found, as `ok` or what to mend, without the address in front. */
  const findings = async (
    turn: FakeTurn,
    { username, credential }: { username: string; credential: string } = GOOD,
    urlsOf = (udp: number, _tcp: number) => [`turn:127.0.0.1:${udp}`],
  ) => {
    const server = await startFakeTurn(turn);
    const urls = urlsOf(server.udpPort, server.tcpPort);
    const found = await checkIce([{ urls, username, credential }]);
    server.stop();
    return found.map(({ isWell, text }) => (isWell ? 'ok' : text.replace(/^\S+: /, '')));
  };

  it('is content with a TURN server that takes the credentials and keeps its networks closed', async () => {
    expect(await findings({ ...SAFE, relay: '127.0.0.1' })).toEqual(['ok', 'ok']);
  });

  it('goes by UDP, TCP and to STUN servers', async () => {
    const urls = (udp: number, tcp: number) => [
      `turn:127.0.0.1:${udp}?transport=udp`,
      `turn:127.0.0.1:${tcp}?transport=tcp`,
      `stun:127.0.0.1:${udp}`,
    ];
    expect(await findings(SAFE, GOOD, urls)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  it('says what to mend when the credentials are not taken', async () => {
    const [problem, ...others] = await findings(SAFE, { ...GOOD, credential: 'wrong' });
    expect(problem).toMatch(/^401 Unauthorized\. TURN_SECRET has to be the static-auth-secret/);
    expect(others).toEqual([]);
  });

  it('names the networks that a relay leads into, and what denies them', async () => {
    const allows = (peer: string) => ['10.0.0.1', '169.254.169.254'].includes(peer);
    const [, problem] = await findings({ ...SAFE, allows });
    expect(problem).toMatch(
      /^relays to 10\.0\.0\.1, 169\.254\.169\.254, where .*denied-peer-ip\.$/,
    );
  });

  it('names the networks that a relay of IPv6 leads into as well, those of IPv4 behind it too', async () => {
    const relayOfIPv6 = '2001:db8:0:0:0:0:0:7';
    const allows = (peer: string) => peer.endsWith(':0001') || peer.includes(':ffff:7f00:');
    const [, , problem] = await findings({ ...SAFE, relayOfIPv6, allows });
    expect(problem).toMatch(
      /^relays to 0:0:0:0:0:0:0:1, .* 0:0:0:0:0:ffff:7f00:1, .*denied-peer-ip\.$/,
    );
    expect(await findings({ ...SAFE, relayOfIPv6 })).toEqual(['ok', 'ok']);
  });

  it('says what to look at when nothing answers', async () => {
    const deaf = createSocket('udp4').bind(0, '127.0.0.1');
    await once(deaf, 'listening');
    const urls = [`turn:127.0.0.1:${deaf.address().port}`];
    const [finding] = await checkIce([{ urls, ...GOOD }], 50);
    expect(finding?.isWell).toBeFalse();
    expect(finding?.text).toMatch(/no answer within 50 ms\. Is the server up, .*firewall/);
    deaf.close();
  });

  it('says when an address is none, and when there is no server at all', async () => {
    const [wrong] = await checkIce([{ urls: 'http://turn.example' }]);
    expect(wrong?.isWell).toBeFalse();
    const [none] = await checkIce([]);
    expect(none?.text).toMatch(/no TURN server is set.*set TURN_URLS/);
  });
});
