import { CHROME_FLAGS, requireBrowser } from '../tools/browser.mjs';
import { type Colour, writePicture, writeTone, writeUnusablePicture } from './recordings.ts';

/** How a browser is started, and what its person has allowed, so that it has certain devices. */
export interface Devices {
  readonly engine: 'chromium' | 'firefox';
  /** The path of the browser. */
  readonly executable: string;
  readonly flags: readonly string[];
  /** What the test tool starts browsers with, and this one is started without. */
  readonly withoutFlags?: readonly string[];
  readonly permissions: readonly string[];
}

/** Grants whatever is asked for. */
const GRANT = '--use-fake-ui-for-media-stream';

/** A machine without a network has only loopback to connect by. */
const FLAGS = [...CHROME_FLAGS, '--allow-loopback-in-peer-connection'];

/** Refuses whatever isn't among the permissions. */
const ASKING_FLAGS = FLAGS.filter((flag) => flag !== GRANT);

const CHROMIUM = { engine: 'chromium', executable: requireBrowser() } as const;

const granted = (...flags: string[]): Devices => ({
  ...CHROMIUM,
  flags: [...FLAGS, ...flags],
  permissions: [],
});

/** The browser's own made-up camera and microphone. */
export const someDevices: Devices = granted();

/** A camera that shows one colour, and a microphone that hears one tone. */
export const recognisable = (directory: string, colour: Colour, hertz: number): Devices =>
  granted(
    `--use-file-for-fake-video-capture=${writePicture(directory, colour)}`,
    `--use-file-for-fake-audio-capture=${writeTone(directory, hertz)}`,
  );

/** The camera is there, but another program has it. */
export const cameraInUse = (directory: string): Devices =>
  granted(`--use-file-for-fake-video-capture=${writeUnusablePicture(directory)}`);

/** Three made-up cameras to choose from. */
export const severalDevices: Devices = granted('--use-fake-device-for-media-stream=device-count=3');

/** There is a microphone, and no camera. */
export const noCamera: Devices = granted('--use-fake-device-for-media-stream=device-count=0');

/** The person refuses everything. */
export const allRefused: Devices = granted(`${GRANT}=deny`);

/** The person allows the microphone and refuses the camera. */
export const cameraRefused: Devices = {
  ...CHROMIUM,
  flags: ASKING_FLAGS,
  permissions: ['microphone'],
};

/** Who is asked what to share chooses the tab of this title, with its sound. */
export const sharingTab = (title: string): Devices => ({
  ...CHROMIUM,
  flags: [...ASKING_FLAGS, `--auto-select-tab-capture-source-by-title=${title}`],
  // The tab's sound would be silence too.
  withoutFlags: ['--mute-audio'],
  permissions: ['camera', 'microphone'],
});

/** The made-up camera and microphone of a Firefox that is there. */
export const someFirefoxDevices = (executable: string): Devices => ({
  engine: 'firefox',
  executable,
  flags: [],
  permissions: [],
});
