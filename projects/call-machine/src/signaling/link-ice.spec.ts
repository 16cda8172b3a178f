import { LinkProbe } from '../testing/link-probe.ts';

const serversOf = (credential: string) => [
  { urls: 'turn:turn.example', username: 'ann', credential },
];

describe('the link, when credentials for ICE run out (6.9)', () => {
  let link: LinkProbe;
  const asked = () =>
    link.transport.takeCommands().filter(({ type }) => type === 'transport.renewIce').length;
  const renew = (credential: string, iceLifetimeMs: number) => {
    const configuration = { iceServers: serversOf(credential), iceLifetimeMs };
    link.transport.report({ type: 'transport.iceRenewed', configuration });
  };

  beforeEach(() => {
    link = new LinkProbe();
    link.ice = { iceServers: serversOf('first'), iceLifetimeMs: 40_000 };
    link.join();
  });

  it('are asked for anew when three quarters of their life are over, and each time again', () => {
    link.clock.advance(29_999);
    expect(asked()).toBe(0);
    link.clock.advance(1);
    expect(asked()).toBe(1);
    renew('second', 80_000);
    expect(link.view.iceServers).toEqual(serversOf('second'));
    link.clock.advance(59_999);
    expect(asked()).toBe(0);
    link.clock.advance(1);
    expect(asked()).toBe(1);
  });

  it('are asked for again and again when nobody gives them', () => {
    link.clock.advance(30_000);
    expect(asked()).toBe(1);
    for (let times = 0; times < 3; times++) {
      link.clock.advance(4_999);
      expect(asked()).toBe(0);
      link.clock.advance(1);
      expect(asked()).toBe(1);
    }
    renew('second', 40_000);
    link.clock.advance(29_999);
    expect(asked()).toBe(0);
  });

  it('are asked for once a second at most, however short their life', () => {
    link.cut();
    link.ice = { iceServers: serversOf('short'), iceLifetimeMs: 1 };
    link.mend();
    link.clock.advance(999);
    expect(asked()).toBe(0);
    link.clock.advance(1);
    expect(asked()).toBe(1);
  });

  it('are not asked for while the link is away, and come with its return', () => {
    link.cut();
    link.clock.advance(60_000);
    expect(asked()).toBe(0);
    link.ice = { iceServers: serversOf('second'), iceLifetimeMs: 40_000 };
    link.mend();
    expect(link.view.iceServers).toEqual(serversOf('second'));
    link.clock.advance(29_999);
    expect(asked()).toBe(0);
    link.clock.advance(1);
    expect(asked()).toBe(1);
  });

  it('are asked for no more once the server gives some that last', () => {
    link.clock.advance(30_000);
    expect(asked()).toBe(1);
    const configuration = { iceServers: serversOf('lasting') };
    link.transport.report({ type: 'transport.iceRenewed', configuration });
    expect(link.clock.pending).toBe(0);
  });

  it('go on being renewed while messages come and go', () => {
    link.clock.advance(20_000);
    link.say('one');
    link.receive('m1');
    link.clock.advance(10_000);
    expect(asked()).toBe(1);
  });
});
