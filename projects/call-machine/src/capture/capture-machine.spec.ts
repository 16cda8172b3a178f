import { createActor, fromCallback } from 'xstate';
import { ParentProbe, RecordingEffect } from '../testing/machine-probe.ts';
import type { CaptureCommand, CaptureFact, CaptureInput, CaptureSource } from './capture-device.ts';
import type { CaptureFault } from './capture-fault.ts';
import { captureMachine, toCaptureView } from './capture-machine.ts';

const run = (source: CaptureSource) => {
  const device = new RecordingEffect<CaptureCommand, CaptureInput, CaptureFact>();
  const machine = captureMachine.provide({ actors: { capture: device.logic } });
  const { ref: parent } = new ParentProbe();
  const actor = createActor(machine, { input: { source }, parent }).start();
  const view = () => toCaptureView(actor.getSnapshot());
  const toggle = () => {
    actor.send({ type: 'capture.toggle' });
  };
  const start = () => {
    actor.send({ type: 'capture.start' });
    device.report({ type: 'capture.started' });
  };
  return { actor, device, view, toggle, start };
};

/** What each source can fail for, so that its person has to know. */
const FAULTS: Record<CaptureSource, readonly CaptureFault[]> = {
  microphone: ['denied', 'missing', 'in-use', 'failed'],
  camera: ['denied', 'missing', 'in-use', 'failed'],
  screen: ['missing', 'in-use', 'failed'],
};

describe('captureMachine', () => {
  for (const source of ['microphone', 'camera', 'screen'] as const) {
    describe(`of a ${source}`, () => {
      let { actor, device, view, toggle, start } = run(source);
      const stop = () => {
        actor.send({ type: 'capture.stop' });
      };

      beforeEach(() => {
        ({ actor, device, view, toggle, start } = run(source));
      });

      it('captures nothing before it is asked to', () => {
        expect(view()).toEqual({ state: 'off', fault: null });
        expect(device.inputs).toEqual([]);
      });

      it('is starting from the asking until the device is there, and then on', () => {
        actor.send({ type: 'capture.start' });
        expect(view()).toEqual({ state: 'starting', fault: null });
        expect(device.inputs).toEqual([{ source, deviceId: null }]);
        device.report({ type: 'capture.started' });
        expect(view()).toEqual({ state: 'on', fault: null });
      });

      it('starts when toggled while off', () => {
        toggle();
        expect(view().state).toBe('starting');
        expect(device.isRunning).toBeTrue();
      });

      it('takes being asked to start again for nothing', () => {
        start();
        actor.send({ type: 'capture.start' });
        expect(view().state).toBe('on');
        expect(device.inputs.length).toBe(1);
      });

      it('lets go of the device when stopped, while starting or on (7.7)', () => {
        actor.send({ type: 'capture.start' });
        stop();
        expect(device.isRunning).toBeFalse();
        start();
        stop();
        expect(device.isRunning).toBeFalse();
        expect(view()).toEqual({ state: 'off', fault: null });
      });

      it('takes being stopped while off for nothing', () => {
        stop();
        expect(view()).toEqual({ state: 'off', fault: null });
      });

      for (const fault of FAULTS[source]) {
        it(`says why when the device can't be had: ${fault} (4.11)`, () => {
          actor.send({ type: 'capture.start' });
          device.report({ type: 'capture.failed', fault });
          expect(view()).toEqual({ state: 'failed', fault });
          expect(device.isRunning).toBeFalse();
        });
      }

      it('tries again after a fault when toggled or started, and forgets the fault', () => {
        for (const type of ['capture.toggle', 'capture.start'] as const) {
          actor.send({ type: 'capture.start' });
          device.report({ type: 'capture.failed', fault: 'in-use' });
          actor.send({ type });
          expect(view()).toEqual({ state: 'starting', fault: null });
          expect(device.isRunning).toBeTrue();
          stop();
        }
      });

      it('forgets the fault when stopped', () => {
        actor.send({ type: 'capture.start' });
        device.report({ type: 'capture.failed', fault: 'missing' });
        stop();
        expect(view()).toEqual({ state: 'off', fault: null });
      });
    });
  }

  it('fails, and goes on, when the capture actor throws', () => {
    const capture = fromCallback<CaptureCommand, CaptureInput>(() => {
      throw new Error('a mistake at the start');
    });
    const { ref: parent } = new ParentProbe();
    const machine = captureMachine.provide({ actors: { capture } });
    const actor = createActor(machine, { input: { source: 'camera' }, parent }).start();
    actor.send({ type: 'capture.start' });
    expect(toCaptureView(actor.getSnapshot())).toEqual({ state: 'failed', fault: 'failed' });
    expect(actor.getSnapshot().status).toBe('active');
  });
});

describe('toggling a microphone', () => {
  it('silences it and keeps the device (5.5)', () => {
    const { device, view, toggle, start } = run('microphone');
    start();
    toggle();
    expect(view().state).toBe('muted');
    expect(device.isRunning).toBeTrue();
    expect(device.takeCommands()).toEqual([{ type: 'capture.enable', enabled: false }]);
    toggle();
    expect(view().state).toBe('on');
    expect(device.takeCommands()).toEqual([{ type: 'capture.enable', enabled: true }]);
    expect(device.inputs.length).toBe(1);
  });

  it('silences it also while it is starting, so that nothing of it is ever heard', () => {
    const { actor, device, view, toggle } = run('microphone');
    actor.send({ type: 'capture.start' });
    toggle();
    expect(view().state).toBe('muted');
    expect(device.takeCommands()).toEqual([{ type: 'capture.enable', enabled: false }]);
    device.report({ type: 'capture.started' });
    expect(view().state).toBe('muted');
  });

  it('is not remembered: a microphone that was muted and stopped starts unmuted', () => {
    const { actor, view, toggle, start } = run('microphone');
    start();
    toggle();
    actor.send({ type: 'capture.stop' });
    start();
    expect(view().state).toBe('on');
  });
});

for (const source of ['camera', 'screen'] as const) {
  describe(`toggling a ${source}`, () => {
    it('stops the capture, so that its light goes out, and starts a new one (5.5)', () => {
      const { device, view, toggle, start } = run(source);
      start();
      toggle();
      expect(view().state).toBe('off');
      expect(device.isRunning).toBeFalse();
      toggle();
      expect(device.inputs.length).toBe(2);
      expect(device.takeCommands()).toEqual([]);
    });

    it('takes the wish back while it is starting', () => {
      const { actor, device, view, toggle } = run(source);
      actor.send({ type: 'capture.start' });
      toggle();
      expect(view().state).toBe('off');
      expect(device.isRunning).toBeFalse();
    });
  });
}

describe('a screen', () => {
  it('is off without a fault when its person chooses none', () => {
    const { device, view, toggle } = run('screen');
    toggle();
    device.report({ type: 'capture.failed', fault: 'denied' });
    expect(view()).toEqual({ state: 'off', fault: null });
    expect(device.isRunning).toBeFalse();
  });

  it('is off without a fault when it ends by itself, and no other is tried (6.8)', () => {
    const { device, view, start } = run('screen');
    start();
    device.report({ type: 'capture.ended' });
    expect(view()).toEqual({ state: 'off', fault: null });
    expect(device.isRunning).toBeFalse();
    expect(device.inputs.length).toBe(1);
  });
});
