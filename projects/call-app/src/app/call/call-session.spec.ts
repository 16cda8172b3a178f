import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { callMachine } from 'call-machine';
import type { Call } from 'call-machine/browser';
import { createTwoParty } from 'call-machine/testing';
import { createActor } from 'xstate';
import { DeviceListsFake } from '../testing/device-lists-fake.ts';
import { LiveMediaFake } from '../testing/live-media-fake.ts';
import { CallSession } from './call-session.ts';
import { CREATE_CALL } from './create-call.ts';

function sessionOf(actor: Call['actor']) {
  const media = new LiveMediaFake();
  const devices = new DeviceListsFake();
  const stop = jasmine.createSpy('stop');
  TestBed.configureTestingModule({
    providers: [
      CallSession,
      {
        provide: CREATE_CALL,
        useValue: () => ({ actor, media, devices, stop, enter: stop, hide: stop }),
      },
    ],
  });
  return { session: TestBed.inject(CallSession), media, devices, stop };
}

describe('CallSession', () => {
  it('shows what is so now, and then every change', () => {
    const { ann, bob, clock } = createTwoParty();
    const { session } = sessionOf(bob.actor);
    expect(session.view().room.others.map(({ name }) => name)).toEqual(['Ann']);

    ann.send({ type: 'call.place', video: true });
    clock.advance(1_000);
    expect(session.view().status).toBe('ringing');
    expect(session.view()).toEqual(bob.view);
  });

  it('subscribes to the machine no more often for all who look', () => {
    const { bob } = createTwoParty();
    const subscribe = spyOn(bob.actor, 'subscribe').and.callThrough();
    const { session } = sessionOf(bob.actor);
    const seen: string[] = [];
    const afterwards = subscribe.calls.count();
    session.view$.subscribe(({ status }) => seen.push(status));
    session.view$.subscribe(({ status }) => seen.push(status));
    expect(subscribe).toHaveBeenCalledTimes(afterwards);
    expect(seen).toEqual(['idle', 'idle']);
  });

  it('passes on what the person wants, and shows a call only after that', async () => {
    const { bob } = createTwoParty();
    const { session } = sessionOf(bob.actor);
    session.send({ type: 'call.place', to: 'ann', video: false });
    expect(bob.view.status).toBe('calling');
    expect(session.view().status).toBe('idle');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(session.view()).toEqual(bob.view);
  });

  it('has the own stream, and that of the other person of the call', () => {
    const { bob } = createTwoParty();
    const { session, media } = sessionOf(bob.actor);
    expect(session.localStream()).toBeNull();
    expect(session.remoteStream()).toBeNull();

    const local = (media.local = new MediaStream());
    const ann = new MediaStream();
    media.remotes.set('ann', ann).set('eve', new MediaStream());
    media.changed();
    expect(session.localStream()).toBe(local);
    expect(session.remoteStream()).toBeNull();

    session.send({ type: 'call.place', to: 'ann', video: true });
    expect(session.remoteStream()).toBe(ann);
  });

  it('has the screens in the same way', () => {
    const { bob } = createTwoParty();
    const { session, media } = sessionOf(bob.actor);
    const screen = (media.localScreen = new MediaStream());
    const ann = new MediaStream();
    media.remoteScreens.set('ann', ann).set('eve', new MediaStream());
    media.changed();
    expect(session.localScreen()).toBe(screen);
    expect(session.remoteScreen()).toBeNull();

    session.send({ type: 'call.place', to: 'ann', video: true });
    expect(session.remoteScreen()).toBe(ann);
  });

  it('has the microphone for who measures it, and the devices that can be chosen', () => {
    const { bob } = createTwoParty();
    const { session, media, devices } = sessionOf(bob.actor);
    expect(session.microphone()).toBeNull();
    const microphone = (media.microphone = new MediaStream());
    media.changed();
    expect(session.microphone()).toBe(microphone);

    const camera = [{ deviceId: 'usb', label: 'Webcam' }];
    devices.change({ camera });
    expect(session.devices().camera).toBe(camera);
  });

  it('stops the machine and looks away when its page goes', () => {
    const { bob } = createTwoParty();
    const { media, stop } = sessionOf(bob.actor);
    expect(media.watchers).toBeGreaterThan(0);
    TestBed.resetTestingModule();
    expect(stop).toHaveBeenCalledTimes(1);
    expect(media.watchers).toBe(0);
  });

  it('says that the machine has failed, and keeps what it showed last', () => {
    let isBroken = false;
    const setLink = () => {
      if (isBroken) throw new Error('broken');
    };
    const machine = callMachine.provide({ actions: { setLink } });
    const actor = createActor(machine, { input: { nonce: 'bob' } });
    const { session } = sessionOf(actor.start());
    const complete = jasmine.createSpy('complete');
    session.view$.subscribe({ complete });
    expect(session.failed()).toBeFalse();

    isBroken = true;
    session.send({ type: 'room.join', room: 'room', name: 'Bob' });
    expect(session.failed()).toBeTrue();
    expect(session.view().status).toBe('idle');
    expect(complete).toHaveBeenCalledTimes(1);
  });
});
