export { Peer } from 'peerjs';
