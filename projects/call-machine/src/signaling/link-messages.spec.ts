import type { RefusalCode } from '../protocol/acknowledgement.ts';
import { LinkProbe } from '../testing/link-probe.ts';

describe('what the link has to say', () => {
  let link: LinkProbe;
  const sent = () => link.takeSent().map(({ id }) => id);
  /** Sends one message, which comes back undelivered. */
  const fail = (code: RefusalCode) => {
    link.say('one');
    for (const message of link.takeSent()) link.undeliver(message, code);
  };

  beforeEach(() => {
    link = new LinkProbe();
    link.join();
  });

  it('is sent at once while it is joined', () => {
    link.say('one');
    const head = { v: 1, id: 'one', to: 'bob', call: 'c1', ageMs: 0 } as const;
    const message = { ...head, type: 'call:hangup', body: { reason: 'one' } } as const;
    expect(link.transport.takeCommands()).toEqual([{ type: 'transport.send', message }]);
    link.say('two');
    expect(sent()).toEqual(['two']);
  });

  it('is kept while the link is away, and sent on its return, in order and with its age (6.3)', () => {
    link.cut();
    link.say('one');
    link.clock.advance(3_000);
    link.say('two');
    link.connect();
    link.say('three');
    expect(sent()).toEqual([]);
    link.clock.advance(2_000);
    link.seat();
    const messages = link.takeSent();
    expect(messages.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(messages.map(({ ageMs }) => ageMs)).toEqual([5_000, 2_000, 2_000]);
  });

  it('is sent again on the return when it was not acknowledged before', () => {
    link.say('one');
    link.say('two');
    link.acknowledge('one');
    link.takeSent();
    link.cut();
    link.mend();
    expect(sent()).toEqual(['two']);
  });

  for (const code of ['peer-absent', 'peer-silent', 'not-in-room'] as const) {
    it(`is repeated after ${code} until it is acknowledged, the same but for its age (3)`, () => {
      link.say('one');
      const [first] = link.takeSent();
      for (let copy = 1; copy <= 3; copy++) {
        if (first) link.undeliver(first, code);
        link.clock.advance(999);
        expect(link.takeSent()).toEqual([]);
        link.clock.advance(1);
        expect(link.takeSent()).toEqual(first ? [{ ...first, ageMs: copy * 1_000 }] : []);
      }
      link.acknowledge('one');
      link.clock.advance(60_000);
      expect(sent()).toEqual([]);
      expect(link.told).toEqual([]);
    });
  }

  it('is repeated when the server says, if it came too fast', () => {
    link.say('one');
    const [first] = link.takeSent();
    if (first) {
      const refusal = { code: 'rate-limited', detail: 'too many', retryAfterMs: 300 } as const;
      link.transport.report({ type: 'transport.undelivered', message: first, refusal });
    }
    link.clock.advance(299);
    expect(sent()).toEqual([]);
    link.clock.advance(1);
    expect(sent()).toEqual(['one']);
  });

  it('is not repeated when the acknowledgement comes before the time to do so', () => {
    link.say('one');
    for (const message of link.takeSent()) {
      link.undeliver(message, 'peer-silent');
      link.acknowledge(message.id);
    }
    link.clock.advance(60_000);
    expect(sent()).toEqual([]);
  });

  it('is repeated once at a time, however many of its copies came back', () => {
    fail('peer-absent');
    link.cut();
    link.mend();
    for (const message of link.takeSent()) link.undeliver(message, 'peer-absent');
    link.clock.advance(1_000);
    expect(sent()).toEqual(['one']);
  });

  it('is not repeated while the link is away, but on its return', () => {
    fail('peer-silent');
    link.cut();
    link.clock.advance(5_000);
    expect(sent()).toEqual([]);
    link.mend();
    expect(sent()).toEqual(['one']);
  });

  it('is forgotten when it is too old for anyone to care', () => {
    link.cut();
    link.say('one');
    link.clock.advance(600_001);
    link.say('two');
    link.mend();
    expect(sent()).toEqual(['two']);
  });

  it('is repeated for as long as a message may age, and no longer', () => {
    fail('peer-absent');
    let copies = 0;
    for (let seconds = 0; seconds < 700; seconds++) {
      link.clock.advance(1_000);
      for (const message of link.takeSent()) {
        link.undeliver(message, 'peer-absent');
        copies++;
      }
    }
    expect(copies).toBe(600);
  });

  it('is moot once its call is purged: queued copies are not sent, those of others are (4.6)', () => {
    fail('peer-absent');
    link.cut();
    link.say('two');
    link.say('of another call', { call: 'c2' });
    link.say('to another peer', { to: 'cid' });
    link.send({ type: 'link.purge', call: 'c1', peers: ['bob'] });
    link.mend();
    link.clock.advance(60_000);
    expect(sent()).toEqual(['of another call', 'to another peer']);
  });

  it('is moot for a call purged while refused, also when the link is opened again (4.6)', () => {
    link.cut();
    link.say('one');
    link.refuse();
    link.send({ type: 'link.purge', call: 'c1', peers: ['bob'] });
    link.send({ type: 'link.open', room: 'room', name: 'Ann' });
    link.mend();
    expect(sent()).toEqual([]);
  });

  for (const code of [
    'bad-message',
    'too-large',
    'unsupported-version',
    'not-allowed',
  ] satisfies RefusalCode[]) {
    it(`is given up after ${code}, and the call is told which message it was`, () => {
      link.say('one');
      for (const message of link.takeSent()) {
        link.undeliver(message, code);
        const told = { type: 'link.refused', message, refusal: jasmine.objectContaining({ code }) };
        expect(link.told).toEqual([jasmine.objectContaining(told)]);
      }
      link.clock.advance(60_000);
      expect(sent()).toEqual([]);
    });
  }

  for (const presence of ['left', 'lost', 'away'] as const) {
    it(`is ${presence === 'away' ? 'kept for' : 'not sent to'} a peer that is ${presence}`, () => {
      fail('peer-absent');
      link.say('to cid', { to: 'cid' });
      link.cut();
      const change = { peer: 'bob', name: 'Bob', presence };
      link.transport.report({ type: 'transport.presence', change });
      link.takeSent();
      link.mend();
      expect(sent()).toEqual(presence === 'away' ? ['one', 'to cid'] : ['to cid']);
    });
  }
});
