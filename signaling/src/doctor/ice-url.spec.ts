import { parseIceUrl } from './ice-url.ts';

describe('the address of a STUN or TURN server', () => {
  it('says where it is and how to get there', () => {
    const at = (isTurn: boolean, host: string, port: number, transport: 'udp' | 'tcp' | 'tls') => ({
      isTurn,
      host,
      port,
      transport,
    });
    expect(parseIceUrl('stun:a.example')).toEqual(at(false, 'a.example', 3478, 'udp'));
    expect(parseIceUrl('turn:a:99?transport=udp')).toEqual(at(true, 'a', 99, 'udp'));
    expect(parseIceUrl('turn:a?transport=tcp')).toEqual(at(true, 'a', 3478, 'tcp'));
    expect(parseIceUrl('turns:a?transport=tcp')).toEqual(at(true, 'a', 5349, 'tls'));
    expect(parseIceUrl('turn:[2001:db8::1]:99')).toEqual(at(true, '2001:db8::1', 99, 'udp'));
  });

  it('is refused where it is none', () => {
    for (const wrong of ['', 'a.example', 'http://a.example', 'turn:', 'turn:a?transport=sctp']) {
      expect(parseIceUrl(wrong)).withContext(wrong).toBeNull();
    }
  });
});
