import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { gatherWrites } from './gather-writes.ts';

describe('what a connection is sent', () => {
  it('is written at once for each turn of the event loop', async () => {
    const socket = new PassThrough();
    const events = new EventEmitter();
    const corked: number[] = [];
    gatherWrites({ request: { socket }, on: (event, listener) => events.on(event, listener) });
    for (let round = 0; round < 2; round += 1) {
      for (const message of ['one', 'two', 'three']) {
        events.emit('flush');
        socket.write(message);
      }
      corked.push(socket.writableCorked);
      await turn();
      corked.push(socket.writableCorked);
    }
    expect(corked).toEqual([1, 0, 1, 0]);
    expect(String(socket.read())).toBe('onetwothreeonetwothree');
  });
});
