/** What is seen or heard for the first time in a page, and when, in ms since the Unix epoch. */
export type Mark = 'ringing' | 'picture' | 'sound';

interface Stopwatch {
  /** When a button was last pressed, in ms since the Unix epoch; 0 before. */
  pressedAt: number;
  readonly marked: Readonly<Record<Mark, Promise<number>>>;
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Runs in a page before its own scripts, and notes when what was made by a call is there for the person. */
export function installStopwatch(): void {
  const since = (time: number) => performance.timeOrigin + time;
  const [ringing, picture, sound] = [
    Promise.withResolvers<number>(),
    Promise.withResolvers<number>(),
    Promise.withResolvers<number>(),
  ];
  const marked = { ringing: ringing.promise, picture: picture.promise, sound: sound.promise };
  const stopwatch: Stopwatch = { pressedAt: 0, marked };
  window.stopwatch = stopwatch;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      stopwatch.pressedAt = since(timeStamp);
    },
    true,
  );

  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const rings = () =>
    [...document.querySelectorAll('button')].some(
      (button) => button.textContent.trim() === 'Accept' && isShown(button),
    );
  const canvas = new OffscreenCanvas(8, 8);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const isBlack = (video: HTMLVideoElement) => {
    pen?.drawImage(video, 0, 0, 8, 8);
    const pixels = pen?.getImageData(0, 0, 8, 8).data ?? [];
    return !pixels.some((value, index) => index % 4 < 3 && value > 40);
  };

  /** Looks at each frame until one can be seen, and then knows when it is on the screen. */
  const watch = (video: HTMLVideoElement) =>
    video.requestVideoFrameCallback((now, { expectedDisplayTime }) => {
      if (isShown(video) && !isBlack(video)) {
        picture.resolve(since(Math.max(now, expectedDisplayTime)));
      } else watch(video);
    });

  /** Looks until sound is played that is no silence. Only once there are packets: asking takes long in a negotiation. */
  const listen = (receiver: RTCRtpReceiver) => {
    const timer = setInterval(() => {
      const sources = receiver.getSynchronizationSources();
      if (!sources.some(({ audioLevel }) => (audioLevel ?? 0) > 0.003)) return;
      sound.resolve(since(performance.now()));
      clearInterval(timer);
    }, 5);
  };
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track, receiver }) => {
        if (track.kind !== 'audio') return;
        if (track.muted) track.addEventListener('unmute', () => listen(receiver), { once: true });
        else listen(receiver);
      });
    }
  };

  const known = new WeakSet<Element>();
  let isRinging = false;
  const look = () => {
    for (const video of document.querySelectorAll<HTMLVideoElement>('video[data-media=remote]')) {
      if (known.has(video)) continue;
      known.add(video);
      watch(video);
    }
    if (isRinging || !rings()) return;
    isRinging = true;
    // After the frame that shows it, which may be the one whose callbacks are being called now: sizes are told after them.
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      setTimeout(() => ringing.resolve(since(performance.now())));
    }).observe(document.documentElement);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['hidden', 'class', 'style', 'data-call-state'],
  });
}
