import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('the media of a call', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const connect = (video = true) => {
    world.ann.send({ type: 'call.place', video });
    world.clock.advance(100);
    world.bob.send({ type: 'call.accept', video });
    world.clock.advance(200);
    expect(world.ann.view.status).toBe('connected');
  };
  const heard = () => world.bob.view.remote?.media;

  it('goes on without a camera that is refused, and both sides are told (4.11)', () => {
    world.ann.devices.faults.camera = 'denied';
    connect();
    expect(world.ann.view.notices).toEqual([
      { kind: 'capture-failed', source: 'camera', fault: 'denied' },
    ]);
    expect(world.bob.view.notices).toEqual([{ kind: 'remote-without', source: 'camera' }]);
    expect(world.connections.sending).toEqual([['microphone'], ['microphone', 'camera']]);
  });

  it('goes on without anything to send, as long as the other side has something (4.11)', () => {
    Object.assign(world.bob.devices.faults, { microphone: 'missing', camera: 'in-use' });
    connect();
    world.clock.advance(1_000);
    expect(world.bob.view.detail).toBe('live');
    expect(world.ann.view.remote?.media).toEqual({
      microphone: 'none',
      camera: 'none',
      screen: 'off',
    });
  });

  it('accepts at once, not after the permission prompt (4.11)', () => {
    world.bob.devices.startMs = 60_000;
    connect();
    expect(world.bob.view.microphone.state).toBe('starting');
  });

  it('tries a device again that was not to be had, and sends it then', () => {
    world.ann.devices.faults.camera = 'in-use';
    connect();
    delete world.ann.devices.faults.camera;
    world.ann.send({ type: 'camera.toggle' });
    world.clock.advance(100);
    expect(world.ann.view.notices).toEqual([]);
    expect(heard()).toEqual({ microphone: 'on', camera: 'on', screen: 'off' });
    expect(world.connections.sending[0]).toEqual(['microphone', 'camera']);
  });

  it('stops the capture when the camera is turned off, and says so (5.5)', () => {
    connect();
    world.ann.send({ type: 'camera.toggle' });
    world.clock.advance(50);
    expect(world.ann.devices.live).toEqual(['microphone']);
    expect(world.connections.sending[0]).toEqual(['microphone']);
    expect(heard()).toEqual({ microphone: 'on', camera: 'off', screen: 'off' });
  });

  it('turns video on in a call that began with sound alone, without renegotiating (5.5)', () => {
    connect(false);
    const said = world.signaling.relayed.length;
    expect(world.connections.sending[0]).toEqual(['microphone']);
    world.ann.send({ type: 'camera.toggle' });
    world.clock.advance(100);
    expect(world.connections.sending[0]).toEqual(['microphone', 'camera']);
    const since = world.signaling.relayed.slice(said).map(({ type }) => type);
    expect(since).toEqual(['call:media']);
  });

  it('mutes by silence: the microphone stays captured and on its sender (5.5)', () => {
    connect();
    world.ann.send({ type: 'microphone.toggle' });
    world.clock.advance(50);
    expect(world.ann.view.microphone.state).toBe('muted');
    expect(world.ann.devices.isHeard('microphone')).toBeFalse();
    expect(world.connections.sending[0]).toEqual(['microphone', 'camera']);
    expect(heard()).toEqual({ microphone: 'off', camera: 'on', screen: 'off' });
    world.ann.send({ type: 'microphone.toggle' });
    world.clock.advance(50);
    expect(world.ann.devices.isHeard('microphone')).toBeTrue();
    expect(heard()).toEqual({ microphone: 'on', camera: 'on', screen: 'off' });
  });

  it('is muted before the accept: the other side never hears or sees a thing of it (5.5)', () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    world.ann.send({ type: 'microphone.toggle' });
    world.ann.send({ type: 'camera.toggle' });
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.ann.view.status).toBe('connected');
    expect(heard()).toEqual({ microphone: 'off', camera: 'off', screen: 'off' });
    expect(world.ann.devices.isHeard('microphone')).toBeFalse();
    expect(world.connections.sending[0]).toEqual(['microphone']);
  });

  it('is muted while it is negotiated, and is so once the path is there (5.5)', () => {
    world.bob.devices.startMs = 1;
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(5);
    expect(world.bob.view.status).toBe('negotiating');
    world.bob.send({ type: 'microphone.toggle' });
    world.bob.send({ type: 'camera.toggle' });
    world.clock.advance(200);
    expect(world.bob.view.status).toBe('connected');
    expect(world.ann.view.remote?.media).toEqual({
      microphone: 'off',
      camera: 'off',
      screen: 'off',
    });
    expect(world.bob.devices.isHeard('microphone')).toBeFalse();
    expect(world.connections.sending[1]).toEqual(['microphone']);
  });

  it('ends when both are refused all their devices after they are connected (4.11)', () => {
    for (const { devices } of [world.ann, world.bob]) {
      devices.startMs = 1_000;
      Object.assign(devices.faults, { microphone: 'denied', camera: 'denied' });
    }
    connect();
    world.clock.advance(1_000);
    for (const { view } of [world.ann, world.bob])
      expect(view.end).toEqual(
        jasmine.objectContaining({ reason: 'media-unavailable', phase: 'connected' }),
      );
  });

  it('goes on with the default device when one is unplugged, and says so (6.8)', () => {
    world.ann.send({ type: 'camera.choose', deviceId: 'usb' });
    connect();
    expect(world.ann.devices.deviceOf('camera')).toBe('usb');
    world.ann.devices.unplug('camera');
    world.clock.advance(50);
    expect(world.ann.devices.deviceOf('camera')).toBe('default');
    expect(world.ann.view.camera.state).toBe('on');
    expect(world.ann.view.notices).toEqual([{ kind: 'other-device', source: 'camera' }]);
    expect(heard()).toEqual({ microphone: 'on', camera: 'on', screen: 'off' });
  });

  it('does not unmute a microphone that is replaced (6.8)', () => {
    connect();
    world.ann.send({ type: 'microphone.toggle' });
    world.clock.advance(50);
    world.ann.devices.unplug('microphone');
    world.clock.advance(50);
    expect(world.ann.devices.deviceOf('microphone')).toBe('default');
    expect(world.ann.devices.isHeard('microphone')).toBeFalse();
    expect(world.ann.view.microphone.state).toBe('muted');
    expect(heard()?.microphone).toBe('off');
  });

  it('goes over to a device that is chosen in the call, muted or not', () => {
    connect();
    world.ann.send({ type: 'microphone.toggle' });
    world.ann.send({ type: 'microphone.choose', deviceId: 'headset' });
    world.ann.send({ type: 'camera.choose', deviceId: 'usb' });
    expect(world.ann.devices.live).toEqual(['microphone', 'camera']);
    world.clock.advance(50);
    expect(world.ann.devices.deviceOf('microphone')).toBe('headset');
    expect(world.ann.devices.isHeard('microphone')).toBeFalse();
    expect(world.ann.devices.deviceOf('camera')).toBe('usb');
  });

  it('captures nothing for a choice of devices in no call, and nothing twice after it', () => {
    world.ann.send({ type: 'camera.choose', deviceId: 'usb' });
    world.clock.advance(50);
    expect(world.ann.devices.live).toEqual([]);
    world.ann.devices.missing.add('usb');
    connect();
    expect(world.ann.devices.deviceOf('camera')).toBe('default');
    expect(world.ann.view.notices).toEqual([{ kind: 'other-device', source: 'camera' }]);
  });

  it('goes on without a device that is unplugged when there is no other, and says so (6.8)', () => {
    connect();
    world.ann.devices.faults.camera = 'missing';
    world.ann.devices.unplug('camera');
    world.clock.advance(50);
    expect(world.ann.view.camera).toEqual({ state: 'failed', fault: 'ended' });
    expect(heard()).toEqual({ microphone: 'on', camera: 'none', screen: 'off' });
  });

  it('stops a capture that starts only after the end (7.7)', () => {
    world.ann.devices.startMs = 60_000;
    world.ann.send({ type: 'call.place', video: true });
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(120_000);
    expect(world.ann.devices.live).toEqual([]);
    expect(world.ann.view.camera.state).toBe('off');
  });
});
