/**
 * Runs in a page before its own scripts. Leaves a mark in the browser's performance trace at each step
 * of a call that a script takes or is told of, whatever the page.
 */
export function markSteps(): void {
  const mark = (name: string) => performance.mark(name);
  /** Marks the call of a method, and that what it promised has come. */
  const around = <A extends unknown[], R>(name: string, method: (...parameters: A) => Promise<R>) =>
    async function (this: unknown, ...parameters: A): Promise<R> {
      mark(name);
      const result = await method.apply(this, parameters);
      mark(`${name} done`);
      return result;
    };
  addEventListener(
    'click',
    ({ timeStamp }) => performance.mark('press', { startTime: timeStamp }),
    {
      capture: true,
    },
  );

  // The empty page that a tab begins with may have no devices.
  if (!window.isSecureContext) return;
  const devices = navigator.mediaDevices;
  devices.getUserMedia = around('getUserMedia', devices.getUserMedia.bind(devices));
  const { prototype: sender } = RTCRtpSender;
  // It is called on a sender.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  sender.replaceTrack = around('replaceTrack', sender.replaceTrack);

  window.RTCPeerConnection = class extends RTCPeerConnection {
    override async setLocalDescription(
      description?: RTCLocalSessionDescriptionInit,
    ): Promise<void> {
      mark('setLocalDescription');
      await super.setLocalDescription(description);
      mark('setLocalDescription done');
    }

    override addTrack(track: MediaStreamTrack, ...streams: MediaStream[]): RTCRtpSender {
      mark('replaceTrack');
      return super.addTrack(track, ...streams);
    }

    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, init);
      channel.addEventListener('message', () => mark('heard'));
      const send = channel.send.bind(channel);
      channel.send = (data: never) => {
        mark('said');
        send(data);
      };
      return channel;
    }
  };

  /** What only keeps a link of socket.io alive is one character. */
  const isSaid = (data: unknown) => typeof data !== 'string' || data.length > 1;
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        if (isSaid(data)) mark('heard');
      });
    }

    override send(data: string | Blob | BufferSource): void {
      if (isSaid(data)) mark('said');
      super.send(data);
    }
  };
}
