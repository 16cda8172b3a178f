import { setTimeout as wait } from 'node:timers/promises';
import { openSeats } from './measures.ts';
import { ServerProcess } from './server-process.ts';

/** How long it takes until so many have their seat again after their server was killed and started, in s. */
export async function measureReturn(script: string, seats: number): Promise<number> {
  const server = await ServerProcess.start(script);
  const clients = await openSeats(() => server.url, seats);
  const tokens = clients.map(({ token }) => token);
  const start = performance.now();
  await server.kill();
  const again = await ServerProcess.start(script, { PORT: new URL(server.url).port });
  const back = await openSeats(() => again.url, seats, tokens);
  const took = (performance.now() - start) / 1_000;
  for (const client of back) client.close();
  await wait(100);
  await again.kill();
  return took;
}
