import { startMeasured } from './measured.ts';

/** The server of a well-known tutorial: whatever comes goes to everybody in the room, the sender included. */
startMeasured((io) => {
  io.on('connection', (socket) => {
    socket.on('room:join', ({ room }: { room: string }, acknowledge: (answer: unknown) => void) => {
      void socket.join(room);
      acknowledge({ ok: true, value: { self: { peer: room } } });
    });
    socket.on(
      'call:candidate',
      (message: { to: string }, acknowledge: (answer: unknown) => void) => {
        io.to(message.to).emit('call:candidate', message);
        acknowledge({ ok: true, value: null });
      },
    );
  });
});
