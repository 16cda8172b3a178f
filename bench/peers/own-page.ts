import type { Listening } from './listen.ts';
import { startPageServer } from './page-server.ts';
import type { RunningSystem } from './system.ts';

/**
 * Starts a system that has a script `page.ts` in a directory here. Its pages don't come from its signaling server, so that
 * the way to that one alone is slow.
 *
 * @param startServer starts the signaling server
 */
export async function startOwnPage(
  directory: string,
  startServer: (host: string) => Promise<Listening>,
  host: string,
): Promise<RunningSystem> {
  const [pages, signaling] = [await startPageServer(directory, host), await startServer(host)];
  return {
    server: signaling.url,
    enter: async (page, { server, room, name, preview }) => {
      const query = new URLSearchParams({ server, room, name, ...(preview && { preview: '' }) });
      await page.goto(`${pages.url}/?${query.toString()}`);
    },
    beReady: (page) => page.locator('body[data-ready]').waitFor({ state: 'attached' }),
    stop: async () => {
      await pages.stop();
      await signaling.stop();
    },
  };
}
