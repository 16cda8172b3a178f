import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { toString } from 'qrcode';
import { localCertificate } from './https-certificate.ts';

/** Speaks TLS in front of the server on this machine, so that a phone in the same network may use its camera. */

const CERTIFICATE = fileURLToPath(new URL('../.cache/https.pem', import.meta.url));
const PORT = Number(process.env.HTTPS_PORT ?? '3443');
const SERVER_PORT = Number(process.env.PORT ?? '3000');

const addresses = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map(({ address }) => address);

const server = createServer(await localCertificate(CERTIFICATE, addresses), (client) => {
  const upstream = connect(SERVER_PORT, 'localhost');
  client.pipe(upstream).pipe(client);
  // Either side may break off at any time, which is the end of the other.
  client.on('error', () => upstream.destroy());
  upstream.on('error', () => client.destroy());
});
server.on('tlsClientError', () => undefined);
server.on('error', (error: Error) => {
  console.error(`HTTPS_PORT: ${error.message}. Choose another one, like HTTPS_PORT=${PORT + 1}.`);
  process.exit(1);
});
server.listen(PORT, () => {
  void announce();
});
process.on('SIGTERM', () => process.exit(0));

async function announce(): Promise<void> {
  const [address] = addresses;
  if (address === undefined) {
    console.log(`https://localhost:${PORT} is up, but this machine is in no network.`);
    return;
  }
  const url = `https://${address}:${PORT}`;
  console.log(await toString(url, { type: 'terminal', small: true }));
  console.log(
    `On a phone in the same network, open ${url}\n` +
      'Its browser warns of the certificate, which this machine made for itself: go on to the page.',
  );
}
