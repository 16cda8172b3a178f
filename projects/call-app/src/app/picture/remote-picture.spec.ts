import { Rendered } from '../testing/rendered.ts';
import { RemotePicture } from './remote-picture.ts';

describe('RemotePicture', () => {
  let near: RTCPeerConnection;
  let far: RTCPeerConnection;
  let microphone: MediaStream;

  beforeEach(async () => {
    near = new RTCPeerConnection();
    far = new RTCPeerConnection();
    near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate);
    far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate);
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  });

  afterEach(() => {
    near.close();
    far.close();
    for (const track of microphone.getTracks()) track.stop();
  });

  const negotiate = async () => {
    await near.setLocalDescription();
    await far.setRemoteDescription(near.localDescription ?? { type: 'offer' });
    for (const track of microphone.getTracks()) far.addTrack(track);
    await far.setLocalDescription();
    await near.setRemoteDescription(far.localDescription ?? { type: 'answer' });
  };

  it('plays the sound of somebody who sends no picture', async () => {
    const sections = [near.addTransceiver('audio'), near.addTransceiver('video')];
    const stream = new MediaStream(sections.map(({ receiver }) => receiver.track));
    const { element } = new Rendered(RemotePicture, { stream, cameraOn: false });
    const playing = new Promise<Event>((resolve) =>
      element.addEventListener('playing', resolve, { capture: true, once: true }),
    );
    await negotiate();

    const { target } = await playing;
    if (!(target instanceof HTMLMediaElement)) throw new TypeError('only a media element plays');
    expect(target.muted).toBeFalse();
  });
});
