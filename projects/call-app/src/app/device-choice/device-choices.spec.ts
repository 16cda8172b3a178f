import { TestBed } from '@angular/core/testing';
import { DeviceChoices } from './device-choices.ts';

const KEY = 'call-machine.devices';
const headset = { deviceId: 'h', label: 'Headset' };
const NOTHING = { microphone: null, camera: null, speaker: null };

describe('DeviceChoices', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => localStorage.removeItem(KEY));

  const fresh = () => {
    TestBed.resetTestingModule();
    return TestBed.inject(DeviceChoices);
  };

  it('are the default devices before anything is chosen', () => {
    expect(fresh().choices()).toEqual(NOTHING);
  });

  it('are remembered for the next visit, each kind by itself', () => {
    const choices = fresh();
    choices.choose('microphone', headset);
    choices.choose('speaker', headset);
    expect(fresh().choices()).toEqual({ ...NOTHING, microphone: headset, speaker: headset });
    fresh().choose('microphone', null);
    expect(fresh().choices()).toEqual({ ...NOTHING, speaker: headset });
  });

  it('are none where something else was kept', () => {
    for (const kept of [
      '{',
      'null',
      '7',
      '[]',
      '{"microphone":{"deviceId":1}}',
      '{"camera":"x"}',
    ]) {
      localStorage.setItem(KEY, kept);
      expect(fresh().choices()).toEqual(NOTHING);
    }
  });
});
