import { get } from 'node:http';
import type { Socket } from 'node:net';
import { parseArgs } from 'node:util';

/** Hostile seats, each from an address of its own, until this process is killed: see measureFlood. */
const { values } = parseArgs({
  options: { url: { type: 'string', default: '' }, seats: { type: 'string', default: '50' } },
});

/** What each sends: ten times what a seat may, as little apart as a timer allows. */
const PER_TICK = 10;
const TICK_MS = 10;

/** How soon one comes back whose connection was closed or refused, in ms. */
const BACK_AFTER_MS = 50;

const ROOM_CAPACITY = 8;

const MESSAGES = Buffer.concat(
  Array.from({ length: PER_TICK }, () =>
    frameOf('421', [
      'call:hangup',
      { v: 1, id: 'm', call: 'c', ageMs: 0, to: 'nobody', body: { reason: 'hangup' } },
    ]),
  ),
);

/** A WebSocket frame of up to 65 535 bytes, as a client sends it, with a mask that changes nothing. */
function frameOf(prefix: string, payload?: unknown): Buffer {
  const text = Buffer.from(payload === undefined ? prefix : prefix + JSON.stringify(payload));
  const head = Buffer.from([0x81, 0xfe, text.length >> 8, text.length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([head, text]);
}

function flood(seat: number): void {
  const back = () => setTimeout(() => flood(seat), BACK_AFTER_MS);
  const request = get(`${values.url}/socket.io/?EIO=4&transport=websocket`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'x-forwarded-for': `203.0.113.${seat}`,
    },
  });
  request.on('upgrade', (_response, socket: Socket) => {
    const room = `flood-${Math.floor(seat / ROOM_CAPACITY)}`;
    let sending: NodeJS.Timeout | undefined;
    socket.write(frameOf('40'));
    socket.on('data', (data: Buffer) => {
      if (sending !== undefined || !data.includes('40{"sid"')) return;
      socket.write(frameOf('420', ['room:join', { v: 1, room, name: 'Eve' }]));
      sending = setInterval(() => socket.write(MESSAGES), TICK_MS);
    });
    // An error is followed by the close.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(sending);
      back();
    });
  });
  request.on('response', (response) => response.resume().on('end', back));
  request.on('error', back);
}

for (let seat = 0; seat < Number(values.seats); seat += 1) flood(seat);
