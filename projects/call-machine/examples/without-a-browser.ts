import { createTwoParty } from 'call-machine/testing';

const { ann, bob, clock } = createTwoParty();

ann.send({ type: 'call.place', video: true });
clock.advance(100); // ms, at once: nothing here waits for real time
console.log(ann.view.detail, bob.view.status); // remoteRinging ringing

bob.send({ type: 'call.accept', video: false });
clock.advance(100);
console.log(ann.view.detail, ann.view.remote?.media); // live { microphone: 'on', camera: 'off', screen: 'off' }

ann.send({ type: 'call.hangUp' });
clock.advance(100);
console.log(bob.view.end?.reason, bob.view.end?.by); // hangup remote
