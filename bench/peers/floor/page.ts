import { beReady, capture, isCaller, onCall, ring, show } from '../page/call-page.ts';
import { meet } from '../page/room.ts';

/**
 * What can't be undercut: the two are connected before anybody calls, the accept goes over their data channel, and then each
 * puts its tracks on senders that wait for them.
 */

const socket = await meet<{
  call: () => void;
  description: (description: RTCSessionDescriptionInit) => void;
  candidate: (candidate: RTCIceCandidateInit) => void;
}>();

const connection = new RTCPeerConnection();
const channel = connection.createDataChannel('accept', { negotiated: true, id: 0 });
const remote = new MediaStream();
let applied = Promise.resolve();

async function send(): Promise<void> {
  const stream = await capture();
  for (const { sender, receiver } of connection.getTransceivers()) {
    const track = stream.getTracks().find(({ kind }) => kind === receiver.track.kind);
    if (track) await sender.replaceTrack(track);
  }
}

async function apply(description: RTCSessionDescriptionInit): Promise<void> {
  await connection.setRemoteDescription(description);
  if (description.type === 'answer') return;
  for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
  await describe();
}

async function describe(): Promise<void> {
  await connection.setLocalDescription();
  if (connection.localDescription) socket.emit('description', connection.localDescription);
}

connection.onicecandidate = ({ candidate }) => {
  if (candidate) socket.emit('candidate', candidate.toJSON());
};
connection.ontrack = ({ track }) => {
  remote.addTrack(track);
  show(remote);
};
socket.on('description', (description) => {
  applied = apply(description);
});
socket.on('candidate', async (candidate) => {
  await applied;
  await connection.addIceCandidate(candidate);
});

onCall(() => {
  socket.emit('call');
  void capture();
});
socket.on('call', () =>
  ring(() => {
    channel.send('accept');
    void send();
  }),
);
channel.onmessage = send;

if (isCaller) {
  for (const kind of ['audio', 'video']) connection.addTransceiver(kind);
  await describe();
}
await new Promise((resolve) => {
  channel.onopen = resolve;
});
await beReady();
