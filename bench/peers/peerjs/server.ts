import { PeerServer } from 'peer';
import { listening, type Listening } from '../listen.ts';

/** Starts PeerJS's own server. */
export function startPeerServer(host: string): Promise<Listening> {
  return new Promise((resolve) => {
    PeerServer({ host, port: 0, path: '/' }, (server) => resolve(listening(server, host)));
  });
}
