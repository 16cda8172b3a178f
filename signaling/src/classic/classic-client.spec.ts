import type { Acknowledgement } from 'call-machine/protocol';
import { ClassicClient } from './classic-client.ts';
import { Switchboard } from './switchboard.ts';

const OK: Acknowledgement = { ok: true, value: null };

describe('what a classic client does', () => {
  let told: string[];
  let said: string[];
  let client: ClassicClient;

  beforeEach(() => {
    jasmine.clock().install();
    told = [];
    said = [];
    const board = new Switchboard({
      tell: (event, ..._args) => {
        told.push(event);
      },
      others: () => [
        { peer: 'bob', name: 'Bob', presence: 'here' },
        { peer: 'cid', name: 'Cid', presence: 'away' },
      ],
      send: (type, payload) => {
        said.push(`${type} ${JSON.stringify(payload)}`);
        return Promise.resolve(OK);
      },
    });
    client = new ClassicClient(board);
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('rings those who are here, and gives up after the time that the others ring', async () => {
    await client.place();
    expect(said.length).toBe(1);
    expect(said[0]).toContain('"to":"bob"');
    jasmine.clock().tick(44_999);
    expect(told).toEqual(['callRemote']);
    jasmine.clock().tick(1);
    expect(told).toEqual(['callRemote', 'hangUp']);
    expect(said.at(-1)).toContain('"reason":"cancelled"');
  });

  it('placed anew, takes the place of its call before, whose time runs out no more', async () => {
    void client.place();
    jasmine.clock().tick(30_000);
    await client.place();
    expect(said.at(-2)).toContain('"reason":"cancelled"');
    jasmine.clock().tick(44_999);
    expect(told).toEqual(['callRemote', 'callRemote']);
    await client.hangUp();
    jasmine.clock().tick(60_000);
    expect(told.filter((event) => event === 'hangUp').length).toBe(1);
  });
});
