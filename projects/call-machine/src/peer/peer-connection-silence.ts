import { ownRole } from './peer-connection-role.ts';
import { readReceived } from './peer-connection-stats.ts';
import { ownGeneration } from './peer-connection-way.ts';

/** How long until it is looked whether something has come, in ms. While nothing comes its return is to be seen at once. */
const LOOK_MS = 250;
const SILENT_LOOK_MS = 100;

/**
 * It is silent from so many looks in a row on, which are no time: a tab in the background looks seldom. Of two that hear
 * nothing of each other one takes longer, so that they don't do the same against it at the same time.
 */
const SILENT_LOOKS = { passive: 3, active: 6 };

/** After so many more looks the same is told again. */
const AGAIN_LOOKS = 10;

/** What it takes to watch what comes over a connection. */
export interface SilenceScope {
  readonly connection: RTCPeerConnection;
  /** Makes the other browser send something, if the path carries anything. False when that can't be asked for. */
  readonly probe: () => boolean;
  /** Nothing comes any more, and ICE was not restarted since. Told again and again as long as that is so. */
  readonly silent: () => void;
  /** Something comes again. */
  readonly returned: () => void;
  readonly stopped: AbortSignal;
}

/**
 * Tells that nothing comes over a connection any more, not even the acknowledgement of a probe. A browser takes 7 s to say
 * so, and often never does; this takes about half a second.
 */
export function watchSilence(scope: SilenceScope): void {
  const { connection, probe, silent, returned, stopped } = scope;
  let rendered = 0;
  let received = 0;
  let silentLooks = 0;
  let isSilent = false;
  let generation: string | null = null;
  let timer: ReturnType<typeof setTimeout>;

  const hasCome = async () => {
    // Costs far less than to ask for all that has come.
    const last = renderedAt(connection);
    const isRendering = last > rendered;
    rendered = last;
    if (isRendering) return true;
    const now = await readReceived(connection);
    const hasGrown = now === null || now > received;
    // A way that is given up takes its count with it.
    received = now ?? received;
    return hasGrown;
  };

  const come = () => {
    if (isSilent) returned();
    isSilent = false;
    silentLooks = 0;
  };

  const miss = () => {
    if (!isSilent && !probe()) return;
    if (silentLooks === 0) generation = ownGeneration(connection);
    silentLooks += 1;
    const looks = silentLooks - SILENT_LOOKS[ownRole(connection) ?? 'active'];
    isSilent ||= looks === 0;
    const isToBeTold = isSilent && looks % AGAIN_LOOKS === 0;
    if (isToBeTold && ownGeneration(connection) === generation) silent();
  };

  const look = async () => {
    const isSomethingNew = await hasCome();
    if (stopped.aborted) return;
    if (isSomethingNew) come();
    else miss();
    lookLater();
  };

  const lookLater = () => {
    timer = setTimeout(() => void look(), silentLooks > 0 ? SILENT_LOOK_MS : LOOK_MS);
  };

  stopped.addEventListener('abort', () => clearTimeout(timer));
  lookLater();
}

/** When the last of what came was heard or seen, in ms of the browser's own; 0 when nothing was. */
function renderedAt(connection: RTCPeerConnection): number {
  const sources = connection
    .getReceivers()
    .flatMap((receiver) => receiver.getSynchronizationSources());
  return Math.max(0, ...sources.map(({ timestamp }) => timestamp));
}
