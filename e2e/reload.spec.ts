import { expect, test } from './parties.ts';
import { connect, expectNothingLeft, hear, watch } from './steps.ts';

for (const [reloads, title] of [
  ['callee', 'the one who was called'],
  ['caller', 'the one who called'],
] as const) {
  test(`a call outlives the reload of ${title}`, async ({ enter }) => {
    const ann = await enter('Ann');
    const bob = await enter('Bob');
    await connect(ann, bob);
    await Promise.all([watch(ann, 5), watch(bob, 5)]);

    const [tab, other] = reloads === 'callee' ? [bob, ann] : [ann, bob];
    await tab.page.reload();
    await tab.reach('connected');
    await expect(other.page.locator('[data-call-state="connected"]')).toBeVisible();
    await Promise.all([watch(ann, 5), watch(bob, 5)]);
    await Promise.all([hear(ann), hear(bob)]);

    await tab.press('Hang up');
    await other.reach('ended');
    await expectNothingLeft(ann, bob);
  });
}
