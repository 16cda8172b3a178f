import { OwnServer } from '../../e2e/own-server.ts';
import type { Party } from '../../e2e/party.ts';
import { connect } from '../../e2e/steps.ts';
import { BRIDGE_ADDRESS } from '../../e2e/two-networks.ts';

/** Something that makes a call between two people, and its server. */
export interface System {
  readonly name: string;
  readonly server: OwnServer;
  /** Lets the two into a room that nobody has been in, and into a call. */
  readonly call: (ann: Party, ben: Party, room: string) => Promise<void>;
}

/** This project: the built app and the real server. */
const ours: System = {
  name: 'ours',
  server: new OwnServer(BRIDGE_ADDRESS),
  call: async (ann, ben, room) => {
    await ann.page.goto(`${ours.server.url}/r/${room}?name=Ann&join`);
    await ben.page.goto(`${ours.server.url}/r/${room}?name=Ben&join`);
    for (const party of [ann, ben]) await party.beLetIn();
    await connect(ann, ben);
  },
};

/** A page that restarts ICE when it has failed, as the examples show it. */
const plain: System = {
  name: 'plain restart',
  server: new OwnServer(BRIDGE_ADDRESS, 'bench/recovery/plain/server.ts'),
  call: async (ann, ben, room) => {
    for (const { page } of [ann, ben]) await page.goto(`${plain.server.url}/?room=${room}`);
    await ann.see('together');
    await ann.press('Call');
    for (const party of [ann, ben]) await party.see('connected');
  },
};

export const systems: readonly System[] = [ours, plain];
