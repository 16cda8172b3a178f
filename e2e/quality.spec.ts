import { test } from './apart.ts';
import { findWrong } from './axe.ts';
import { expect } from './parties.ts';
import type { Party } from './party.ts';
import { connect } from './steps.ts';

/** What a browser needs to look a few times at a connection, with a machine that is slow. */
const SEVERAL_LOOKS = { timeout: 60_000 };

const details = ({ page }: Party) => page.getByRole('dialog', { name: 'Connection' });
/** A value of the details, by its line: of what is received, or the only one. */
const value = (party: Party, line: string) =>
  details(party).getByRole('row', { name: line }).getByRole('cell').first();

test('the quality of a call is shown as bars, in numbers, and at the end', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  const { bars } = ann;
  await expect(bars).toHaveAccessibleName('Good connection', SEVERAL_LOOKS);

  await bars.focus();
  await ann.page.keyboard.press('Enter');
  await expect(bars).toHaveAttribute('aria-expanded', 'true');
  await expect(value(ann, 'Bit rate')).toHaveText(/^[1-9][\d.]* [kM]bit\/s$/);
  await expect(value(ann, 'Codecs')).toHaveText(/^opus, \w+/);
  await expect(value(ann, 'Picture ')).toHaveText(/^\d{2,4} × \d{2,4}$/);
  await expect(value(ann, 'There and back')).toHaveText(/^\d+ ms$/);
  await expect(value(ann, 'Way')).toHaveText(/^direct \(\w+ – \w+\)$/);
  await expect(details(ann).getByRole('img')).toHaveCount(4);
  expect(await findWrong(ann.page)).toEqual([]);

  await ann.page.setViewportSize({ width: 320, height: 480 });
  const box = await details(ann).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  await ann.page.keyboard.press('Escape');
  await expect(details(ann)).toBeHidden();
  await expect(bars).toBeFocused();

  // There is something to say once the bars were shown for 10 s, and they take a few looks to be.
  await expect(ann.page.getByRole('timer')).toHaveText(/0:[2-5]\d/, SEVERAL_LOOKS);
  await ann.press('Hang up');
  await ann.see('You ended the call');
  await ann.see('Good connection');
});

test('a connection that lets little through is shown on both sides, with what is wrong for each', async ({
  apart: { networks, ann, bob },
}) => {
  for (const party of [ann, bob])
    await expect(party.bars).toHaveAccessibleName('Good connection', SEVERAL_LOOKS);

  const [, atBob] = networks.places;
  atBob.setRate(80);
  await expect(ann.bars).toHaveAccessibleName(/^Poor connection: /, SEVERAL_LOOKS);
  await expect(bob.bars).toHaveAccessibleName(/: packets are lost$/, SEVERAL_LOOKS);
  await ann.bars.click();
  await expect(value(ann, 'Sent picture is limited by')).toHaveText('the connection');
});
