import { createActor, type ActorOptions, type ActorRefFrom } from 'xstate';
import { callMachine } from './call/call-machine.ts';
import type { CallInput } from './call/call-context.ts';
import { captureMachine } from './capture/capture-machine.ts';
import { keptTicket, TicketKeeper } from './browser-ticket.ts';
import type { Device, DeviceKind, DeviceLists } from './capture/device-lists.ts';
import { createCapture } from './capture/media-devices.ts';
import { DeviceList, type CallDevices } from './capture/media-devices-list.ts';
import { canShareScreen } from './capture/media-devices-screen.ts';
import { Disposers } from './media/disposers.ts';
import { MediaRegistry, type CallMedia } from './media/media-registry.ts';
import { createConnection } from './peer/peer-connection.ts';
import { peerMachine } from './peer/peer-machine.ts';
import type { Credentials, CredentialsSource } from './signaling/credentials.ts';
import { linkMachine } from './signaling/link-machine.ts';
import { createTransport } from './signaling/socket-transport.ts';

export {
  keptTicket,
  type CallDevices,
  type CallMedia,
  type Credentials,
  type CredentialsSource,
  type Device,
  type DeviceKind,
  type DeviceLists,
};

/** How a call is made in the browser. */
export interface CallOptions extends Pick<CallInput, 'limits' | 'iceServers' | 'prewarm'> {
  /** The origin of the signaling server, such as `https://calls.example`. */
  readonly url: string;
  /**
   * What it takes to get in where a server asks for access tokens or a room for a pass-phrase: asked before each join, also
   * when the link comes back. What it gives is seen by nobody but the server.
   */
  readonly credentials?: CredentialsSource;
  /** Sees every event and snapshot, secrets included; for developers only. */
  readonly inspect?: ActorOptions<typeof callMachine>['inspect'];
}

/** A running call machine, the live media of its calls, and the devices that it can use. */
export interface Call {
  /** Takes intents, has snapshots. When it errs, the error is also reported as an unhandled one. */
  readonly actor: ActorRefFrom<typeof callMachine>;
  readonly media: CallMedia;
  readonly devices: CallDevices;
  /** Takes a seat in a room. A tab that was reloaded in a call takes back that seat and that call. */
  readonly enter: (room: string, name: string) => void;
  /** For the page's `pagehide`: says goodbye, unless there is a call that the page may come back to. */
  readonly hide: () => void;
  /** Says goodbye and lets go of everything: devices, connections, the link. There is no way back. */
  readonly stop: () => void;
}

/**
 * Starts the call machine with the real actors: getUserMedia and getDisplayMedia, RTCPeerConnection, socket.io. It opens nothing before
 * it is asked to. Whatever way it ends, nothing stays captured or connected.
 */
export function createCall({ url, credentials, inspect, ...input }: CallOptions): Call {
  const disposers = new Disposers();
  const media = new MediaRegistry();
  const actors = {
    capture: captureMachine.provide({ actors: { capture: createCapture(media, disposers) } }),
    link: linkMachine.provide({
      actors: { transport: createTransport(url, disposers, credentials) },
    }),
    peer: peerMachine.provide({ actors: { connection: createConnection(media, disposers) } }),
  };
  const actor = createActor(callMachine.provide({ actors }), {
    input: { nonce: makeNonce(), canShareScreen: canShareScreen(), ...input },
    ...(inspect && { inspect }),
  });
  actor.subscribe({
    complete: () => disposers.flush(),
    error: (error) => {
      disposers.flush();
      // Being heard here, it would count as handled, though nobody has handled it.
      throw error;
    },
  });
  actor.start();

  let keeper: TicketKeeper | null = null;
  const stop = () => {
    keeper?.stop();
    actor.stop();
  };
  return {
    actor,
    media,
    devices: new DeviceList(media),
    enter: (room, name) => {
      const ticket = keptTicket(room);
      keeper ??= new TicketKeeper(actor);
      actor.send(ticket ? { type: 'call.resume', ticket } : { type: 'room.join', room, name });
    },
    hide: () => {
      if (!keeper?.keep()) stop();
    },
    stop,
  };
}

/** Not randomUUID, which is missing where a page came without TLS. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
