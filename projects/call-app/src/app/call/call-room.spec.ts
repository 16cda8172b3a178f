import { onIdle } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { callMachine } from 'call-machine';
import { createTwoParty } from 'call-machine/testing';
import type { TwoParty } from 'call-machine/testing';
import { EMPTY } from 'rxjs';
import { createActor } from 'xstate';
import { CallHistory } from '../history/call-history.ts';
import { CallReport } from '../report/call-report.ts';
import { PrewarmSetting } from '../settings/prewarm-setting.ts';
import { Settings } from '../settings/settings.ts';
import { DeviceListsFake } from '../testing/device-lists-fake.ts';
import { LiveMediaFake } from '../testing/live-media-fake.ts';
import { Rendered } from '../testing/rendered.ts';
import { CallRoom } from './call-room.ts';
import { CREATE_CALL } from './create-call.ts';

describe('CallRoom', () => {
  let world: TwoParty;
  let enter: jasmine.Spy;
  let hide: jasmine.Spy;
  let rendered: Rendered<CallRoom>;

  beforeEach(() => {
    world = createTwoParty();
    enter = jasmine.createSpy('enter');
    hide = jasmine.createSpy('hide');
    const stop = () => {
      world.bob.actor.stop();
    };
    const call = {
      actor: world.bob.actor,
      media: new LiveMediaFake(),
      devices: new DeviceListsFake(),
      enter,
      hide,
      stop,
    };
    TestBed.overrideProvider(CREATE_CALL, { useValue: () => call });
    // What it keeps would be found by other specs.
    TestBed.overrideProvider(CallHistory, { useValue: { keep: () => EMPTY } });
    rendered = new Rendered(CallRoom, { room: 'room', name: 'Bob' });
  });

  const shown = async () => {
    await rendered.fixture.whenStable();
    return rendered.element.getAttribute('data-call-state');
  };

  it('takes a seat under the person’s name', async () => {
    await rendered.fixture.whenStable();
    expect(enter).toHaveBeenCalledOnceWith('room', 'Bob');
  });

  it('draws the lobby in another task than that in which it makes the machine', async () => {
    TestBed.tick();
    expect(rendered.element.querySelector('app-lobby')).toBeNull();
    expect(enter).toHaveBeenCalledTimes(1);
    await rendered.fixture.whenStable();
    expect(rendered.element.querySelector('app-lobby')).not.toBeNull();
  });

  it('carries the state of the call, from the lobby to the end', async () => {
    expect(await shown()).toBe('idle');
    expect(rendered.element.querySelector('input')?.value).toMatch(/\/r\/room$/);

    await rendered.press('Call');
    expect(await shown()).toBe('calling');

    world.clock.advance(1_000);
    expect(await rendered.text()).toContain('Ringing…');

    world.ann.send({ type: 'call.decline' });
    world.clock.advance(1_000);
    expect(await shown()).toBe('ended');
    expect(await rendered.text()).toContain('Ann declined the call');

    await rendered.press('Close');
    expect(await shown()).toBe('idle');
  });

  it('answers a call that rings, and shows in the tab that it does', async () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(1_000);
    expect(await shown()).toBe('ringing');
    expect(document.title).toContain('Ann is calling');

    await rendered.press('Accept');
    expect(await shown()).toBe('negotiating');
    expect(document.title).toContain('In a call with Ann');
  });

  it('draws a call at once that comes in when all that it takes has been loaded', async () => {
    await TestBed.runInInjectionContext(() => onIdle());
    await shown();
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(1_000);
    TestBed.tick();
    const buttons = [...rendered.element.querySelectorAll('app-call-stage button')];
    expect(buttons.map(({ textContent }) => textContent.trim())).toContain('Accept');
  });

  it('announces what changed', async () => {
    const live = rendered.element.querySelector('[aria-live="polite"]');
    world.ann.send({ type: 'call.place', video: false });
    world.clock.advance(1_000);
    await rendered.fixture.whenStable();
    expect(live?.textContent).toBe('Ann is calling you, with sound only');
  });

  it('announces who knocks and whether the room is locked', async () => {
    await rendered.press('Room is open: lock it');
    world.clock.advance(100);
    await rendered.fixture.whenStable();
    const live = [...rendered.element.querySelectorAll('[aria-live="polite"]')];
    const said = () => live.map(({ textContent }) => textContent);
    expect(said()).toContain('The room is locked');

    world.signaling.knock('k1', 'Cid');
    world.clock.advance(100);
    await rendered.fixture.whenStable();
    expect(said()).toContain('Cid is knocking');
    await rendered.press('Let in Cid');
    world.clock.advance(100);
    await rendered.fixture.whenStable();
    expect(world.bob.view.room.door.knocks).toEqual([]);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('lets one try again who lost the seat, without a reload', async () => {
    world.signaling.refuseJoins = true;
    world.signaling.cut(world.bob.tab);
    world.signaling.mend(world.bob.tab);
    world.clock.advance(5_000);
    expect(await rendered.text()).toContain('This room didn’t let you in');
    await rendered.press('Try again');
    expect(enter.calls.allArgs()).toEqual([
      ['room', 'Bob'],
      ['room', 'Bob'],
    ]);
  });

  it('puts the focus on what is now, when what was pressed is gone', async () => {
    await rendered.press('Call');
    await rendered.fixture.whenStable();
    expect(document.activeElement?.textContent).toBe('Ann');
  });

  describe('when another early media path is chosen', () => {
    let outdated: jasmine.Spy;

    beforeEach(() => {
      outdated = jasmine.createSpy('outdated');
      rendered.fixture.componentInstance.outdated.subscribe(outdated);
    });
    afterEach(() => TestBed.inject(PrewarmSetting).choose(null));

    const choose = () => TestBed.inject(PrewarmSetting).choose('relay');

    it('is outdated at once while there is no call', async () => {
      await rendered.fixture.whenStable();
      expect(outdated).not.toHaveBeenCalled();
      choose();
      await rendered.fixture.whenStable();
      expect(outdated).toHaveBeenCalledTimes(1);
    });

    it('lets a call come to its end before', async () => {
      await rendered.press('Call');
      choose();
      await rendered.press('Hang up');
      expect(await shown()).toBe('ended');
      expect(outdated).not.toHaveBeenCalled();

      await rendered.press('Close');
      await rendered.fixture.whenStable();
      expect(outdated).toHaveBeenCalledTimes(1);
    });
  });

  it('closes the settings for a call that comes in', async () => {
    const settings = TestBed.inject(Settings);
    await rendered.press('Settings');
    expect(settings.isOpen()).toBeTrue();
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(1_000);
    await rendered.fixture.whenStable();
    expect(settings.isOpen()).toBeFalse();
  });

  it('says so when the page goes away, perhaps for good', async () => {
    await rendered.fixture.whenStable();
    window.dispatchEvent(new Event('pagehide'));
    expect(hide).toHaveBeenCalledTimes(1);
  });

  it('offers a reload and a report when the machine has failed', async () => {
    let isBroken = false;
    const setLink = () => {
      if (isBroken) throw new Error('broken');
    };
    const machine = callMachine.provide({ actions: { setLink } });
    const actor = createActor(machine, { input: { nonce: 'bob' } }).start();
    const devices = new DeviceListsFake();
    const call = { actor, media: new LiveMediaFake(), devices, enter, hide, stop: hide };
    TestBed.resetTestingModule();
    TestBed.overrideProvider(CREATE_CALL, { useValue: () => call });
    rendered = new Rendered(CallRoom, { room: 'room', name: 'Bob' });
    TestBed.inject(CallReport).begin(world.bob.actor);
    await rendered.fixture.whenStable();

    isBroken = true;
    actor.send({ type: 'room.join', room: 'room', name: 'Bob' });
    TestBed.tick();
    expect(document.activeElement).toBe(document.body);
    expect(await rendered.buttons()).toEqual(['Reload', 'Save call report']);
    expect(document.activeElement?.textContent).toBe('Something went wrong in this page');
  });
});
