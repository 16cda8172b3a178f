/** Descriptions, candidates and secrets as browsers and servers make them, to see that none of them gets into a record. */

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('');

/** An offer of Chromium, after it gathered. */
export const CHROMIUM_OFFER = lines(
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS 7f0c2c3e-93a1-4bd5-a0c3-0b2f3ddc7e11',
  'm=audio 46154 UDP/TLS/RTP/SAVPF 111 63',
  'c=IN IP4 203.0.113.77',
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=candidate:842163049 1 udp 2122260223 192.168.7.23 54321 typ host generation 0 network-id 1',
  'a=candidate:1 1 udp 2122194687 2001:db8:85a3::8a2e:370:7334 54322 typ host generation 0 network-id 2',
  'a=candidate:3 1 udp 1685987071 203.0.113.77 46154 typ srflx raddr 192.168.7.23 rport 54321 generation 0',
  'a=ice-ufrag:Xk3r',
  'a=ice-pwd:asd88fgpdd777uzjYhagZg0a',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 D2:B9:31:8F:DF:24:D8:0E:ED:D2:EF:25:9E:AF:6F:B8:34:AE:53:9C:E6:F3:8F:F2:64:15:FA:E8:7F:53:2D:38',
  'a=setup:actpass',
  'a=mid:0',
  'a=sendrecv',
  'a=rtpmap:111 opus/48000/2',
  'a=ssrc:1732845161 cname:9Ym2nT4hQx0bXbYh',
  'a=ssrc:1732845161 msid:7f0c2c3e-93a1-4bd5-a0c3-0b2f3ddc7e11 b4a9e7d2-1c0f-4d1e-8a7e-55d6b2f3c001',
);

/** An answer of Firefox, whose host candidates are mDNS names. */
export const FIREFOX_ANSWER = lines(
  'v=0',
  'o=mozilla...THIS_IS_SDPARTA-99.0 8275423112870953411 0 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB:3C:B9:43:A7:6D:60:3A:1F:E2:0A:44:11',
  'a=group:BUNDLE 0',
  'a=ice-options:trickle',
  'a=msid-semantic:WMS *',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=candidate:0 1 UDP 2122187007 5e3fd1d7-2d1e-4b4f-9f0d-7b7bd30c3f7a.local 51472 typ host',
  'a=sendrecv',
  'a=ice-pwd:c0ffee5bd2f1a7e3d9b84c6a1f20e7d5',
  'a=ice-ufrag:8d9f4b1c',
  'a=mid:0',
  'a=msid:{0d4b1f1e-6a3c-4f0e-8a39-0c2f7d1e9b55} {77c1f0a2-3b5d-4e6f-9a8b-1c2d3e4f5a6b}',
  'a=rtcp-mux',
  'a=setup:active',
  'a=ssrc:2874311960 cname:{f2a6c0de-1234-4cde-9abc-0123456789ab}',
);

/** Trickled candidates: own host names and addresses, as a STUN and as a TURN server see this device. */
export const CANDIDATES: readonly string[] = [
  'candidate:842163049 1 udp 2122260223 192.168.7.23 54321 typ host generation 0 ufrag Xk3r network-id 1',
  'candidate:1 1 udp 2122194687 2001:db8:85a3::8a2e:370:7334 54322 typ host generation 0 ufrag Xk3r',
  'candidate:0 1 UDP 2122187007 5e3fd1d7-2d1e-4b4f-9f0d-7b7bd30c3f7a.local 51472 typ host',
  'candidate:3 1 udp 1685987071 203.0.113.77 46154 typ srflx raddr 192.168.7.23 rport 54321 ufrag Xk3r',
  'candidate:4 1 udp 41819902 198.51.100.9 62111 typ relay raddr 203.0.113.77 rport 46154 ufrag Xk3r',
  'candidate:5 1 tcp 1518149375 fe80::1c2d:3eff:fe4f:5a6b 9 typ host tcptype active ufrag 8d9f4b1c',
];

export const TOKEN =
  'eyJyb29tIjoiYWJjIiwicGVlciI6IkFubiJ9.q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';

export const TURN = {
  urls: ['turn:turn.example:3478?transport=udp', 'turns:198.51.100.9:5349'],
  username: '1767225600:seat-of-ann',
  credential: 'pV5x1mX9d0rHk3fJ0b8nJm1c2s4=',
};

/** What must not be anywhere in a record. */
export const BAIT: readonly string[] = [
  ...[
    '192.168.7.23',
    '203.0.113.77',
    '198.51.100.9',
    '2001:db8',
    'fe80:',
    '.local',
    '54321',
    '46154',
  ],
  ...['Xk3r', '8d9f4b1c', 'asd88fgpdd777uzjYhagZg0a', 'c0ffee5bd2f1a7e3d9b84c6a1f20e7d5'],
  ...[
    'D2:B9:31',
    '4A:AD:B9',
    '9Ym2nT4hQx0bXbYh',
    '7f0c2c3e',
    '0d4b1f1e',
    'SDPARTA',
    'opus',
    '842163049',
  ],
  ...[TOKEN, 'q83vEjRWeJC', 'turn.example', 'seat-of-ann', 'pV5x1mX9d0rHk3fJ0b8nJm1c2s4'],
  ...[
    'Ann',
    'Bob',
    'Boole',
    'kitchen',
    'seat-7Qd',
    'seat-2Zx',
    '9f8e7d6c5b4a',
    '0a1b2c3d4e5f',
    'hello',
    'swordfish',
    'headset',
    'my pin',
    'my pin is 0815',
    'fifteen',
    'meet me',
  ],
];
