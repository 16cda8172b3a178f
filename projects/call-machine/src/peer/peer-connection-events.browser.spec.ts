import { watchSecurity } from './peer-connection-events.ts';

describe('the security of a connection', () => {
  let connection: RTCPeerConnection;
  let sender: RTCRtpSender;
  let ending: AbortController;
  let lost: jasmine.Spy;

  const become = (path: RTCIceConnectionState, dtls: RTCDtlsTransportState) => {
    Object.defineProperty(sender, 'transport', { value: { state: dtls }, configurable: true });
    Object.defineProperty(connection, 'iceConnectionState', { value: path, configurable: true });
    connection.dispatchEvent(new Event('iceconnectionstatechange'));
    connection.dispatchEvent(new Event('connectionstatechange'));
  };

  beforeEach(() => {
    connection = new RTCPeerConnection();
    ({ sender } = connection.addTransceiver('audio'));
    ending = new AbortController();
    lost = jasmine.createSpy('lost');
    watchSecurity(connection, lost, ending.signal);
  });

  afterEach(() => connection.close());

  it('is lost once there is a way again, if DTLS failed while there was none', () => {
    become('connected', 'connected');
    become('disconnected', 'connected');
    become('failed', 'failed');
    become('checking', 'failed');
    expect(lost).not.toHaveBeenCalled();
    // What the browser says of it then is not to be believed.
    become('connected', 'connected');
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('is not lost with the way alone, nor heard of when all is over', () => {
    for (const path of ['connected', 'disconnected', 'failed', 'checking', 'connected'] as const)
      become(path, 'connected');
    expect(lost).not.toHaveBeenCalled();
    become('failed', 'failed');
    ending.abort();
    become('connected', 'failed');
    expect(lost).not.toHaveBeenCalled();
  });
});
