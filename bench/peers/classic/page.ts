import { beReady, capture, onCall, ring, show } from '../page/call-page.ts';
import { meet } from '../page/room.ts';

/** The room flow of the tutorials: who is called accepts, then come connection, offer and answer. */

const socket = await meet<{
  call: () => void;
  accept: () => void;
  offer: (offer: RTCSessionDescriptionInit) => void;
  answer: (answer: RTCSessionDescriptionInit) => void;
  candidate: (candidate: RTCIceCandidateInit) => void;
}>();

let connection: RTCPeerConnection | null = null;
const waiting: RTCIceCandidateInit[] = [];

async function connect(): Promise<RTCPeerConnection> {
  const stream = await capture();
  connection = new RTCPeerConnection();
  connection.onicecandidate = ({ candidate }) => {
    if (candidate) socket.emit('candidate', candidate.toJSON());
  };
  connection.ontrack = ({ streams: [remote] }) => show(remote);
  for (const track of stream.getTracks()) connection.addTrack(track, stream);
  return connection;
}

async function apply(to: RTCPeerConnection, description: RTCSessionDescriptionInit): Promise<void> {
  await to.setRemoteDescription(description);
  for (const candidate of waiting.splice(0)) await to.addIceCandidate(candidate);
}

onCall(async () => {
  await capture();
  socket.emit('call');
});
socket.on('call', () =>
  ring(() => {
    socket.emit('accept');
    void capture();
  }),
);
socket.on('accept', async () => {
  const caller = await connect();
  const offer = await caller.createOffer();
  await caller.setLocalDescription(offer);
  socket.emit('offer', offer);
});
socket.on('offer', async (offer) => {
  const callee = await connect();
  await apply(callee, offer);
  const answer = await callee.createAnswer();
  await callee.setLocalDescription(answer);
  socket.emit('answer', answer);
});
socket.on('answer', async (answer) => {
  if (connection) await apply(connection, answer);
});
socket.on('candidate', async (candidate) => {
  if (connection?.remoteDescription) await connection.addIceCandidate(candidate);
  else waiting.push(candidate);
});
await beReady();
