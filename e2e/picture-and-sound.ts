import type { Locator } from '@playwright/test';

/** The colour in the middle of a video, as red, green and blue from 0 to 255; null while there is no frame. */
export function colourOf(video: Locator): Promise<readonly number[] | null> {
  return video.evaluate((element: HTMLVideoElement) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context || element.videoWidth === 0) return null;
    const { videoWidth, videoHeight } = element;
    context.drawImage(element, videoWidth / 2, videoHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
}

/** Listens to a video. Gives a function that tells the loudest frequency of the moment, in Hz; 0 in silence. */
export async function listenTo(video: Locator): Promise<() => Promise<number>> {
  const ear = await video.evaluateHandle((element: HTMLVideoElement) => {
    if (!(element.srcObject instanceof MediaStream)) throw new Error('The video has no stream.');
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    context.createMediaStreamSource(element.srcObject).connect(analyser);
    return analyser;
  });
  return () =>
    ear.evaluate((analyser) => {
      const levels = new Uint8Array(analyser.frequencyBinCount);
      analyser.getByteFrequencyData(levels);
      const loudest = levels.indexOf(Math.max(...levels));
      return (loudest * analyser.context.sampleRate) / analyser.fftSize;
    });
}
