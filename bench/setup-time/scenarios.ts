/** What is the same for all calls that are compared with each other. */
export interface Scenario {
  /** How it is called on the command line and in the file of all numbers. */
  readonly name: string;
  /** What the report calls it. */
  readonly title: string;
  /** How long what is said takes between a browser and its signaling server, one way, in ms: each is measured. */
  readonly delays: readonly number[];
  /** How much longer a camera takes to start than the made-up one of the browser does, in ms. */
  readonly cameraMs: number;
  /** Whether camera and microphone are running before the call. */
  readonly preview: boolean;
  /** How long media takes from one browser to the other, one way, in ms. */
  readonly mediaMs: number;
  /** Who calls; a Chromium is called. */
  readonly caller: 'Chromium' | 'Firefox';
  /** Which systems it is measured with, by name; all of them when left out. */
  readonly systems?: readonly string[];
}

/** Enough to compare with, where a run through all would take long. */
const WITH_CAMERA = ['full', 'simple-peer late', 'floor'];
const FASTEST = ['full', 'off', 'simple-peer late', 'classic room', 'floor'];

const plain = { cameraMs: 0, preview: false, mediaMs: 0, caller: 'Chromium' } as const;

/** All that are measured, the main one first. */
export const scenarios: readonly Scenario[] = [
  { ...plain, name: 'signaling', title: 'Slow signaling', delays: [0, 50, 150] },
  {
    ...plain,
    name: 'preview',
    title: 'Camera on before the call',
    delays: [50],
    preview: true,
    systems: WITH_CAMERA,
  },
  {
    ...plain,
    name: 'slow-camera',
    title: 'Camera on before the call, which takes 700 ms to start',
    delays: [50],
    preview: true,
    cameraMs: 700,
    systems: WITH_CAMERA,
  },
  {
    ...plain,
    name: 'slow-media',
    title: 'Media takes 50 ms one way too',
    delays: [50],
    mediaMs: 50,
    systems: FASTEST,
  },
  {
    ...plain,
    name: 'firefox',
    title: 'Firefox calls Chromium',
    delays: [50],
    caller: 'Firefox',
    systems: FASTEST,
  },
];
