// It has no signaling of its own.
export { default } from 'simple-peer';
export { io } from 'socket.io-client';
