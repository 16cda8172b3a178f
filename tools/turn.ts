import { randomBytes } from 'node:crypto';
import { Coturn } from './coturn.ts';

const PORT = 3478;

// Loopback for two browsers of this machine; another address of it for those of its network.
const address = process.argv[2] ?? '127.0.0.1';
const secret = process.env.TURN_SECRET ?? randomBytes(32).toString('base64url');
try {
  // Who is relayed here is relayed to somebody else who is, and both relays are at this one address.
  const coturn = await Coturn.start({ address, port: PORT, secret, peers: [address] });
  console.log(
    `Relaying at ${address}. In another terminal:\n  TURN_URLS=turn:${address}:${PORT} TURN_SECRET=${secret} npm start\nCtrl+C stops it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void coturn.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
