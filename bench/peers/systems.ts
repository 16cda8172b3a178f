import { startCallApp } from './call-app/call-app.ts';
import { startOwnPage } from './own-page.ts';
import { startPeerServer } from './peerjs/server.ts';
import { startRoomRelay } from './room-relay.ts';
import type { System } from './system.ts';

const overRelay = (directory: string) => (host: string) =>
  startOwnPage(directory, startRoomRelay, host);

/** All that are compared, by what they are called in the report. */
export const systems: readonly System[] = [
  { name: 'full', kind: 'ours', start: (host) => startCallApp('full', host) },
  { name: 'relay', kind: 'ours', start: (host) => startCallApp('relay', host) },
  { name: 'off', kind: 'ours', start: (host) => startCallApp('off', host) },
  { name: 'simple-peer early', kind: 'other', start: overRelay('simple-peer-early') },
  { name: 'simple-peer late', kind: 'other', start: overRelay('simple-peer-late') },
  {
    name: 'PeerJS',
    kind: 'other',
    start: (host) => startOwnPage('peerjs', startPeerServer, host),
  },
  { name: 'classic room', kind: 'other', start: overRelay('classic') },
  { name: 'floor', kind: 'floor', start: overRelay('floor') },
];
