import { io, type Socket } from 'socket.io-client';
import type { Disposers } from '../media/disposers.ts';
import { effectActor } from '../media/effect-actor.ts';
import { RefusalSchema, type Refusal } from '../protocol/acknowledgement.ts';
import { parseMessage } from '../protocol/parse.ts';
import { noCredentials, type CredentialsSource } from './credentials.ts';
import { listen } from './socket-transport-inbox.ts';
import { ask, join, knock, renewIce, send } from './socket-transport-requests.ts';
import type { TransportCommand, TransportFact } from './transport.ts';

const LET_GO: Refusal = {
  code: 'not-allowed',
  detail: 'The server let this connection go. Join again to come back.',
};

/**
 * Makes the transport actor over socket.io. It connects to the server at `url`, an origin such as
 * `https://calls.example`, and reconnects for ever; stopping it says goodbye, so that the others see this peer leave.
 * A `url` that isn't an origin throws. `credentials` is asked before each join.
 */
export function createTransport(
  url: string,
  disposers: Disposers,
  credentials: CredentialsSource = noCredentials,
) {
  const origin = originOf(url);
  return effectActor<TransportCommand, undefined, TransportFact>(disposers, (scope) => {
    const { receive, report, stopped } = scope;
    const socket = io(origin, {
      forceNew: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    });
    stopped.addEventListener('abort', () => {
      socket.off();
      socket.disconnect();
    });
    watchConnection(socket, report);
    listen(socket, report);
    receive((command) => {
      switch (command.type) {
        case 'transport.join':
          join(socket, command, credentials, report);
          break;
        case 'transport.knock':
          knock(socket, report);
          break;
        case 'transport.lock':
          ask(socket, 'room:lock', { locked: command.locked });
          break;
        case 'transport.admit':
          ask(socket, 'room:admit', { knock: command.knock, admit: command.admit });
          break;
        case 'transport.renewIce':
          renewIce(socket, report);
          break;
        case 'transport.send':
          send(socket, command.message, report);
      }
    });
  });
}

function originOf(url: string): string {
  const { protocol, origin, href } = URL.canParse(url) ? new URL(url) : new URL('about:blank');
  if (/^https?:$/.test(protocol) && href === `${origin}/`) return origin;
  throw new TypeError(
    `url must be the origin of a signaling server, such as "https://calls.example", not "${url}".`,
  );
}

function watchConnection(socket: Socket, report: (fact: TransportFact) => void): void {
  let removal = LET_GO;
  socket.on('room:removed', (payload: unknown) => {
    const reason = parseMessage(RefusalSchema, payload);
    if (reason.ok) removal = reason.value;
  });
  socket.on('connect', () => report({ type: 'transport.opened' }));
  socket.on('disconnect', (reason) => {
    report({ type: 'transport.closed' });
    // Coming back by itself would take the seat from whoever has it now, who would take it back, and so on.
    if (reason === 'io server disconnect') report({ type: 'transport.refused', refusal: removal });
  });
}
