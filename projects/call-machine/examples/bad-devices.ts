import { createTwoParty } from 'call-machine/testing';

const { ann, bob, clock } = createTwoParty();
bob.devices.startMs = 3_000; // a person before a prompt
bob.devices.faults.camera = 'denied';

ann.send({ type: 'call.place', video: true });
clock.advance(100);
bob.send({ type: 'call.accept', video: true });
clock.advance(1_000);
console.log(ann.view.detail, bob.view.camera.state); // live starting

clock.advance(3_000);
console.log(bob.view.camera.fault, ann.view.remote?.media); // denied { microphone: 'on', camera: 'none', screen: 'off' }

bob.devices.faults.microphone = 'missing';
bob.devices.unplug('microphone');
clock.advance(4_000);
console.log(bob.devices.live.length, ann.view.remote?.media?.microphone); // 0 none
