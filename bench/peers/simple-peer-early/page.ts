import Peer from 'simple-peer';
import { beReady, capture, onCall, ring, show } from '../page/call-page.ts';
import { meet } from '../page/room.ts';

/** The offer goes with the call: its first signal makes it ring, and the answer comes after the accept. */

const socket = await meet<{ signal: (data: Peer.SignalData) => void }>();

let peer: Peer.Instance | null = null;
const waiting: Peer.SignalData[] = [];

async function open(initiator: boolean): Promise<void> {
  const stream = await capture();
  peer = new Peer({ initiator, stream, config: { iceServers: [] } });
  peer.on('signal', (data) => socket.emit('signal', data));
  peer.on('stream', show);
  for (const data of waiting.splice(0)) peer.signal(data);
}

onCall(() => open(true));
socket.on('signal', (data) => {
  if (peer) peer.signal(data);
  else if (waiting.push(data) === 1) ring(() => open(false));
});
await beReady();
