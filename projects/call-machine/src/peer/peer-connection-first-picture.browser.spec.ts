import { placeFirstPicture } from './peer-connection-first-picture.ts';

/** Connects two ends over which one can send the other a picture, and sends none yet. */
async function connect(near: RTCPeerConnection, far: RTCPeerConnection): Promise<RTCRtpSender> {
  near.onicecandidate = ({ candidate }) => far.addIceCandidate(candidate);
  far.onicecandidate = ({ candidate }) => near.addIceCandidate(candidate);
  const connected = new Promise<void>((resolve) => {
    near.onconnectionstatechange = () => {
      if (near.connectionState === 'connected') resolve();
    };
  });
  const { sender } = near.addTransceiver('video');
  await near.setLocalDescription();
  if (near.localDescription) await far.setRemoteDescription(near.localDescription);
  await far.setLocalDescription();
  if (far.localDescription) await near.setRemoteDescription(far.localDescription);
  await connected;
  return sender;
}

/** Resolves with all widths that a picture had, once it has that one. */
function widthsUpTo(width: number, video: HTMLVideoElement): Promise<readonly number[]> {
  const widths: number[] = [];
  return new Promise((resolve) => {
    video.addEventListener('resize', () => {
      widths.push(video.videoWidth);
      if (video.videoWidth === width) resolve(widths);
    });
  });
}

describe('the first picture of a connection', () => {
  let ends: readonly RTCPeerConnection[];
  let sender: RTCRtpSender;
  let video: HTMLVideoElement;
  let track: MediaStreamTrack | undefined;

  const capture = async (width: number, height: number) => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width, height } });
    [track] = stream.getVideoTracks();
    if (!track) throw new Error('a camera has a picture');
    return track;
  };

  beforeEach(async () => {
    const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
    ends = [near, far];
    video = document.createElement('video');
    video.muted = true;
    video.autoplay = true;
    far.ontrack = (event) => {
      video.srcObject = new MediaStream([event.track]);
    };
    sender = await connect(near, far);
  });

  afterEach(() => {
    track?.stop();
    video.srcObject = null;
    for (const end of ends) end.close();
  });

  it('begins as small as can be sent at once, and is whole soon', async () => {
    const seen = widthsUpTo(1280, video);
    const done = placeFirstPicture(sender, await capture(1280, 720));
    expect((await seen)[0]).toBe(480);
    await done;
    expect(sender.getParameters().encodings[0]?.scaleResolutionDownBy).toBe(1);
  });

  it('grows no further than the path carries', async () => {
    const report = new Map([['pair', { availableOutgoingBitrate: 500_000 }]]);
    spyOn(sender, 'getStats').and.resolveTo(report);
    const scales: (number | undefined)[] = [];
    const setParameters = sender.setParameters.bind(sender);
    const grown = new Promise<void>((resolve) => {
      sender.setParameters = (parameters) => {
        if (scales.push(parameters.encodings[0]?.scaleResolutionDownBy) === 2) resolve();
        return setParameters(parameters);
      };
    });
    const done = placeFirstPicture(sender, await capture(1280, 720));
    await grown;
    await sender.replaceTrack(null);
    await done;
    // Whole for whatever comes next: the path is known by then.
    expect(scales).toEqual([Math.sqrt(64 / 9), Math.sqrt((1280 * 720) / 500_000), 1]);
  });

  it('is left as it is when it is small already', async () => {
    const set = spyOn(sender, 'setParameters').and.callThrough();
    await placeFirstPicture(sender, await capture(320, 240));
    expect(sender.track).toBe(track ?? null);
    expect(set).not.toHaveBeenCalled();
  });
});
