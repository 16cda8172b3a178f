import { describeCandidates } from './candidates.ts';
import { describeChannel } from './channel.ts';
import { describeClosing } from './closing.ts';
import type { Lab } from './connection.ts';
import { describePath } from './path.ts';
import { describeRollback } from './rollback.ts';
import { describeSignaling } from './signaling.ts';
import { describeTracks } from './tracks.ts';
import { describeTransceivers } from './transceivers.ts';

/** What holds for every connection, a browser's as well as the fake: so the fake can't drift away from what is true. */
export function describeConnection(name: string, makeLab: () => Lab): void {
  describe(name, () => {
    let lab: Lab;
    const current = () => lab;

    beforeEach(() => {
      lab = makeLab();
    });

    afterEach(() => lab.close());

    describe('signaling', () => describeSignaling(current));
    describe('rollback', () => describeRollback(current));
    describe('candidates', () => describeCandidates(current));
    describe('transceivers', () => describeTransceivers(current));
    describe('tracks', () => describeTracks(current));
    describe('the path', () => describePath(current));
    describe('the data channel', () => describeChannel(current));
    describe('closing', () => describeClosing(current));
  });
}
