import { TestBed } from '@angular/core/testing';
import { createTwoParty } from 'call-machine/testing';
import type { TwoParty } from 'call-machine/testing';
import { recordCall } from 'call-machine';
import { CallReport } from '../report/call-report.ts';
import { Rendered } from '../testing/rendered.ts';
import { MachinePanel } from './machine-panel.ts';
import { statechartOf } from './statecharts.ts';

describe('MachinePanel', () => {
  let world: TwoParty;
  let rendered: Rendered<MachinePanel>;

  beforeEach(async () => {
    world = createTwoParty();
    rendered = new Rendered(MachinePanel, { actor: world.ann.actor });
    await rendered.fixture.whenStable();
  });

  const lit = async () => {
    await rendered.fixture.whenStable();
    const states = rendered.element.querySelectorAll<SVGElement>('.state.lit');
    return [...states].map(({ dataset }) => dataset.state);
  };
  const ring = () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(1_000);
  };
  const choose = (machine: string) => {
    const select = rendered.element.querySelector('select');
    if (!select) throw new Error('there must be a choice of machines');
    select.value = machine;
    select.dispatchEvent(new Event('change'));
  };

  it('lights the states that the machine is in, as it goes', async () => {
    expect(await lit()).toEqual(['idle']);
    ring();
    expect(await lit()).toEqual(['calling', 'calling.remoteRinging']);
  });

  it('lists the transitions that were taken, the newest first', async () => {
    ring();
    await rendered.fixture.whenStable();
    const calls = [...rendered.element.querySelectorAll<HTMLElement>('.log li')]
      .map(({ innerText }) => innerText.split(/\s+/))
      .filter(([, id]) => id === 'call')
      .map(([, , ...words]) => words.join(' '));
    expect(calls).toEqual([
      'remote.rang calling → calling.remoteRinging',
      'call.place idle → calling',
    ]);
  });

  it('lights the arrow of the last transition', async () => {
    ring();
    await rendered.fixture.whenStable();
    expect(rendered.element.querySelector('.arrow.lit')?.textContent).toContain('remote.rang');
  });

  it('shows each of the other machines too', async () => {
    choose('camera');
    expect(await lit()).toEqual(['off']);
    choose('link');
    expect(await lit()).toContain('online.joined');
  });

  it('goes back to the call when the machine that was shown is gone', async () => {
    ring();
    await lit();
    choose([...rendered.element.querySelectorAll('option')].at(-1)?.value ?? '');
    expect(await lit()).toContain('open');
    world.ann.send({ type: 'call.hangUp' });
    expect(await lit()).toEqual(['ended']);
  });

  it('looks no more when it is closed', () => {
    rendered.fixture.destroy();
    expect(() => ring()).not.toThrow();
  });

  it('asks to be closed', async () => {
    const closed = jasmine.createSpy('closed');
    rendered.fixture.componentInstance.closed.subscribe(closed);
    await rendered.press('Close the machine');
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('knows the statechart of every machine of a call', () => {
    const machines = ['call', 'link', 'capture', 'peer'];
    expect(machines.map((machine) => statechartOf(machine)?.machine)).toEqual(machines);
  });

  describe('replaying', () => {
    const text = () => rendered.text();
    const put = async (file: File) => {
      await rendered.press('Replay');
      await rendered.fixture.whenStable();
      const input = rendered.element.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('there must be a place for a file');
      const files = new DataTransfer();
      files.items.add(file);
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await file.text();
    };

    it('goes through a report step by step', async () => {
      const fresh = world.open('cleo');
      const recording = recordCall(fresh.actor);
      fresh.send({ type: 'room.join', room: 'room', name: 'Cleo' });
      world.clock.advance(1_000);
      fresh.send({ type: 'call.place', to: 'ann', video: false });
      world.clock.advance(1_000);
      await put(new File([JSON.stringify(recording.record())], 'report.json'));

      expect(await text()).toContain('Step 0 of');
      expect(await lit()).toEqual(['idle']);
      const seen = new Set<string>();
      while ((await rendered.buttons()).includes('Forward')) {
        await rendered.press('Forward');
        seen.add((await lit()).join());
      }
      expect([...seen]).toEqual(['calling,calling.inviting', 'calling,calling.remoteRinging']);
      await rendered.press('Back');
      expect(await rendered.buttons()).toContain('Forward');
    });

    it('replays what this page did', async () => {
      const fresh = world.open('cleo');
      TestBed.inject(CallReport).begin(fresh.actor);
      await rendered.press('Replay');
      fresh.send({ type: 'room.join', room: 'room', name: 'Cleo' });
      await rendered.press('Replay this page');
      expect(await text()).toContain('Step 0 of 1');
      await rendered.press('Forward');
      expect(await text()).toContain('call ← room.join');
    });

    it('says what is wrong with a file', async () => {
      await put(new File(['no'], 'notes.txt'));
      expect(await text()).toContain('notes.txt is not JSON. Choose a call report.');
      await put(new File(['{"version":9}'], 'report.json'));
      expect(await text()).toContain('it has no version and no inputs. Choose a file');
    });
  });
});
