/** What a page asks its address for. */
const query = new URLSearchParams(location.search);

const find = <E extends Element>(selector: string, type: new () => E): E => {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
};

/** Where the signaling server is, for this page. */
export const server = new URL(query.get('server') ?? location.origin);

/** The room that the two meet in. Nobody else is in it. */
export const room = query.get('room') ?? '';

/** Which of the two this is: the caller, or the one who is called. */
export const isCaller = query.get('name') === 'Ann';

/** What a call captures: as much as the app does. */
const CAPTURED = {
  audio: true,
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};

let captured: Promise<MediaStream> | null = null;

/** The own camera and microphone, which are started when they are first asked for, and shown. */
export function capture(): Promise<MediaStream> {
  captured ??= navigator.mediaDevices.getUserMedia(CAPTURED).then((stream) => {
    find('[data-media=local]', HTMLVideoElement).srcObject = stream;
    return stream;
  });
  return captured;
}

/** Shows the other's picture, and plays the sound. */
export function show(stream: MediaStream | undefined): void {
  const video = find('[data-media=remote]', HTMLVideoElement);
  // The same one again would begin anew.
  if (stream && video.srcObject !== stream) video.srcObject = stream;
}

/** Does that when Call is pressed. */
export function onCall(call: () => unknown): void {
  find('#call', HTMLButtonElement).addEventListener('click', call);
}

/** Rings: from now on Accept can be pressed, which does that. */
export function ring(accept: () => unknown): void {
  const button = find('#accept', HTMLButtonElement);
  button.addEventListener('click', accept, { once: true });
  button.hidden = false;
}

/** Says that the other can be called, or call. Own devices that were to be looked at before are then running. */
export async function beReady(): Promise<void> {
  if (query.has('preview')) await capture();
  document.body.dataset.ready = '';
}
