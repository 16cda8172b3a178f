import { TestBed } from '@angular/core/testing';
import { callMachine, parseCallRecord, replay } from 'call-machine';
import { createActor } from 'xstate';
import { Rendered } from '../testing/rendered.ts';
import { CallReport } from './call-report.ts';
import { SaveReport } from './save-report.ts';

describe('SaveReport', () => {
  let rendered: Rendered<SaveReport>;

  beforeEach(() => {
    rendered = new Rendered(SaveReport);
  });

  const begin = (nonce: string) => {
    const actor = createActor(callMachine, { input: { nonce } }).start();
    TestBed.inject(CallReport).begin(actor);
    return actor;
  };
  /** Presses the button, and reads the file. */
  const save = async () => {
    const links: HTMLAnchorElement[] = [];
    const click = spyOn(HTMLAnchorElement.prototype, 'click').and.callFake(function (
      this: HTMLAnchorElement,
    ) {
      links.push(this);
    });
    await rendered.press('Save call report');
    click.and.callThrough();
    const [link] = links;
    const response = await fetch(link?.href ?? '');
    return { name: link?.download, record: parseCallRecord(await response.json()) };
  };

  it('is not there while nothing is recorded', async () => {
    expect(await rendered.buttons()).toEqual([]);
    begin('ann');
    expect(await rendered.buttons()).toEqual(['Save call report']);
  });

  it('saves a file that is replayed to the same end', async () => {
    const actor = begin('ann');
    actor.send({ type: 'call.place', video: true });
    const { name, record } = await save();
    expect(name).toMatch(/^call-report-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/);
    expect(record.inputs.map(({ event }) => event.type)).toEqual(['call.place']);
    expect(replay(record).isFaithful).toBeTrue();
  });

  it('saves what the last machine of the page was told, and nothing of those before', async () => {
    const before = begin('ann');
    const now = begin('bob');
    before.send({ type: 'call.decline' });
    now.send({ type: 'call.dismiss' });
    const { record } = await save();
    expect(record.inputs.map(({ event }) => event.type)).toEqual(['call.dismiss']);
  });
});
