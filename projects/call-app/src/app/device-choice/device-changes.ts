import type { Device, DeviceKind, DeviceLists } from 'call-machine/browser';
import { KINDS, type Choices } from './device-choices.ts';

/** A device of some kind. */
export interface KindOfDevice {
  readonly kind: DeviceKind;
  readonly device: Device;
}

/** What has been plugged in or unplugged between two looks at what is there. */
export interface DeviceChanges {
  /** Devices in use that are not there any more. */
  readonly gone: readonly KindOfDevice[];
  /** Devices that were not there before. A headset is two: a microphone and a speaker. */
  readonly come: readonly KindOfDevice[];
}

/** What has changed for somebody who uses these devices. Where nothing was known before, nothing has come. */
export function deviceChanges(used: Choices, before: DeviceLists, now: DeviceLists): DeviceChanges {
  const missing = (kind: DeviceKind, among: DeviceLists) => (device: Device) =>
    !among[kind].some(({ deviceId }) => deviceId === device.deviceId);
  const gone = KINDS.flatMap((kind) =>
    before[kind]
      .filter(missing(kind, now))
      .filter(({ deviceId }) => deviceId === used[kind]?.deviceId)
      .map((device) => ({ kind, device })),
  );
  const come = KINDS.filter((kind) => before[kind].length > 0).flatMap((kind) =>
    now[kind].filter(missing(kind, before)).map((device) => ({ kind, device })),
  );
  return { gone, come };
}
