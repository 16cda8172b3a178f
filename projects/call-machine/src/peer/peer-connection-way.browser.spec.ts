import { generationOf } from './ice-generation.ts';
import { askForWay, isWayLost } from './peer-connection-way.ts';

/** What a browser tells of a candidate. */
type Told = Partial<Pick<RTCIceCandidate, 'type' | 'url' | 'address' | 'relatedAddress'>>;

const relayOf = (url: string): Told => ({ type: 'relay', url, address: '192.0.2.9' });
const TURN = { urls: ['turn:one.invalid', 'turn:other.invalid'], username: 'u', credential: 'c' };

describe('the way by which a connection goes', () => {
  let connection: RTCPeerConnection;

  /** The connection goes by this candidate of its own. */
  const goBy = (told: Told | null) => {
    const usernameFragment =
      connection.localDescription && generationOf(connection.localDescription);
    const local = told && { ...told, usernameFragment };
    const iceTransport = { getSelectedCandidatePair: () => local && { local } };
    Object.defineProperty(connection, 'getSenders', {
      value: () => [{ transport: { iceTransport } }],
      configurable: true,
    });
  };

  beforeEach(async () => {
    connection = new RTCPeerConnection({ iceServers: [TURN] });
    connection.createDataChannel('');
    await connection.setLocalDescription();
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
    const other = new RTCPeerConnection();
    const address = await new Promise<string>((resolve) => {
      other.onicecandidate = ({ candidate }) => resolve(candidate?.address ?? '');
      other.createDataChannel('');
      void other.setLocalDescription();
    });
    other.close();
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

  it('is not taken for lost while ICE is being restarted, which looks for another itself', async () => {
    goBy({ type: 'host', address: '192.0.2.1' });
    const asked = isWayLost(connection);
    await connection.setLocalDescription({ type: 'rollback' });
    connection.restartIce();
    await connection.setLocalDescription();
    expect(await asked).toBe(false);
    expect(await isWayLost(connection)).toBe(false);
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
