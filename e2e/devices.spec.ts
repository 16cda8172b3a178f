import { allRefused, cameraInUse, cameraRefused, noCamera } from './devices.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect } from './steps.ts';

async function expectSoundWithoutPicture(party: Party): Promise<void> {
  await expect.poll(async () => (await party.traffic()).audioEnergy).toBeGreaterThan(0);
  expect((await party.traffic()).framesDecoded).toBe(0);
}

async function expectPicture(party: Party): Promise<void> {
  await expect.poll(async () => (await party.traffic()).framesDecoded).toBeGreaterThan(5);
}

test('the callee refuses the camera: the call goes on with sound, and both are told', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob', cameraRefused);
  await connect(ann, bob);
  await bob.see('The camera was refused');
  await ann.see('Bob has no camera');
  await expectSoundWithoutPicture(ann);
  await expectPicture(bob);
});

test('the caller has no camera', async ({ enter }) => {
  const ann = await enter('Ann', noCamera);
  const bob = await enter('Bob');
  await connect(ann, bob);
  await ann.see('No camera was found');
  await bob.see('Ann has no camera');
  await expectSoundWithoutPicture(bob);
  await expectPicture(ann);
});

test('the camera is in use', async ({ directory, enter }) => {
  const ann = await enter('Ann', cameraInUse(directory));
  const bob = await enter('Bob');
  await connect(ann, bob);
  await ann.see('The camera is in use');
  await bob.see('Ann has no camera');
  await expectSoundWithoutPicture(bob);
});

test('one who refuses everything still sees and hears the other', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob', allRefused);
  await connect(ann, bob);
  await bob.see('The microphone was refused');
  await bob.see('The camera was refused');
  await ann.see('Bob has no microphone');
  await ann.see('Bob has no camera');
  await expectPicture(bob);
  await expect.poll(async () => (await bob.traffic()).audioEnergy).toBeGreaterThan(0);
  expect((await bob.traffic()).packetsSent).toBe(0);
});
