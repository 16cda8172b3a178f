import { openChannel, type CallChannel } from './peer-connection-channel.ts';
import { watchSilence } from './peer-connection-silence.ts';
import { readReceived } from './peer-connection-stats.ts';

const REMOTE = { peer: 'remote', name: 'Remote' };

/** Connects two that have a channel each. */
async function connect(one: RTCPeerConnection, other: RTCPeerConnection): Promise<void> {
  const bothConnected = [one, other].map(
    (each) =>
      new Promise<void>((resolve) => {
        each.addEventListener('connectionstatechange', () => {
          if (each.connectionState === 'connected') resolve();
        });
      }),
  );
  one.onicecandidate = ({ candidate }) => void other.addIceCandidate(candidate ?? undefined);
  other.onicecandidate = ({ candidate }) => void one.addIceCandidate(candidate ?? undefined);
  await one.setLocalDescription();
  if (one.localDescription) await other.setRemoteDescription(one.localDescription);
  await other.setLocalDescription();
  if (other.localDescription) await one.setRemoteDescription(other.localDescription);
  await Promise.all(bothConnected);
}

describe('what comes over a connection', () => {
  let connection: RTCPeerConnection;
  let other: RTCPeerConnection;
  let far: CallChannel;
  let stopped: AbortController;
  let probe: jasmine.Spy<() => boolean>;
  let silent: jasmine.Spy;
  let lost: jasmine.Spy;
  let returned: jasmine.Spy;
  let heard: jasmine.Spy;
  /** Nothing is seen to come any more. */
  let isCut: boolean;
  let read: jasmine.Spy;

  const bytes = async () => (await readReceived(connection)) ?? 0;

  /** Lets that much time pass for the watch, and lets it read what has come. */
  const pass = async (ms: number) => {
    const probes = probe.calls.count();
    jasmine.clock().tick(ms);
    await other.getStats();
    return probe.calls.count() > probes;
  };

  /** Lets the watch look; what it asked for has then come, unless it can't. */
  const look = async () => {
    const before = await bytes();
    const isAsked = await pass(250);
    while (isAsked && !isCut && (await bytes()) <= before);
  };

  const cut = async (looks: number) => {
    await look();
    isCut = true;
    // Sees what had come before.
    await look();
    for (let count = 1; count <= looks; count += 1) await look();
  };

  const watch = (watched: RTCPeerConnection) => {
    const { signal } = stopped;
    watchSilence({ connection: watched, probe, silent, lost, returned, stopped: signal });
  };

  beforeEach(async () => {
    [connection, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    stopped = new AbortController();
    heard = jasmine.createSpy('heard');
    const { signal } = stopped;
    const channel = openChannel(connection, REMOTE, heard, signal);
    far = openChannel(other, REMOTE, heard, signal);
    await connect(connection, other);
    while (!channel.probe()) await other.getStats();

    isCut = false;
    silent = jasmine.createSpy('silent');
    lost = jasmine.createSpy('lost');
    returned = jasmine.createSpy('returned');
    probe = jasmine.createSpy('probe', channel.probe).and.callThrough();
    const real = connection.getStats.bind(connection);
    let last = await real();
    read = spyOn(connection, 'getStats').and.callFake(async () =>
      isCut ? last : (last = await real()),
    );
    jasmine.clock().install();
  });

  afterEach(() => {
    jasmine.clock().uninstall();
    stopped.abort();
    for (const each of [connection, other]) each.close();
  });

  it('is nothing after two looks at which nothing had come', async () => {
    watch(connection);
    await cut(1);
    expect(silent).not.toHaveBeenCalled();
    await look();
    expect(silent).toHaveBeenCalledTimes(1);
  });

  it('is nothing three looks later on the side that has answered', async () => {
    const report = await other.getStats();
    read = spyOn(other, 'getStats').and.resolveTo(report);
    watch(other);
    const lookOther = async () => {
      jasmine.clock().tick(250);
      await connection.getStats();
    };
    // At the first it is asked how much has come up to then.
    while (probe.calls.count() < 5) await lookOther();
    expect(silent).not.toHaveBeenCalled();
    while (probe.calls.count() < 6) await lookOther();
    expect(silent).toHaveBeenCalledTimes(1);
  });

  it('is told to be nothing again and again', async () => {
    watch(connection);
    await cut(2);
    for (let looks = 1; looks <= 10; looks += 1) await look();
    expect(silent).toHaveBeenCalledTimes(2);
  });

  it('is lost after thirty looks, once, and there again as soon as something comes', async () => {
    watch(connection);
    await cut(29);
    expect(lost).not.toHaveBeenCalled();
    for (let looks = 30; looks <= 60; looks += 1) await look();
    expect(lost).toHaveBeenCalledTimes(1);
    expect(returned).not.toHaveBeenCalled();
    isCut = false;
    far.probe();
    while (!returned.calls.any()) await pass(100);
    await look();
    expect(returned).toHaveBeenCalledTimes(1);
  });

  it('is there again when ICE is connected again, before anything comes', async () => {
    Object.defineProperty(connection, 'iceConnectionState', { value: 'connected' });
    watch(connection);
    await cut(10);
    expect(returned).not.toHaveBeenCalled();
    connection.dispatchEvent(new Event('iceconnectionstatechange'));
    expect(returned).toHaveBeenCalledTimes(1);
  });

  it('is not taken back where it was not yet nothing', async () => {
    watch(connection);
    await cut(1);
    isCut = false;
    const before = await bytes();
    far.probe();
    while ((await bytes()) <= before);
    for (let looks = 1; looks <= 3; looks += 1) await look();
    expect(silent).not.toHaveBeenCalled();
    expect(returned).not.toHaveBeenCalled();
  });

  it('is asked for where nobody sends anything: the acknowledgement is something, and not heard', async () => {
    watch(connection);
    for (let looks = 1; looks <= 10; looks += 1) await look();
    expect(silent).not.toHaveBeenCalled();
    expect(probe).toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
  });

  it('is not asked for as long as something comes that is heard or seen', async () => {
    let timestamp = 1;
    const receiver = { getSynchronizationSources: () => [{ timestamp }] };
    Object.defineProperty(connection, 'getReceivers', { value: () => [receiver] });
    watch(connection);
    for (; timestamp < 10; timestamp += 1) await pass(250);
    expect(read).not.toHaveBeenCalled();
    expect(probe).not.toHaveBeenCalled();
    for (let looks = 1; looks <= 3; looks += 1) await pass(250);
    expect(read).toHaveBeenCalled();
    expect(probe).toHaveBeenCalled();
  });

  it('is not known to be nothing where it can’t be asked for', async () => {
    probe.and.returnValue(false);
    isCut = true;
    watch(connection);
    for (let looks = 1; looks <= 20; looks += 1) await look();
    expect(silent).not.toHaveBeenCalled();
  });

  it('is looked at no longer when the watch is stopped, also while it looks', async () => {
    watch(connection);
    await look();
    jasmine.clock().tick(250);
    const looks = read.calls.count();
    stopped.abort();
    await pass(0);
    jasmine.clock().tick(60_000);
    expect(read.calls.count()).toBe(looks);
  });
});
