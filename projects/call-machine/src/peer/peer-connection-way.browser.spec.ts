import { askForWay, isWayLost, ownGeneration } from './peer-connection-way.ts';

/** What a browser tells of a candidate. */
type Told = Partial<Pick<RTCIceCandidate, 'type' | 'url' | 'address' | 'relatedAddress'>>;

const relayOf = (url: string): Told => ({ type: 'relay', url, address: '192.0.2.9' });
const TURN = { urls: ['turn:one.invalid', 'turn:other.invalid'], username: 'u', credential: 'c' };

describe('the way by which a connection goes', () => {
  let connection: RTCPeerConnection;

  /** The connection goes by this candidate of its own. */
  const goBy = (local: Told | null) => {
    const iceTransport = { getSelectedCandidatePair: () => local && { local } };
    Object.defineProperty(connection, 'getSenders', {
      value: () => [{ transport: { iceTransport } }],
      configurable: true,
    });
  };

  beforeEach(() => {
    connection = new RTCPeerConnection({ iceServers: [TURN] });
  });
  afterEach(() => connection.close());

  it('is lost when this device has another address', async () => {
    for (const local of [
      { type: 'host', address: '192.0.2.1' },
      { type: 'srflx', address: '198.51.100.1', relatedAddress: '192.0.2.1' },
    ] as const) {
      goBy(local);
      expect(await isWayLost(connection))
        .withContext(local.type)
        .toBe(true);
    }
  });

  it('is there when the device has its address still', async () => {
    const address = await new Promise<string>((resolve) => {
      connection.onicecandidate = ({ candidate }) => resolve(candidate?.address ?? '');
      connection.createDataChannel('');
      void connection.setLocalDescription();
    });
    expect(address).not.toBe('');
    goBy({ type: 'host', address });
    expect(await isWayLost(connection)).toBe(false);
  });

  it('is not known to be lost where the browser doesn’t tell, or before there is one', async () => {
    expect(await isWayLost(connection)).toBe(false);
    for (const local of [null, { type: 'srflx', relatedAddress: null }, relayOf('')] as const) {
      goBy(local);
      expect(await isWayLost(connection)).toBe(false);
    }
  });

  it('is told apart by what ICE is restarted with', async () => {
    expect(ownGeneration(connection)).toBeNull();
    connection.createDataChannel('');
    await connection.setLocalDescription();
    const generation = ownGeneration(connection);
    expect(generation).toMatch(/^\S+$/);
    await connection.setLocalDescription({ type: 'rollback' });
    connection.restartIce();
    await connection.setLocalDescription();
    expect(ownGeneration(connection)).not.toBe(generation);
  });

  describe('over a relay', () => {
    let scout: RTCPeerConnection;
    let open: jasmine.Spy;
    let close: jasmine.Spy;
    let lost: boolean | null;

    const find = (candidate: Told | null) => {
      scout.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
    };

    const settle = async () => {
      jasmine.clock().tick(60_000);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    };

    beforeEach(() => {
      scout = new RTCPeerConnection();
      spyOn(scout, 'setLocalDescription').and.resolveTo();
      close = spyOn(scout, 'close').and.callThrough();
      open = spyOn(window, 'RTCPeerConnection').and.returnValue(scout);
      jasmine.clock().install();
      lost = null;
      goBy(relayOf('turn:one.invalid'));
      void isWayLost(connection).then((isLost) => (lost = isLost));
    });
    afterEach(() => jasmine.clock().uninstall());

    it('asks the relays alone, and lets go of them', async () => {
      expect(open).toHaveBeenCalledOnceWith(
        jasmine.objectContaining({ iceServers: [TURN], iceTransportPolicy: 'relay' }),
      );
      find(null);
      await settle();
      expect(close).toHaveBeenCalled();
    });

    it('is lost when another relay answers, and this one doesn’t', async () => {
      await settle();
      expect(lost).toBeNull();
      find(relayOf('turn:other.invalid'));
      await settle();
      expect(lost).toBe(true);
    });

    it('is there when this relay answers, also as the second', async () => {
      find(relayOf('turn:other.invalid'));
      find(relayOf('turn:one.invalid'));
      await settle();
      expect(lost).toBe(false);
    });

    it('is asked for once at a time, and again when that is answered', async () => {
      open.calls.reset();
      const ask = askForWay(connection, jasmine.createSpy());
      ask();
      ask();
      expect(open).toHaveBeenCalledTimes(1);
      find(null);
      await settle();
      ask();
      expect(open).toHaveBeenCalledTimes(2);
    });

    it('is not known to be lost when none answers', async () => {
      find(null);
      await settle();
      expect(lost).toBe(false);
    });
  });
});
