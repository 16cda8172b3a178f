/** A microphone, a camera or a speaker that is there. */
export interface Device {
  /** For `microphone.choose` and `camera.choose`, or for `setSinkId` of what plays sound. */
  readonly deviceId: string;
  /** As the system calls it; empty where the browser hides that, as some do before the person has allowed one. */
  readonly label: string;
}

/** What can be chosen. */
export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** The devices that are there, each kind in the order of the browser. */
export type DeviceLists = Readonly<Record<DeviceKind, readonly Device[]>>;

/** What a browser tells of one device, as far as it is of use here. */
interface DeviceInfo extends Device {
  readonly kind: 'audioinput' | 'videoinput' | 'audiooutput';
}

/** Chromium lists these devices a second time under their roles. Without a choice it is the default one anyhow. */
const ROLES: ReadonlySet<string> = new Set(['default', 'communications']);

/** What a browser lists, by kind. One without an id is there, though the browser does not let it be chosen yet. */
export function listsOf(all: readonly DeviceInfo[]): DeviceLists {
  const some = (wanted: DeviceInfo['kind']): readonly Device[] =>
    all
      .filter(({ kind, deviceId }) => kind === wanted && deviceId !== '' && !ROLES.has(deviceId))
      .map(({ deviceId, label }) => ({ deviceId, label }));
  return {
    microphone: some('audioinput'),
    camera: some('videoinput'),
    speaker: some('audiooutput'),
  };
}
