import { Rendered } from '../testing/rendered.ts';
import { RemoteSound } from './remote-sound.ts';

describe('RemoteSound', () => {
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
    const { element } = new Rendered(RemoteSound, { streams: [stream], isDue: true });
    const playing = new Promise<Event>((resolve) =>
      element.addEventListener('playing', resolve, { capture: true, once: true }),
    );
    await negotiate();

    const { target } = await playing;
    if (!(target instanceof HTMLMediaElement)) throw new TypeError('only a media element plays');
    expect(target.muted).toBeFalse();
  });

  it('plays all that there is to be heard at once, and asks for it once', async () => {
    const screen = new MediaStream(microphone.getAudioTracks().map((track) => track.clone()));
    const { element, fixture } = new Rendered(RemoteSound, {
      streams: [microphone, null, screen],
      isDue: true,
    });
    await fixture.whenStable();
    const audio = [...element.querySelectorAll('audio')];
    const played = audio.map(({ srcObject }) => srcObject);
    const tracks = played.flatMap((stream) =>
      stream instanceof MediaStream ? stream.getTracks() : [],
    );
    expect(audio.length).toBe(1);
    expect(tracks).toEqual([...microphone.getTracks(), ...screen.getTracks()]);
    for (const track of screen.getTracks()) track.stop();
  });

  describe('that the browser refuses to play', () => {
    const refusal = new DOMException('touch the page first', 'NotAllowedError');
    let play: jasmine.Spy<() => Promise<void>>;

    beforeEach(() => {
      play = spyOn(HTMLMediaElement.prototype, 'play').and.rejectWith(refusal);
    });

    it('is turned on by a button, which goes when it plays', async () => {
      const rendered = new Rendered(RemoteSound, { streams: [microphone], isDue: true });
      expect(await rendered.text()).toContain('The sound is off');
      await rendered.press('Turn on sound');
      expect(await rendered.buttons()).toEqual(['Turn on sound']);

      play.and.callThrough();
      const audio = rendered.element.querySelector('audio');
      const playing = new Promise((resolve) =>
        audio?.addEventListener('playing', resolve, { once: true }),
      );
      await rendered.press('Turn on sound');
      await playing;
      expect(await rendered.text()).toBe('');
    });

    it('is turned on by the first touch of anything else, such as a button that accepts', async () => {
      const rendered = new Rendered(RemoteSound, { streams: [microphone], isDue: true });
      expect(await rendered.buttons()).toEqual(['Turn on sound']);
      play.and.resolveTo();
      play.calls.reset();
      document.body.click();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
      expect(play.calls.count()).toBe(2);
      rendered.element.querySelector('audio')?.dispatchEvent(new Event('playing'));
      expect(await rendered.text()).toBe('');
      document.body.click();
      expect(play.calls.count()).toBe(2);
    });

    it('is not told before there is anything to be heard', async () => {
      const rendered = new Rendered(RemoteSound, { streams: [microphone], isDue: false });
      expect(await rendered.text()).toBe('');
      rendered.set({ isDue: true });
      expect(await rendered.text()).toContain('The sound is off');
    });

    it('is no matter any more when the call is over', async () => {
      const rendered = new Rendered(RemoteSound, { streams: [microphone], isDue: true });
      expect(await rendered.buttons()).toEqual(['Turn on sound']);
      rendered.set({ streams: [null] });
      expect(await rendered.text()).toBe('');
    });
  });

  it('has nothing to say of a stream that was replaced', async () => {
    spyOn(HTMLMediaElement.prototype, 'play').and.rejectWith(new DOMException('', 'AbortError'));
    const rendered = new Rendered(RemoteSound, { streams: [microphone], isDue: true });
    expect(await rendered.text()).toBe('');
  });
});
