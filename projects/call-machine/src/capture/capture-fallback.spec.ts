import { CaptureProbe } from '../testing/capture-probe.ts';
import type { CaptureFault } from './capture-fault.ts';

const OTHER = { state: 'on', fault: null, isOther: true } as const;

for (const source of ['microphone', 'camera'] as const) {
  describe(`a ${source} that ends by itself (6.8)`, () => {
    let probe: CaptureProbe;

    beforeEach(() => {
      probe = new CaptureProbe(source);
      probe.capture();
    });

    it('is replaced by the default one, without asking anybody, and it is said', () => {
      probe.end();
      expect(probe.takeSwitches()).toEqual([[null, false]]);
      expect(probe.view.state).toBe('on');
      probe.start();
      expect(probe.view).toEqual(OTHER);
      expect(probe.device.inputs.length).toBe(1);
    });

    it('is gone when there is no other, and held no longer', () => {
      probe.end();
      probe.fail('missing');
      expect(probe.view).toEqual({ state: 'failed', fault: 'ended' });
      expect(probe.device.isRunning).toBeFalse();
    });

    it('was refused when it is the permission that ended', () => {
      probe.end();
      probe.fail('denied');
      expect(probe.view).toEqual({ state: 'failed', fault: 'denied' });
    });

    it('is replaced once: when the other ends as well, that is the end', () => {
      probe.end();
      probe.start();
      probe.takeSwitches();
      probe.end();
      expect(probe.takeSwitches()).toEqual([]);
      expect(probe.view).toEqual({ state: 'failed', fault: 'ended' });
    });

    it('is replaced again after its person has asked for it again', () => {
      probe.end();
      probe.start();
      probe.end();
      probe.toggle();
      probe.start();
      probe.takeSwitches();
      probe.end();
      expect(probe.takeSwitches()).toEqual([[null, false]]);
    });

    it('is not replaced any more when it is stopped meanwhile (7.7)', () => {
      probe.end();
      probe.actor.send({ type: 'capture.stop' });
      expect(probe.view).toEqual({ state: 'off', fault: null });
      expect(probe.device.isRunning).toBeFalse();
    });
  });

  describe(`choosing a ${source}`, () => {
    let probe: CaptureProbe;

    beforeEach(() => {
      probe = new CaptureProbe(source);
    });

    it('captures nothing by itself, and counts for each capture from then on', () => {
      probe.choose('usb');
      expect(probe.view.state).toBe('off');
      for (let times = 0; times < 2; times++) {
        probe.actor.send({ type: 'capture.start' });
        probe.actor.send({ type: 'capture.stop' });
      }
      const input = { source, deviceId: 'usb' };
      expect(probe.device.inputs).toEqual([input, input]);
    });

    it('goes over from one that is captured, which stays until the other is there', () => {
      probe.capture();
      probe.choose('usb');
      expect(probe.takeSwitches()).toEqual([['usb', true]]);
      expect(probe.view).toEqual({ state: 'on', fault: null });
      probe.start();
      expect(probe.view).toEqual({ state: 'on', fault: null });
      expect(probe.device.inputs.length).toBe(1);
    });

    it('stays with the one that is captured when the other is not to be had, and says so', () => {
      probe.capture();
      probe.choose('usb');
      probe.fail('missing');
      expect(probe.view).toEqual(OTHER);
      expect(probe.device.isRunning).toBeTrue();
    });

    it('takes the last choice of several', () => {
      probe.capture();
      for (const deviceId of ['usb', 'hdmi', null]) probe.choose(deviceId);
      expect(probe.takeSwitches()).toEqual([
        ['usb', true],
        ['hdmi', true],
        [null, true],
      ]);
      probe.start();
      expect(probe.view).toEqual({ state: 'on', fault: null });
    });

    it('waits for the other when the one that is captured ends meanwhile', () => {
      probe.capture();
      probe.choose('usb');
      probe.takeSwitches();
      probe.end();
      expect(probe.view.state).toBe('starting');
      expect(probe.takeSwitches()).toEqual([]);
      probe.start();
      expect(probe.view).toEqual({ state: 'on', fault: null });
    });

    it('falls back to the default one, asking nobody, when both are gone', () => {
      probe.capture();
      probe.choose('usb');
      probe.end();
      probe.takeSwitches();
      probe.fail('missing');
      expect(probe.takeSwitches()).toEqual([[null, false]]);
      probe.start();
      expect(probe.view).toEqual(OTHER);
    });

    for (const fault of ['missing', 'in-use', 'failed'] satisfies CaptureFault[]) {
      it(`begins with the default one when the chosen one can't be had: ${fault}`, () => {
        probe.choose('usb');
        probe.actor.send({ type: 'capture.start' });
        probe.fail(fault);
        expect(probe.takeSwitches()).toEqual([[null, true]]);
        probe.start();
        expect(probe.view).toEqual(OTHER);
      });

      it(`says what was wrong with the chosen one when there is no other: ${fault}`, () => {
        probe.choose('usb');
        probe.actor.send({ type: 'capture.start' });
        probe.fail(fault);
        probe.fail('failed');
        expect(probe.view).toEqual({ state: 'failed', fault });
      });
    }

    it('begins with no other when its person has refused', () => {
      probe.choose('usb');
      probe.actor.send({ type: 'capture.start' });
      probe.fail('denied');
      expect(probe.takeSwitches()).toEqual([]);
      expect(probe.view).toEqual({ state: 'failed', fault: 'denied' });
    });

    it('makes up for one that was fallen back from, also while that happens', () => {
      probe.capture();
      probe.end();
      probe.choose('usb');
      expect(probe.takeSwitches()).toEqual([
        [null, false],
        ['usb', true],
      ]);
      probe.start();
      expect(probe.view).toEqual({ state: 'on', fault: null });
      probe.end();
      probe.start();
      probe.choose('hdmi');
      probe.start();
      expect(probe.view).toEqual({ state: 'on', fault: null });
    });

    it('does not turn on what has failed: that is what toggling does', () => {
      probe.actor.send({ type: 'capture.start' });
      probe.fail('in-use');
      probe.choose('usb');
      expect(probe.view).toEqual({ state: 'failed', fault: 'in-use' });
      probe.toggle();
      expect(probe.device.inputs.at(-1)).toEqual({ source, deviceId: 'usb' });
    });
  });
}

describe('a microphone that is muted', () => {
  let probe: CaptureProbe;

  beforeEach(() => {
    probe = new CaptureProbe('microphone');
    probe.capture();
    probe.toggle();
    probe.device.takeCommands();
  });

  it('stays so when it ends by itself, also while the other is on its way (6.8)', () => {
    probe.end();
    expect(probe.view).toEqual({ state: 'muted', fault: null });
    probe.start();
    expect(probe.view).toEqual({ state: 'muted', fault: null, isOther: true });
    expect(probe.device.takeCommands()).toEqual([
      { type: 'capture.switch', deviceId: null, mayAsk: false },
    ]);
  });

  it('stays so when another is chosen', () => {
    probe.choose('usb');
    probe.end();
    expect(probe.view.state).toBe('muted');
    probe.start();
    expect(probe.view.state).toBe('muted');
  });

  it('can be unmuted while the other is on its way', () => {
    probe.end();
    probe.toggle();
    probe.start();
    expect(probe.view).toEqual(OTHER);
    expect(probe.device.takeCommands().at(-1)).toEqual({ type: 'capture.enable', enabled: true });
  });
});
