import { startMeasured } from './measured.ts';

/** A bare socket.io relay: passes an event on to the socket that it names, and its acknowledgement back. No checks. */
startMeasured((io) => {
  io.on('connection', (socket) => {
    socket.on('room:join', (_request: unknown, acknowledge: (answer: unknown) => void) => {
      acknowledge({ ok: true, value: { self: { peer: socket.id } } });
    });
    socket.on(
      'call:candidate',
      (message: { to: string }, acknowledge: (answer: unknown) => void) => {
        const receiver = io.sockets.sockets.get(message.to);
        receiver?.emit('call:candidate', message, acknowledge);
      },
    );
  });
});
