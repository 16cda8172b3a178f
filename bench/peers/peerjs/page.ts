import { Peer } from 'peerjs';
import { beReady, capture, isCaller, onCall, ring, room, server, show } from '../page/call-page.ts';

/** As its documentation has it: the caller captures and calls, who is called captures and answers. */

const [ann, ben] = [`${room}-ann`, `${room}-ben`];

const options = {
  host: server.hostname,
  port: Number(server.port),
  path: '/',
  config: { iceServers: [] },
};
// Its declarations say a class where it takes what its documentation says: an object.
// eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
const peer = new Peer(isCaller ? ann : ben, options);
peer.on('call', (call) => {
  call.on('stream', show);
  ring(async () => call.answer(await capture()));
});
onCall(async () => {
  const call = peer.call(ben, await capture());
  call.on('stream', show);
});
await new Promise((resolve) => peer.once('open', resolve));
await beReady();
