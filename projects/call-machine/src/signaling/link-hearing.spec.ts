import { LinkProbe, messageWith } from '../testing/link-probe.ts';

describe('what the link hears', () => {
  let link: LinkProbe;

  beforeEach(() => {
    link = new LinkProbe();
    link.join();
  });

  it('takes effect once, however often it comes (3)', () => {
    for (const id of ['m1', 'm1', 'm2', 'm1']) link.receive(id);
    expect(link.told.map(({ type }) => type)).toEqual(['remote.rang', 'remote.rang']);
  });

  it('takes effect once across a reconnect', () => {
    link.receive('m1');
    link.cut();
    link.mend();
    link.receive('m1');
    expect(link.told.length).toBe(1);
  });

  it('is remembered by id for the last 512 messages, and no more (7.6)', () => {
    for (let id = 1; id <= 513; id++) link.receive(`m${id}`);
    expect(link.told.length).toBe(513);
    link.receive('m2');
    expect(link.told.length).toBe(513);
    link.receive('m1');
    expect(link.told.length).toBe(514);
  });

  it('takes effect once, whether it comes over the link or over the connection first (6.2)', () => {
    link.send({ type: 'link.hear', message: messageWith('m1') });
    link.receive('m1');
    link.receive('m2');
    link.send({ type: 'link.hear', message: messageWith('m2') });
    expect(link.told.length).toBe(2);
  });

  it('takes effect though another peer has said something by the same id before', () => {
    const message = messageWith('m1');
    link.send({ type: 'link.hear', message: { ...message, from: { peer: 'eve', name: 'Eve' } } });
    link.receive('m1');
    expect(link.told.length).toBe(2);
  });

  it('may be no message, and that is told', () => {
    link.transport.report({ type: 'transport.garbled' });
    expect(link.told).toEqual([{ type: 'link.garbled' }]);
  });

  it('is heard over the connection while the link is away, or refused (6.2)', () => {
    link.cut();
    link.send({ type: 'link.hear', message: messageWith('m1') });
    link.refuse();
    link.send({ type: 'link.hear', message: messageWith('m2') });
    expect(link.told.length).toBe(2);
  });
});
