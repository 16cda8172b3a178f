import type { DeviceSource } from './capture-device.ts';
import type { DeviceAccess, Wish } from './media-devices-prompt.ts';

/** What each source is asked for: wishes, so that no device is refused for not meeting them. */
const WISHES: Readonly<Record<DeviceSource, MediaTrackConstraints>> = {
  microphone: {},
  camera: {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
    facingMode: 'user',
  },
};

/** A device that was chosen is asked for by its id alone: which way it faces is no question any more. */
function constraintsOf(source: DeviceSource, deviceId: string | null): MediaTrackConstraints {
  const { facingMode, ...wishes } = WISHES[source];
  if (deviceId !== null) return { ...wishes, deviceId: { exact: deviceId } };
  return { ...wishes, ...(facingMode && { facingMode }) };
}

/** The devices of the browser. */
export const browserAccess: DeviceAccess = {
  // Outside a secure context there is no mediaDevices; being async makes that a rejection like any other.
  async open(wish: Wish) {
    const constraints: MediaStreamConstraints = {};
    for (const [source, deviceId] of wish) {
      const kind = source === 'camera' ? 'video' : 'audio';
      constraints[kind] = constraintsOf(source, deviceId);
    }
    return navigator.mediaDevices.getUserMedia(constraints);
  },
  async isGranted(source) {
    try {
      const { state } = await navigator.permissions.query({ name: source });
      return state === 'granted';
    } catch {
      return true;
    }
  },
};
