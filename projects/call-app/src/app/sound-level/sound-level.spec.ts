import { SoundLevel } from './sound-level.ts';

describe('SoundLevel', () => {
  let microphone: MediaStream;
  let level: SoundLevel;

  beforeEach(async () => {
    // Chromium's own, which beeps once a second.
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    level = new SoundLevel(microphone);
  });

  afterEach(() => {
    level.close();
    for (const track of microphone.getTracks()) track.stop();
  });

  const heard = (holds: (level: number) => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        const now = level.read();
        if (holds(now)) resolve(now);
        else requestAnimationFrame(look);
      };
      look();
    });

  it('hears a sound, and the silence of a track that is muted', async () => {
    expect(await heard((now) => now > 0.3)).toBeLessThanOrEqual(1);
    for (const track of microphone.getTracks()) track.enabled = false;
    expect(await heard((now) => now === 0)).toBe(0);
  });

  it('stops no track when it is closed', () => {
    level.close();
    expect(microphone.getTracks().map(({ readyState }) => readyState)).toEqual(['live']);
    level = new SoundLevel(microphone);
  });
});
