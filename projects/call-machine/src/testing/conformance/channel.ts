import type { Channel, Lab } from './connection.ts';
import { connect, openCallee, openChannel, openCaller, outcomeOf } from './exchange.ts';

/** Resolves when a channel is open, or closed. */
const become = (channel: Channel, state: 'open' | 'closed') =>
  new Promise<void>((resolve) => {
    if (channel.readyState === state) resolve();
    else channel.addEventListener(state === 'open' ? 'open' : 'close', () => resolve());
  });

/** The texts that come, up to that many. */
const texts = (channel: Channel, count: number) =>
  new Promise<readonly unknown[]>((resolve) => {
    const heard: unknown[] = [];
    channel.addEventListener('message', ({ data }) => {
      heard.push(data);
      if (heard.length === count) resolve(heard);
    });
  });

/** A data channel that both sides agreed on beforehand. */
export function describeChannel(lab: () => Lab): void {
  /** Two connected sides, and their channels. */
  const open = async () => {
    const caller = lab().open();
    const callee = lab().open();
    const channels = [openChannel(caller), openChannel(callee)] as const;
    await connect(caller, callee);
    await Promise.all(channels.map((channel) => become(channel, 'open')));
    return { caller, callee, channels };
  };

  it('takes nothing before there is a path', async () => {
    for (const connection of [openCallee(lab()), openCaller(lab())]) {
      const channel = connection.createDataChannel('other', { negotiated: true, id: 1 });
      expect(channel.readyState).toBe('connecting');
      const outcome = await outcomeOf(() => Promise.resolve().then(() => channel.send('early')));
      expect(outcome).toBe('InvalidStateError');
    }
  });

  it('opens with the path, and carries texts both ways in their order', async () => {
    const { channels } = await open();
    const [ours, theirs] = channels;
    const heard = Promise.all([texts(ours, 1), texts(theirs, 3)]);
    for (const text of ['1', '2', '3']) ours.send(text);
    theirs.send('4');
    expect(await heard).toEqual([['4'], ['1', '2', '3']]);
  });

  it('closes at both ends when one closes it', async () => {
    const { channels, caller, callee } = await open();
    const [ours, theirs] = channels;
    ours.close();
    expect(ours.readyState).toBe('closing');
    await Promise.all(channels.map((channel) => become(channel, 'closed')));
    const outcome = await outcomeOf(() => Promise.resolve().then(() => theirs.send('late')));
    expect(outcome).toBe('InvalidStateError');
    expect([caller.connectionState, callee.connectionState]).toEqual(['connected', 'connected']);
  });

  it('closes at both ends when a connection is closed, before the path is given up', async () => {
    const { channels, caller, callee } = await open();
    caller.close();
    await Promise.all(channels.map((channel) => become(channel, 'closed')));
    expect([caller.connectionState, callee.connectionState]).toEqual(['closed', 'connected']);
  });
}
