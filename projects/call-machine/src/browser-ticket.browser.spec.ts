import { createTwoParty, type TwoParty } from './testing/index.ts';
import { keptTicket, TicketKeeper } from './browser-ticket.ts';

describe('the ticket of a tab', () => {
  let world: TwoParty;
  let keeper: TicketKeeper;

  beforeEach(() => {
    jasmine
      .clock()
      .install()
      .mockDate(new Date(2026, 0, 1));
    world = createTwoParty();
    keeper = new TicketKeeper(world.bob.actor);
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  });

  afterEach(() => {
    keeper.stop();
    jasmine.clock().uninstall();
  });

  const accept = () => {
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(100);
  };

  it('is there from the accept to the end of a call, for its room', () => {
    expect(keptTicket('room')).toBeNull();
    accept();
    expect(keptTicket('room')).toEqual(
      jasmine.objectContaining({ name: 'Bob', remote: { peer: 'ann', name: 'Ann' } }),
    );
    expect(keptTicket('another')).toBeNull();
    world.bob.send({ type: 'call.hangUp' });
    expect(keptTicket('room')).toBeNull();
  });

  it('is good for 30 s after the tab was last seen, and no longer', () => {
    accept();
    jasmine.clock().tick(60_000);
    expect(keptTicket('room')).not.toBeNull();
    const text = sessionStorage.getItem('call-machine.ticket') ?? '';
    keeper.stop();
    sessionStorage.setItem('call-machine.ticket', text);
    jasmine.clock().tick(27_000);
    expect(keptTicket('room')).not.toBeNull();
    jasmine.clock().tick(3_000);
    expect(keptTicket('room')).toBeNull();
  });

  it('says whether there is a call to come back to', () => {
    expect(keeper.keep()).toBeFalse();
    accept();
    expect(keeper.keep()).toBeTrue();
  });

  it('is none when what is kept makes no sense', () => {
    for (const text of ['', '{', '{}', '{"ticket":{},"at":0}', 'null']) {
      sessionStorage.setItem('call-machine.ticket', text);
      expect(keptTicket('room')).toBeNull();
    }
  });
});
