import { findFirefox } from '../tools/browser.mjs';
import { someDevices, someFirefoxDevices } from './devices.ts';
import { test } from './parties.ts';
import { connect, expectNothingLeft, hear, restartIce, watchEachOther } from './steps.ts';

const firefox = findFirefox();

for (const [caller, callee] of [
  ['Firefox', 'Chromium'],
  ['Chromium', 'Firefox'],
] as const) {
  test(`${caller} calls ${callee}`, async ({ enter }) => {
    test.skip(firefox === undefined, 'There is no Firefox: install one or set FIREFOX_BIN.');
    const inFirefox = someFirefoxDevices(firefox ?? '');
    const devices = { Chromium: someDevices, Firefox: inFirefox };
    const ann = await enter('Ann', devices[caller]);
    const bob = await enter('Bob', devices[callee]);
    await connect(ann, bob);
    await watchEachOther(ann, bob);
    await Promise.all([hear(ann), hear(bob)]);

    await bob.press('Turn camera off');
    await ann.see('Bob’s camera is off');
    await bob.press('Turn camera on');
    await watchEachOther(ann, bob);

    for (const party of [ann, bob]) {
      await restartIce(party);
      await watchEachOther(ann, bob);
      await Promise.all([hear(ann), hear(bob)]);
    }

    const tab = caller === 'Firefox' ? ann : bob;
    await tab.page.reload();
    await tab.reach('connected');
    await watchEachOther(ann, bob);

    await bob.press('Hang up');
    await ann.see('Bob ended the call');
    await expectNothingLeft(ann, bob);
    await ann.press('Call again');
    await bob.press('Accept');
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await ann.press('Hang up');
    await bob.see('Ann ended the call');
    await expectNothingLeft(ann, bob);
  });
}
