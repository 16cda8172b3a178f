import type { Device } from 'call-machine/browser';

/** The device that was chosen, among those that are there: by its id, or by its label if ids were renewed; else null. */
export function foundDevice(chosen: Device | null, there: readonly Device[]): Device | null {
  if (!chosen) return null;
  const sameId = there.find(({ deviceId }) => deviceId === chosen.deviceId);
  const isNamed = ({ label }: Device) => label !== '' && label === chosen.label;
  return sameId ?? there.find(isNamed) ?? null;
}
