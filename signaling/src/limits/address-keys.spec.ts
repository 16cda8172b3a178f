import { addressKeys } from './address-keys.ts';

describe('what an address is counted under', () => {
  it('is itself for IPv4, however it is written', () => {
    expect(addressKeys('203.0.113.7')).toEqual(['203.0.113.7']);
    expect(addressKeys('::ffff:203.0.113.7')).toEqual(['203.0.113.7']);
  });

  it('is itself and its /64 for IPv6', () => {
    expect(addressKeys('2001:db8:1:2:3:4:5:6')).toEqual([
      '2001:db8:1:2:3:4:5:6',
      '2001:db8:1:2::/64',
    ]);
  });

  it('is the same /64 for each address of one network, however it is written', () => {
    for (const address of ['2001:db8::1', '2001:0db8:0000:0000::ffff', '2001:db8::a:b:c:d']) {
      expect(addressKeys(address)[1]).withContext(address).toBe('2001:db8:0:0::/64');
    }
    expect(addressKeys('2001:db8:0:1::1')[1]).toBe('2001:db8:0:1::/64');
    expect(addressKeys('::1')[1]).toBe('0:0:0:0::/64');
    expect(addressKeys('fe80::1%eth0')[1]).toBe('fe80:0:0:0::/64');
  });

  it('is whatever is given when it is no address', () => {
    expect(addressKeys('unknown')).toEqual(['unknown']);
  });
});
