import { createIceOffer, renewIce } from './ice-offer.ts';
import { createTurnCredentials } from './turn-credentials.ts';
import { FakeLink } from '../testing/fake-link.ts';
import { enter } from '../testing/members.ts';
import { Rooms } from '../rooms/rooms.ts';

const URLS = ['turn:turn.example:3478?transport=udp', 'turns:turn.example:5349'];
const TURN = createTurnCredentials({ urls: URLS, secret: 'north', lifetimeMs: 3_600_000 });
const STUN = { urls: 'stun:stun.example' };

describe('TURN credentials', () => {
  it('are by the TURN REST scheme: when they end and whose they are, signed with the secret', () => {
    const { username, credential, urls } = TURN.issue('ann', 1_700_000_000_000);
    expect(urls).toEqual(URLS);
    expect(username).toBe('1700003600:ann');
    // By: printf 1700003600:ann | openssl dgst -sha1 -hmac north -binary | base64
    expect(credential).toBe('TwqKCcbzejRFa1sgGqGS7SEzCGg=');
  });

  it('never end before they are said to', () => {
    expect(TURN.issue('ann', 1_700_000_000_001).username).toBe('1700003601:ann');
  });
});

describe('what is offered for ICE', () => {
  it('is the same for everybody, and lasts, without TURN credentials', () => {
    expect(createIceOffer([STUN], null).forPeer('ann')).toEqual({ iceServers: [STUN] });
  });

  it('has credentials of each peer, and says how long they last', () => {
    const offer = createIceOffer([STUN], TURN);
    const { iceServers, iceLifetimeMs } = offer.forPeer('ann');
    expect(iceServers).toEqual([STUN, jasmine.objectContaining({ urls: URLS })]);
    expect(iceServers[1]?.username).toMatch(/^\d+:ann$/);
    expect(iceServers[1]?.credential).not.toBe(offer.forPeer('bob').iceServers[1]?.credential);
    expect(iceLifetimeMs).toBe(3_600_000);
  });

  it('is given anew to one who has a seat, and to nobody else', () => {
    const rooms = new Rooms({ graceMs: 0, capacity: 8 });
    const ann = enter(rooms, { peer: 'ann' }, new FakeLink());
    const offer = createIceOffer([], TURN);
    const answer = renewIce(offer, ann, { v: 1 });
    expect(answer.ok && answer.value.iceServers[0]?.username).toMatch(/:ann$/);
    for (const [membership, payload, code] of [
      [null, { v: 1 }, 'not-in-room'],
      [ann, {}, 'unsupported-version'],
      [ann, null, 'bad-message'],
    ] as const) {
      const refused = renewIce(offer, membership, payload);
      expect(refused.ok ? 'ok' : refused.error.code).toBe(code);
    }
  });
});
