import type { Page } from '@playwright/test';
import type { Party } from './party.ts';

/** The title of the tab, by which it is chosen. */
export const SHARED_TAB = 'A tab to be shared';
/** What is heard in it, in Hz. */
export const SHARED_TONE_HZ = 660;

const CONTENT = `
  <title>${SHARED_TAB}</title>
  <body style="margin: 0; background: #d81e1e">
    <button>Play</button>
    <p></p>
    <script>
      document.querySelector('button').onclick = () => {
        const context = new AudioContext();
        const tone = new OscillatorNode(context, { frequency: ${SHARED_TONE_HZ} });
        tone.connect(context.destination);
        tone.start();
      };
      // What stands still is captured once.
      setInterval(() => (document.querySelector('p').innerText = performance.now()), 100);
    </script>
  </body>`;

/** Opens another tab in somebody's browser, all red and with a tone, and leaves the first one in front. */
export async function openSharedTab({ page }: Party): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.setContent(CONTENT);
  await tab.getByRole('button').click();
  await page.bringToFront();
  return tab;
}
