import { LIMITS } from '../protocol/limits.ts';
import { parseChannelMessage } from './channel-message.ts';

const ANN = { peer: 'ann', name: 'Ann' };
const hangup = {
  v: 1,
  type: 'call:hangup',
  id: 'm1',
  call: 'c1',
  to: 'bob',
  ageMs: 0,
  body: { reason: 'hangup' },
};

describe('parseChannelMessage', () => {
  it('stamps a message with the peer of the connection, whoever it claims to be from', () => {
    const forged = { ...hangup, from: { peer: 'eve', name: 'Eve' } };
    const { to: _, ...message } = hangup;
    expect(parseChannelMessage(JSON.stringify(forged), ANN)).toEqual(
      jasmine.objectContaining({ ...message, from: ANN }),
    );
  });

  it('takes the chat, whose messages name nobody', () => {
    const message = { v: 1, type: 'chat:message', id: 'm1', call: 'c1', body: { text: 'Hello' } };
    const receipt = { v: 1, type: 'chat:receipt', id: 'm1', call: 'c1', body: {} };
    const padded = { ...message, to: 'bob', from: 'eve', body: { text: ' Hello\n', html: '<b>' } };
    for (const said of [message, receipt])
      expect(parseChannelMessage(JSON.stringify(said), ANN)).toEqual(
        jasmine.objectContaining(said),
      );
    expect(parseChannelMessage(JSON.stringify(padded), ANN)).toEqual(
      jasmine.objectContaining(message),
    );
  });

  it('drops a text of the chat that is blank, too long or none', () => {
    const message = { v: 1, type: 'chat:message', id: 'm1', call: 'c1' };
    for (const text of [' \n', 'x'.repeat(LIMITS.chatText + 1), 7, null]) {
      const said = JSON.stringify({ ...message, body: { text } });
      expect(parseChannelMessage(said, ANN)).toBeNull();
    }
  });

  it('drops what is no message of the protocol', () => {
    const text = JSON.stringify(hangup);
    const garbage = [
      text.slice(0, -1),
      'null',
      '[]',
      JSON.stringify({ ...hangup, body: {} }),
      JSON.stringify({ ...hangup, padding: 'x'.repeat(LIMITS.messageBytes) }),
      new ArrayBuffer(8),
      hangup,
    ];
    for (const data of garbage) expect(parseChannelMessage(data, ANN)).toBeNull();
  });
});
