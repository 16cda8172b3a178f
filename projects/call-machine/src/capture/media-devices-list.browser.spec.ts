import { MediaRegistry } from '../media/media-registry.ts';
import { DeviceList } from './media-devices-list.ts';

const camera = (deviceId: string, label = '') =>
  ({ kind: 'videoinput', deviceId, label, groupId: '', toJSON: () => ({}) }) as const;

describe('DeviceList', () => {
  let media: MediaRegistry;
  let devices: DeviceList;
  let there: MediaDeviceInfo[];
  let enumerate: jasmine.Spy<MediaDevices['enumerateDevices']>;

  beforeEach(() => {
    media = new MediaRegistry();
    devices = new DeviceList(media);
    there = [camera('a')];
    enumerate = spyOn(navigator.mediaDevices, 'enumerateDevices').and.callFake(() =>
      Promise.resolve(there),
    );
  });

  const plug = () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  /** Resolves with the cameras after their next change. */
  const changed = () =>
    new Promise<readonly string[]>((resolve) => {
      const stop = devices.subscribe(() => {
        stop();
        resolve(devices.lists.camera.map(({ deviceId, label }) => deviceId + label));
      });
    });
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('looks for nothing while nobody listens', async () => {
    plug();
    await settled();
    expect(enumerate).not.toHaveBeenCalled();
    devices.subscribe(() => undefined)();
    plug();
    await settled();
    expect(enumerate).toHaveBeenCalledTimes(1);
    expect(devices.lists.camera).toEqual([]);
  });

  it('tells what there is, and what comes and goes', async () => {
    const stop = devices.subscribe(() => undefined);
    expect(await changed()).toEqual(['a']);
    there = [camera('a'), camera('b')];
    const next = changed();
    plug();
    expect(await next).toEqual(['a', 'b']);
    stop();
  });

  it('learns the labels when something is captured', async () => {
    const stop = devices.subscribe(() => undefined);
    await changed();
    there = [camera('a', ' Webcam')];
    const next = changed();
    media.addRemote('bob', { person: new MediaStream(), screen: new MediaStream() });
    expect(await next).toEqual(['a Webcam']);
    stop();
  });

  it('says nothing when nothing has changed, whoever listens', async () => {
    let changes = 0;
    const stops = [1, 2].map(() => devices.subscribe(() => (changes += 1)));
    await settled();
    plug();
    await settled();
    expect(changes).toBe(2);
    for (const stop of stops) stop();
  });

  it('believes the last look, though an earlier one takes longer', async () => {
    let answer: (all: MediaDeviceInfo[]) => void = () => undefined;
    const slow = new Promise<MediaDeviceInfo[]>((resolve) => (answer = resolve));
    enumerate.and.returnValues(slow, Promise.resolve([camera('new')]));
    const stop = devices.subscribe(() => undefined);
    plug();
    await settled();
    answer([camera('old')]);
    await settled();
    expect(devices.lists.camera).toEqual([{ deviceId: 'new', label: '' }]);
    stop();
  });

  it('has none where the browser tells of none', async () => {
    enumerate.and.rejectWith(new DOMException('not here', 'NotAllowedError'));
    const stop = devices.subscribe(() => undefined);
    await settled();
    expect(devices.lists.camera).toEqual([]);
    stop();
  });
});
