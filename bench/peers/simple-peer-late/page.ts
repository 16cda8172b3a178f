import Peer from 'simple-peer';
import { beReady, capture, onCall, ring, show } from '../page/call-page.ts';
import { meet } from '../page/room.ts';

/** A call is a word of its own, which needs no camera; the offer is made after the accept. */

const socket = await meet<{
  call: () => void;
  accept: () => void;
  signal: (data: Peer.SignalData) => void;
}>();

let peer: Peer.Instance | null = null;
const waiting: Peer.SignalData[] = [];

async function open(initiator: boolean): Promise<void> {
  const stream = await capture();
  peer = new Peer({ initiator, stream, config: { iceServers: [] } });
  peer.on('signal', (data) => socket.emit('signal', data));
  peer.on('stream', show);
  for (const data of waiting.splice(0)) peer.signal(data);
}

onCall(() => {
  socket.emit('call');
  void capture();
});
socket.on('call', () =>
  ring(() => {
    socket.emit('accept');
    void open(false);
  }),
);
socket.on('accept', () => open(true));
socket.on('signal', (data) => {
  if (peer) peer.signal(data);
  else waiting.push(data);
});
await beReady();
