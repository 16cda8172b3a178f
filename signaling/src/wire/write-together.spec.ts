import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { writeTogether } from './write-together.ts';

describe('writing together', () => {
  let written: string[];
  let socket: Writable;
  let connection: EventEmitter & { request: { socket: Writable } };

  beforeEach(() => {
    written = [];
    socket = new Writable({
      writev(chunks, done) {
        written.push(chunks.map(({ chunk }) => String(chunk)).join());
        done();
      },
    });
    connection = Object.assign(new EventEmitter(), { request: { socket } });
    writeTogether(connection);
  });

  const flush = (...frames: string[]) => {
    connection.emit('flush');
    for (const frame of frames) socket.write(frame);
    connection.emit('drain');
  };

  it('hands all that waits for a connection to the system in one go, at once', () => {
    flush('first', 'second', 'third');
    expect(written).toEqual(['first,second,third']);
    flush('fourth');
    expect(written).toEqual(['first,second,third', 'fourth']);
  });
});
