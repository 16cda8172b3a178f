import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { clientAddress } from './client-address.ts';

const requestWith = (forwarded?: string) => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.1' });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
};

describe("a client's address", () => {
  it('is the one of the connection when no proxy is trusted, whatever the client claims', () => {
    expect(clientAddress(requestWith('203.0.113.7'), 0)).toBe('10.0.0.1');
  });

  it('is what the outermost trusted proxy saw', () => {
    expect(clientAddress(requestWith('192.0.2.66, 203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(clientAddress(requestWith('192.0.2.66, 203.0.113.7, 10.0.0.9'), 2)).toBe('203.0.113.7');
    expect(clientAddress(requestWith('2001:db8::1'), 1)).toBe('2001:db8::1');
  });

  it('is the one of the connection when the proxies say less than that, or no address', () => {
    for (const forwarded of [undefined, '', 'unknown', 'x'.repeat(9_000)]) {
      expect(clientAddress(requestWith(forwarded), 1)).toBe('10.0.0.1');
    }
    expect(clientAddress(requestWith('203.0.113.7'), 2)).toBe('10.0.0.1');
  });
});
