import { isOutOfReach } from './relay-address.ts';

describe('a relay', () => {
  it('is out of reach at a private address of a server that is not private', () => {
    for (const relay of ['10.1.2.3', '127.0.0.1', '172.20.0.2', '192.168.1.5']) {
      expect(isOutOfReach(relay, 'turn.example')).withContext(relay).toBeTrue();
      expect(isOutOfReach(relay, '192.168.1.5')).withContext(relay).toBeFalse();
      expect(isOutOfReach(relay, 'localhost')).withContext(relay).toBeFalse();
    }
    for (const relay of ['198.51.100.7', '172.32.0.1', '2001:0db8:0000:0000:0000:0000:0000:0001']) {
      expect(isOutOfReach(relay, 'turn.example')).withContext(relay).toBeFalse();
    }
  });
});
