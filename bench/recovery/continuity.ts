/** When something of the other was there for a person, in ms since the Unix epoch. */
export interface Continuity {
  /** Each frame of the picture, as it was put on the screen. */
  readonly picture: number[];
  /** Each time that somebody listened and there was sound. */
  readonly sound: number[];
}

declare global {
  interface Window {
    continuity: Continuity;
  }
}

/** Runs in a page before its own scripts: notes when there are picture and sound of the other, whatever plays them. */
export function installContinuity(): void {
  const [picture, sound]: [number[], number[]] = [[], []];
  window.continuity = { picture, sound };
  const since = (time: number) => performance.timeOrigin + time;

  const watch = (video: HTMLVideoElement) => {
    video.requestVideoFrameCallback((now, { expectedDisplayTime }) => {
      picture.push(since(Math.max(now, expectedDisplayTime)));
      watch(video);
    });
  };

  const [videos, tracks] = [new WeakSet<Element>(), new WeakSet<MediaStreamTrack>()];
  const context = new AudioContext();
  const ear = new AnalyserNode(context, { fftSize: 256 });
  const samples = new Float32Array(ear.fftSize);
  const look = () => {
    for (const video of document.querySelectorAll<HTMLVideoElement>('video[data-media=remote]')) {
      if (!videos.has(video)) watch(video);
      videos.add(video);
      const stream = video.srcObject;
      if (!(stream instanceof MediaStream)) continue;
      for (const track of stream.getAudioTracks().filter((each) => !tracks.has(each))) {
        tracks.add(track);
        context.createMediaStreamSource(new MediaStream([track])).connect(ear);
      }
    }
    ear.getFloatTimeDomainData(samples);
    if (samples.some((sample) => Math.abs(sample) > 0.01)) sound.push(since(performance.now()));
  };
  setInterval(look, 20);
}
