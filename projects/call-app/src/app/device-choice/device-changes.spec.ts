import type { Device, DeviceLists } from 'call-machine/browser';
import { deviceChanges } from './device-changes.ts';
import { foundDevice } from './found-device.ts';

const device = (deviceId: string, label = deviceId): Device => ({ deviceId, label });
const headset = device('headset');
const built = device('built in');
const lists = (...microphones: readonly Device[]): DeviceLists => ({
  microphone: microphones,
  camera: [],
  speaker: [],
});
const using = (microphone: Device | null) => ({ microphone, camera: null, speaker: null });

describe('what is plugged in and unplugged', () => {
  it('is what came, by kind', () => {
    const before = { ...lists(built), speaker: [built] };
    const now = { ...lists(built, headset), speaker: [built, headset] };
    expect(deviceChanges(using(null), before, now)).toEqual({
      gone: [],
      come: [
        { kind: 'microphone', device: headset },
        { kind: 'speaker', device: headset },
      ],
    });
  });

  it('is nothing that came when the browser tells for the first time what there is', () => {
    expect(deviceChanges(using(null), lists(), lists(built)).come).toEqual([]);
  });

  it('is what went, if it was used', () => {
    const before = lists(built, headset);
    const gone = [{ kind: 'microphone', device: headset }] as const;
    expect(deviceChanges(using(headset), before, lists(built)).gone).toEqual(gone);
    expect(deviceChanges(using(built), before, lists(built)).gone).toEqual([]);
    expect(deviceChanges(using(null), before, lists(built)).gone).toEqual([]);
  });
});

describe('a device that was chosen', () => {
  it('is found by its id, and by its label when ids were renewed', () => {
    const same = device('1', 'Headset');
    expect(foundDevice(device('1', 'Old label'), [built, same])).toBe(same);
    expect(foundDevice(device('0', 'Headset'), [built, same])).toBe(same);
  });

  it('is not there when neither is, and none is found where none was chosen', () => {
    expect(foundDevice(headset, [built])).toBeNull();
    expect(foundDevice(device('0', ''), [device('1', '')])).toBeNull();
    expect(foundDevice(null, [built])).toBeNull();
  });
});
