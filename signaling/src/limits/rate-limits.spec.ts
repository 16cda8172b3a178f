import { createRateLimits, type Rates } from './rate-limits.ts';

const PLENTY: Rates = {
  seatMessages: 1_000,
  addressMessages: 1_000,
  addressJoins: 1_000,
  addressConnections: 1_000,
};

describe('the rate limits', () => {
  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date(0));
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('refuse the messages of a seat that sends too many, and say when to try again', () => {
    const limits = createRateLimits({ ...PLENTY, seatMessages: 2 });
    const send = () => limits.message('ann', ['192.0.2.1']);
    expect([send(), send()]).toEqual([null, null]);
    jasmine.clock().tick(400);
    expect(send()).toEqual({
      code: 'rate-limited',
      detail: jasmine.stringContaining('more than 2 messages of this seat in 1 s'),
      retryAfterMs: 600,
    });
    expect(limits.message('bob', ['192.0.2.1'])).toBeNull();
    jasmine.clock().tick(600);
    expect(send()).toBeNull();
  });

  it('refuse those of an address whatever its seat, and of a /64 whatever its address', () => {
    const limits = createRateLimits({ ...PLENTY, addressMessages: 1 });
    expect(limits.message('a', ['192.0.2.1'])).toBeNull();
    expect(limits.message('b', ['192.0.2.1'])?.code).toBe('rate-limited');
    expect(limits.message('b', ['192.0.2.2'])).toBeNull();
    expect(limits.message('c', ['2001:db8::1', '2001:db8:0:0::/64'])).toBeNull();
    const neighbour = limits.message('d', ['2001:db8::2', '2001:db8:0:0::/64']);
    expect(neighbour?.code).toBe('rate-limited');
  });

  it('count requests to join, and connections, on their own', async () => {
    const limits = createRateLimits({ ...PLENTY, addressJoins: 1, addressConnections: 1 });
    expect(await limits.join(['192.0.2.1'])).toBeNull();
    expect(await limits.connection(['192.0.2.1'])).toBeNull();
    expect((await limits.join(['192.0.2.1']))?.code).toBe('rate-limited');
    expect((await limits.connection(['192.0.2.1']))?.code).toBe('rate-limited');
    expect(limits.message('a', ['192.0.2.1'])).toBeNull();
  });

  it('let a flood cost its address ten connections', async () => {
    const limits = createRateLimits({ ...PLENTY, addressConnections: 11 });
    await limits.flooded(['192.0.2.1']);
    expect(await limits.connection(['192.0.2.1'])).toBeNull();
    expect((await limits.connection(['192.0.2.1']))?.code).toBe('rate-limited');
    expect(await limits.connection(['192.0.2.2'])).toBeNull();
  });

  it('let nobody connect for a while from where more than two floods came', async () => {
    const limits = createRateLimits(PLENTY);
    for (let floods = 0; floods < 2; floods += 1) await limits.flooded(['192.0.2.1']);
    expect(await limits.connection(['192.0.2.1'])).toBeNull();
    await limits.flooded(['192.0.2.1']);
    jasmine.clock().tick(4_000);
    expect((await limits.connection(['192.0.2.1']))?.retryAfterMs).toBe(6_000);
    expect(await limits.connection(['192.0.2.2'])).toBeNull();
    jasmine.clock().tick(6_000);
    expect(await limits.connection(['192.0.2.1'])).toBeNull();
  });
});
