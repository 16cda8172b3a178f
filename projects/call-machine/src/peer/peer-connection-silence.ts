import { ownRole } from './peer-connection-role.ts';
import { readReceived } from './peer-connection-stats.ts';

/** How long until it is looked whether something has come, in ms. While nothing comes its return is to be seen at once. */
const LOOK_MS = 250;
const SILENT_LOOK_MS = 100;

/**
 * It is silent from so many looks in a row on, which are no time: a tab in the background looks seldom. Of two that hear
 * nothing of each other one takes longer, so that they don't do the same against it at the same time.
 */
const SILENT_LOOKS = { passive: 2, active: 5 };

/** After so many more looks the same is told again. */
const AGAIN_LOOKS = 10;

/** What was lost in a silence of fewer looks is sent again by the browser. */
const LONG_LOOKS = 30;

/** What it takes to watch what comes over a connection. */
export interface SilenceScope {
  readonly connection: RTCPeerConnection;
  /** Makes the other browser send something, if the path carries anything. False when that can't be asked for. */
  readonly probe: () => boolean;
  /** Nothing comes any more. Told again and again as long as that is so. */
  readonly silent: () => void;
  /** Nothing has come for so long that what was lost is of no use any more. */
  readonly lost: () => void;
  /** Something comes again. */
  readonly returned: () => void;
  readonly stopped: AbortSignal;
}

/**
 * Tells that nothing comes over a connection any more, not even the acknowledgement of a probe. A browser takes 7 s to say
 * so, and often never does; this takes about half a second.
 */
export function watchSilence(scope: SilenceScope): void {
  const { connection, probe, silent, lost, returned, stopped } = scope;
  let rendered = 0;
  /** How many bytes had come at the last look; null where that was not asked, as something was heard or seen. */
  let received: number | null = null;
  let silentLooks = 0;

  /** Has something come since the last look? Null when that will be known at the next one. */
  const hasCome = async () => {
    // Costs far less than to ask for all that has come.
    const last = renderedAt(connection);
    const isRendering = last > rendered;
    rendered = last;
    if (isRendering) {
      received = null;
      return true;
    }
    const before = received;
    // A way that is given up takes its count with it.
    received = await readReceived(connection);
    if (received === null) return true;
    return before === null ? null : received > before;
  };

  const silentFrom = () => SILENT_LOOKS[ownRole(connection) ?? 'active'];

  const come = () => {
    if (silentLooks >= silentFrom()) returned();
    silentLooks = 0;
  };

  const miss = () => {
    if (silentLooks < silentFrom() && !probe()) return;
    silentLooks += 1;
    const looks = silentLooks - silentFrom();
    if (looks >= 0 && looks % AGAIN_LOOKS === 0) silent();
    if (silentLooks === LONG_LOOKS) lost();
  };

  const look = async () => {
    const isSomethingNew = await hasCome();
    if (stopped.aborted) return;
    if (isSomethingNew) come();
    else if (isSomethingNew === false) miss();
    else probe();
    const isDoubtful = isSomethingNew === null || silentLooks > 0;
    timer = setTimeout(() => void look(), isDoubtful ? SILENT_LOOK_MS : LOOK_MS);
  };

  let timer = setTimeout(() => void look(), LOOK_MS);
  stopped.addEventListener('abort', () => clearTimeout(timer));
  // Where both send nothing but pictures, there would be nothing else to come.
  const listener = () => {
    if (connection.iceConnectionState === 'connected') come();
  };
  connection.addEventListener('iceconnectionstatechange', listener, { signal: stopped });
}

/** When the last of what came was heard or seen, in ms of the browser's own; 0 when nothing was. */
function renderedAt(connection: RTCPeerConnection): number {
  const sources = connection
    .getReceivers()
    .flatMap((receiver) => receiver.getSynchronizationSources());
  return Math.max(0, ...sources.map(({ timestamp }) => timestamp));
}
