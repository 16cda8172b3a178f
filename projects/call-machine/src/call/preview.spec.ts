import { DEFAULT_LIMITS } from './call-limits.ts';
import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

const BOTH = { type: 'preview.start', microphone: true, camera: true } as const;

describe('a preview', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const preview = (microphone = true, camera = true) => {
    world.bob.send({ type: 'preview.start', microphone, camera });
    world.clock.advance(50);
  };
  const ring = (video = true) => {
    world.ann.send({ type: 'call.place', video });
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('ringing');
  };
  const accept = (video = true) => {
    world.bob.send({ type: 'call.accept', video });
    world.clock.advance(200);
    expect(world.bob.view.status).toBe('connected');
  };
  const started = () => world.bob.devices.starts;

  it('captures what it is asked to outside a call, and sends nothing to anybody (7.1)', () => {
    preview(true, false);
    expect(world.bob.devices.live).toEqual(['microphone']);
    preview(false, true);
    expect(world.bob.devices.live).toEqual(['camera']);
    preview();
    expect(world.bob.view.microphone.state).toBe('on');
    expect(world.signaling.relayed).toEqual([]);
    expect(world.connections.sending).toEqual([]);
  });

  it('can be had in no call, and while it rings, and nowhere else', () => {
    const { ann, bob } = world;
    expect([ann.view.can.preview, bob.view.can.preview]).toEqual([true, true]);
    ring();
    expect([ann.view.can.preview, bob.view.can.preview]).toEqual([false, true]);
    accept();
    expect(bob.view.can.preview).toBeFalse();
    bob.send({ type: 'preview.start', microphone: false, camera: false });
    bob.send({ type: 'preview.stop' });
    world.clock.advance(50);
    expect(bob.devices.live).toEqual(['microphone', 'camera']);
    bob.send({ type: 'call.hangUp' });
    expect(bob.view.can.preview).toBeTrue();
  });

  const places: Readonly<Record<string, () => void>> = {
    'in no call': () => undefined,
    'while it rings': () => ring(),
    'after a call': () => {
      ring();
      world.bob.send({ type: 'call.decline' });
      world.clock.advance(50);
    },
  };
  for (const [where, go] of Object.entries(places)) {
    it(`can be stopped while there is one, ${where}`, () => {
      go();
      expect(world.bob.view.can.stopPreview).toBeFalse();
      preview();
      expect(world.bob.view.can.stopPreview).toBeTrue();
      world.bob.send({ type: 'preview.stop' });
      world.clock.advance(50);
      expect(world.bob.devices.live).toEqual([]);
      expect(world.bob.view.can.stopPreview).toBeFalse();
    });

    it(`is toggled as a call is, and by that alone nothing is captured, ${where}`, () => {
      go();
      const { bob, clock } = world;
      bob.send({ type: 'camera.toggle' });
      bob.send({ type: 'microphone.toggle' });
      clock.advance(50);
      expect(bob.devices.live).toEqual([]);
      bob.send(BOTH);
      expect(bob.view.can.toggleMicrophone).toBeFalse();
      clock.advance(50);
      bob.send({ type: 'microphone.toggle' });
      bob.send({ type: 'camera.toggle' });
      clock.advance(50);
      expect(bob.view.microphone.state).toBe('muted');
      expect(bob.devices.live).toEqual(['microphone']);
      bob.send({ type: 'camera.toggle' });
      clock.advance(50);
      expect(bob.devices.live).toEqual(['microphone', 'camera']);
    });
  }

  it('goes over to a device that is chosen', () => {
    preview();
    world.bob.send({ type: 'camera.choose', deviceId: 'usb' });
    world.clock.advance(50);
    expect(world.bob.devices.deviceOf('camera')).toBe('usb');
  });

  it('says what is not to be had, and tries again when it is asked for again', () => {
    world.bob.devices.faults.camera = 'in-use';
    preview();
    const { camera, notices } = world.bob.view;
    expect(camera).toEqual({ state: 'failed', fault: 'in-use' });
    expect(notices).toEqual([{ kind: 'capture-failed', source: 'camera', fault: 'in-use' }]);
    delete world.bob.devices.faults.camera;
    preview();
    expect(world.bob.devices.live).toEqual(['microphone', 'camera']);
    expect(started()).toEqual({ microphone: 1, camera: 2, screen: 0 });
  });

  it('becomes the media of a call that is accepted: nothing is captured a second time', () => {
    preview();
    ring();
    expect(world.connections.sending).toEqual([[], []]);
    accept();
    expect(world.connections.sending[1]).toEqual(['microphone', 'camera']);
    expect(started()).toEqual({ microphone: 1, camera: 1, screen: 0 });
  });

  it('becomes the media of a call that is placed, and what is missing is added', () => {
    preview(true, false);
    world.bob.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    world.ann.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.connections.sending[1]).toEqual(['microphone', 'camera']);
    expect(started()).toEqual({ microphone: 1, camera: 1, screen: 0 });
  });

  it('loses its camera to a call with sound alone', () => {
    preview();
    ring();
    accept(false);
    expect(world.bob.devices.live).toEqual(['microphone']);
    expect(world.ann.view.remote?.media).toEqual({
      microphone: 'on',
      camera: 'off',
      screen: 'off',
    });
  });

  it('stays muted in a call, and the other side is told so and when it is not any more', () => {
    for (const [caller, callee] of [
      [world.bob, world.ann],
      [world.ann, world.bob],
    ] as const) {
      preview();
      world.bob.send({ type: 'microphone.toggle' });
      caller.send({ type: 'call.place', video: true });
      world.clock.advance(100);
      callee.send({ type: 'call.accept', video: true });
      world.clock.advance(200);
      expect(world.bob.devices.isHeard('microphone')).toBeFalse();
      expect(world.ann.view.remote?.media).toEqual({
        microphone: 'off',
        camera: 'on',
        screen: 'off',
      });
      world.bob.send({ type: 'microphone.toggle' });
      world.clock.advance(50);
      expect(world.ann.view.remote?.media).toEqual({
        microphone: 'on',
        camera: 'on',
        screen: 'off',
      });
      world.bob.send({ type: 'call.hangUp' });
      world.clock.advance(50);
    }
  });

  it('that still starts is not asked for again by a call', () => {
    world.bob.devices.startMs = 1_000;
    world.bob.send(BOTH);
    ring();
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(2_000);
    expect(world.connections.sending[1]).toEqual(['microphone', 'camera']);
    expect(started()).toEqual({ microphone: 1, camera: 1, screen: 0 });
  });

  it('ends with a call, taken or not, and comes back only when it is asked for anew (7.7)', () => {
    for (const end of ['call.decline', 'no answer'] as const) {
      preview();
      ring();
      if (end === 'call.decline') world.bob.send({ type: end });
      world.clock.advance(DEFAULT_LIMITS.ringMs);
      expect(world.bob.view.status).toBe('ended');
      expect(world.bob.devices.live).toEqual([]);
      preview();
      expect(world.bob.devices.live).toEqual(['microphone', 'camera']);
      world.bob.send({ type: 'call.dismiss' });
      world.clock.advance(50);
      expect(world.bob.devices.live).toEqual(['microphone', 'camera']);
    }
  });

  it('can be begun while it rings', () => {
    ring();
    preview();
    expect(world.bob.devices.live).toEqual(['microphone', 'camera']);
    expect(world.connections.sending).toEqual([[], []]);
    accept();
    expect(started()).toEqual({ microphone: 1, camera: 1, screen: 0 });
  });
});
