import { listsOf } from './device-lists.ts';

describe('the lists of devices', () => {
  it('have each device once, under its kind', () => {
    const lists = listsOf([
      { kind: 'audioinput', deviceId: 'default', label: 'Default - Headset' },
      { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Headset' },
      { kind: 'audioinput', deviceId: 'a', label: 'Headset' },
      { kind: 'videoinput', deviceId: 'b', label: 'Webcam' },
      { kind: 'audiooutput', deviceId: 'c', label: 'Loudspeaker' },
      { kind: 'audioinput', deviceId: 'd', label: 'Built in' },
    ]);
    expect(lists).toEqual({
      microphones: [
        { deviceId: 'a', label: 'Headset' },
        { deviceId: 'd', label: 'Built in' },
      ],
      cameras: [{ deviceId: 'b', label: 'Webcam' }],
      speakers: [{ deviceId: 'c', label: 'Loudspeaker' }],
    });
  });

  it('have nothing to choose from while the browser hides which devices there are', () => {
    const { microphones, cameras } = listsOf([
      { kind: 'audioinput', deviceId: '', label: '' },
      { kind: 'videoinput', deviceId: 'b', label: '' },
    ]);
    expect(microphones).toEqual([]);
    expect(cameras).toEqual([{ deviceId: 'b', label: '' }]);
  });
});
