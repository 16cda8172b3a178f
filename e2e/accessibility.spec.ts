import { expectNothingWrong } from './axe.ts';
import { allRefused } from './devices.ts';
import { expect, test } from './parties.ts';
import { connect, ring } from './steps.ts';

test.describe('axe finds nothing wrong with', () => {
  test.slow();

  test('the way in', async ({ open, room }) => {
    const ann = await open();
    const { page } = ann;
    await page.goto('/');
    await expectNothingWrong(ann, 'the start page');
    await ann.press('Join');
    await expectNothingWrong(ann, 'a link that is none');
    await page.goto('/nowhere');
    await expectNothingWrong(ann, 'an address that leads nowhere');
    await page.goto(`/r/${room}`);
    await expectNothingWrong(ann, 'the question for a name');
    await ann.press('Join');
    await expectNothingWrong(ann, 'a name that is none');
  });

  test('a room', async ({ enter }) => {
    const ann = await enter('Ann');
    await ann.press('QR code');
    await expect(ann.page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await expectNothingWrong(ann, 'a room alone');
    await ann.press('Check your camera and microphone');
    await ann.see('The microphone hears you.');
    await expectNothingWrong(ann, 'the green room');
    await ann.press('Turn off again');
    await ann.press('Settings');
    await ann.see('When to connect a call');
    await expectNothingWrong(ann, 'the settings');
    await ann.press('Show the machine');
    await ann.see('Last transitions');
    await expectNothingWrong(ann, 'the machine');
    await ann.press('Close the machine');
    await enter('Bob');
    await ann.see('Bob is here');
    await expectNothingWrong(ann, 'a room with another');
    await enter('Cleo');
    await expect(ann.page.getByRole('radio', { name: 'Cleo' })).toBeVisible();
    await expectNothingWrong(ann, 'a room with several');
  });

  test('a call', async ({ enter }) => {
    const ann = await enter('Ann');
    const bob = await enter('Bob');
    await ring(ann, bob);
    await expectNothingWrong(ann, 'calling');
    await expectNothingWrong(bob, 'ringing');
    await bob.press('Accept');
    for (const party of [ann, bob]) await party.reach('connected');
    await ann.bars.waitFor();
    await expectNothingWrong(ann, 'a call with pictures');
    await bob.press('Hang up');
    for (const party of [ann, bob]) await party.reach('ended');
    await expectNothingWrong(ann, 'a call that was ended there');
    await expectNothingWrong(bob, 'a call that was ended here');
  });

  test('a call without devices', async ({ enter }) => {
    const ann = await enter('Ann', allRefused);
    const bob = await enter('Bob');
    await connect(bob, ann);
    await ann.see('The camera was refused');
    await bob.see('Ann has no camera');
    for (const party of [ann, bob]) await party.bars.waitFor();
    await expectNothingWrong(ann, 'one without devices');
    await expectNothingWrong(bob, 'one who hears and sees nobody');
  });

  test('the door', async ({ open, room }) => {
    const ann = await open();
    await ann.page.goto('/');
    await ann.page.getByText('More', { exact: true }).click();
    await ann.page.getByLabel('Pass-phrase of the new room').fill('open sesame');
    await expectNothingWrong(ann, 'the start page with more');
    await ann.press('New room');
    await ann.page.getByLabel('Your name').fill('Ann');
    await ann.press('Join');
    await ann.beLetIn();
    const bob = await open();
    await bob.page.goto(`${ann.page.url()}?name=Bob&join`);
    await bob.see('This room has a pass-phrase');
    await bob.press('Join');
    await expectNothingWrong(bob, 'a pass-phrase that is none');

    await ann.enter(room, 'Ann');
    await ann.press('Room is open: lock it');
    await bob.page.goto(`/r/${room}?name=Bob&join`);
    await ann.see('Bob is knocking');
    await expectNothingWrong(ann, 'a room with one who knocks');
    await expectNothingWrong(bob, 'waiting to be let in');
    await ann.press('Refuse Bob');
    await bob.see('You were not let in');
    await expectNothingWrong(bob, 'turned away');
    await ann.press('Room is locked: unlock it');
    await bob.press('Knock again');
    await ann.see('Bob is here');
    await connect(ann, bob);
    await ann.press('Room is open: lock it');
    const cleo = await open();
    await cleo.page.goto(`/r/${room}?name=Cleo&join`);
    await ann.see('Cleo is knocking');
    await expectNothingWrong(ann, 'a call with one who knocks');
  });
});
