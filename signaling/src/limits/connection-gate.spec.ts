import { createConnectionGate } from './connection-gate.ts';
import { createRateLimits } from './rate-limits.ts';

const RATES = {
  seatMessages: 2,
  addressMessages: 1_000,
  addressJoins: 1,
  addressConnections: 11,
};

describe('the gate of a connection', () => {
  let limits: ReturnType<typeof createRateLimits>;
  let floods: number;
  const gateOf = (seat: () => string) =>
    createConnectionGate({
      limits,
      addresses: ['192.0.2.1'],
      seat,
      flooded: () => {
        floods += 1;
      },
      failed: fail,
    });

  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date(0));
    limits = createRateLimits(RATES);
    floods = 0;
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('counts by the seat that the connection has at that moment', async () => {
    let seat = 'connection';
    const { admit } = gateOf(() => seat);
    await admit('call:hangup');
    await admit('call:hangup');
    expect((await admit('call:hangup'))?.code).toBe('rate-limited');
    seat = 'ann';
    expect(await admit('call:hangup')).toBeNull();
  });

  it('counts requests to join by address too', async () => {
    expect(await gateOf(() => 'a').admit('room:join')).toBeNull();
    expect((await gateOf(() => 'b').admit('joinRoom'))?.detail).toContain('requests to join');
    expect(await gateOf(() => 'c').admit('call:hangup')).toBeNull();
  });

  it('closes a connection that goes on and on, once, and lets its address pay for it', async () => {
    const { admit } = gateOf(() => 'eve');
    for (let sent = 0; sent < 2 + 249; sent += 1) await admit('call:hangup');
    expect(floods).toBe(0);
    for (let sent = 0; sent < 100; sent += 1) await admit('call:hangup');
    expect(floods).toBe(1);
    expect(await limits.connection(['192.0.2.1'])).toBeNull();
    expect((await limits.connection(['192.0.2.1']))?.code).toBe('rate-limited');
  });

  it('forgives one that is a little too fast, for however long', async () => {
    const { admit } = gateOf(() => 'ann');
    for (let second = 0; second < 1_000; second += 1) {
      for (let sent = 0; sent < 3; sent += 1) await admit('call:hangup');
      jasmine.clock().tick(1_000);
    }
    expect(floods).toBe(0);
  });
});
