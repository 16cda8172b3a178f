import { FuzzClient } from './fuzz-client.ts';
import { seededMessages, type FuzzKnowledge } from './fuzz-messages.ts';

/** What came of a fuzzing. */
export interface FuzzReport {
  readonly sent: number;
  /** Messages that were taken. */
  readonly taken: number;
  /** How many were refused, by the code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Messages that were under way when the server closed their connection. */
  readonly closed: number;
  /** Messages that got no acknowledgement, or one that is none. There must be none. */
  readonly unacknowledged: number;
  /** What reached somebody of another room. There must be nothing. */
  readonly strays: readonly string[];
}

const ROOMS = 4;
const CLIENTS_PER_ROOM = 3;

/** How many messages of one client are under way at once. */
const BATCH = 20;

/**
 * Sends that many messages to a server, of every kind, from clients in several rooms, and watches what they hear.
 * `onProgress` is called now and then with the number sent so far.
 */
export async function fuzz(
  url: string,
  { messages, seed }: { messages: number; seed: number },
  onProgress: (sent: number) => Promise<void> | void = () => undefined,
): Promise<FuzzReport> {
  const rooms = new Map<string, string>();
  const clients = await Promise.all(
    Array.from({ length: ROOMS * CLIENTS_PER_ROOM }, (_, at) =>
      FuzzClient.join(url, `room-${at % ROOMS}`, rooms),
    ),
  );
  const make = seededMessages(seed);
  const refused: Record<string, number> = {};
  let [sent, taken, closed, unacknowledged] = [0, 0, 0, 0];
  const sendBatch = async (client: FuzzClient, count: number) => {
    await client.ensureSeat();
    const knowledge = knowledgeOf(client, clients);
    const answers = await Promise.all(
      Array.from({ length: count }, () => client.send(make(knowledge))),
    );
    for (const answer of answers) {
      if (answer === null) unacknowledged += 1;
      else if (answer === 'closed') closed += 1;
      else if (answer.ok) taken += 1;
      else refused[answer.error.code] = (refused[answer.error.code] ?? 0) + 1;
    }
    sent += count;
  };
  while (sent < messages) {
    const each = Math.min(BATCH, Math.ceil((messages - sent) / clients.length));
    await Promise.all(clients.map((client) => sendBatch(client, each)));
    await onProgress(sent);
  }
  const report = {
    sent,
    taken,
    refused,
    closed,
    unacknowledged,
    strays: clients.flatMap(({ strays }) => strays),
  };
  for (const client of clients) client.close();
  return report;
}

function knowledgeOf(client: FuzzClient, clients: readonly FuzzClient[]): FuzzKnowledge {
  const peersWhere = (isOwn: boolean) =>
    clients.filter(({ room }) => (room === client.room) === isOwn).map(({ peer }) => peer);
  return {
    room: client.room,
    peers: peersWhere(true),
    strangers: peersWhere(false),
    tokens: clients.map(({ token }) => token),
  };
}
