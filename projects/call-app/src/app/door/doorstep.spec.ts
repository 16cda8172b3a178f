import type { CallView } from 'call-machine';
import { roomWith } from '../testing/call-view-fixture.ts';
import { Rendered } from '../testing/rendered.ts';
import { Doorstep } from './doorstep.ts';

type Code = NonNullable<CallView['room']['refusal']>['code'];

describe('Doorstep', () => {
  const refused = (code: Code, detail = 'for developers') =>
    ({ ...roomWith(), link: 'refused', refusal: { code, detail } }) as const;
  const open = (room: CallView['room'], more: Readonly<Record<string, unknown>> = {}) => {
    const inputs = { room, name: 'Ben', busy: false, ...more };
    const rendered = new Rendered(Doorstep, inputs);
    const retried = jasmine.createSpy('retried');
    const passphrases: string[] = [];
    rendered.fixture.componentInstance.retry.subscribe(retried);
    rendered.fixture.componentInstance.passphrase.subscribe((text) => passphrases.push(text));
    return { rendered, retried, passphrases };
  };
  const type = (rendered: Rendered<Doorstep>, text: string) => {
    const field = rendered.element.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };

  it('waits to be let in, with a way to leave', async () => {
    const { rendered } = open({ ...roomWith(), link: 'knocking' });
    expect(await rendered.text()).toContain('Waiting to be let in');
    expect(await rendered.text()).toContain('Ben');
    expect(await rendered.buttons()).toEqual(['Leave']);
  });

  const screens: readonly (readonly [Code, string, string])[] = [
    ['turned-away', 'You were not let in', 'Knock again'],
    ['room-full', 'This room is full', 'Try again'],
    ['unauthorized', 'This takes a personal link', 'Try again'],
  ];
  for (const [code, title, again] of screens) {
    it(`says in its own words: ${code}`, async () => {
      const { rendered, retried } = open(refused(code));
      const text = await rendered.text();
      expect(text).toContain(title);
      expect(text).not.toContain('for developers');
      expect(await rendered.buttons()).toEqual([again, 'Go to the start page']);
      await rendered.press(again);
      expect(retried).toHaveBeenCalledTimes(1);
    });
  }

  it('passes on what the server says where it has no words of its own', async () => {
    const { rendered } = open(refused('not-allowed', 'The seat is taken.'));
    expect(await rendered.text()).toContain('This room didn’t let you in');
    expect(await rendered.text()).toContain('The seat is taken.');
  });

  it('asks for the pass-phrase, to the letter', async () => {
    const { rendered, passphrases } = open(refused('wrong-passphrase'));
    expect(await rendered.text()).toContain('This room has a pass-phrase');
    await rendered.press('Join');
    expect(await rendered.text()).toContain('Type the room’s pass-phrase.');
    expect(passphrases).toEqual([]);

    type(rendered, ' Open sesame ');
    await rendered.press('Join');
    expect(passphrases).toEqual([' Open sesame ']);
  });

  it('says that a pass-phrase was the wrong one, and keeps it to be mended', async () => {
    const { rendered } = open(refused('wrong-passphrase'));
    await rendered.fixture.whenStable();
    type(rendered, 'sesam');
    await rendered.press('Join');
    rendered.set({ busy: true });
    expect(await rendered.text()).not.toContain('That isn’t the pass-phrase');
    rendered.set({ room: refused('wrong-passphrase'), busy: false });
    expect(await rendered.text()).toContain('That isn’t the pass-phrase');
    expect(rendered.element.querySelector('input')?.value).toBe('sesam');
  });

  it('announces what became of a knock', async () => {
    const { rendered } = open({ ...roomWith(), link: 'knocking' });
    await rendered.fixture.whenStable();
    const live = rendered.element.querySelector('[aria-live="polite"]');
    expect(live?.textContent).toBe('Waiting to be let in');
    rendered.set({ room: refused('turned-away') });
    await rendered.fixture.whenStable();
    expect(live?.textContent).toBe('You were not let in');
  });

  it('cannot be asked twice at once', async () => {
    const { rendered } = open(refused('room-full'), { busy: true });
    expect(await rendered.buttons()).toEqual(['Go to the start page']);
    expect(await rendered.text()).toContain('Connecting…');
  });
});
