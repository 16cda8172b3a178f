import type { Page } from '@playwright/test';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect } from './steps.ts';

const INSPECTOR = 'https://stately.ai/inspect';

/** In the inspector's place: says that it is there, and writes down what it is shown. */
const STAND_IN = `<!doctype html><pre></pre><script>
  addEventListener('message', ({ data }) => document.querySelector('pre').append(JSON.stringify(data)));
  opener.postMessage({ type: '@statelyai.connected' }, '*');
</script>`;

const SECRET = /ice-ufrag|ice-pwd|fingerprint:|candidate:\d|m=audio/;

/** Goes into the room with the inspector on. Gives the inspector's window. */
async function enterInspected(party: Party, room: string, name: string): Promise<Page> {
  const { page } = party;
  await page
    .context()
    .route(`${INSPECTOR}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: STAND_IN }),
    );
  const [inspector] = await Promise.all([
    page.waitForEvent('popup'),
    party.enter(room, name, '&inspect'),
  ]);
  return inspector;
}

test('the inspector sees the machine at work, and no secret', async ({ enter, open, room }) => {
  const ann = await open();
  const inspector = await enterInspected(ann, room, 'Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);

  const shown = inspector.locator('pre');
  await expect(shown).toContainText('"value":{"connected":"live"}');
  const text = await shown.innerText();
  expect(text).not.toMatch(SECRET);
  const tokens = ann.received.flatMap((frame) => /"token":"([^"]+)"/.exec(frame)?.[1] ?? []);
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(text).not.toContain(token);
});

test('without the switch there is no inspector', async ({ enter, room, open }) => {
  const ann = await open();
  await ann.enter(room, 'Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  expect(ann.page.context().pages()).toEqual([ann.page]);
});
