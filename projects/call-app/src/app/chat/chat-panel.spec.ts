import { signal } from '@angular/core';
import type { CallView } from 'call-machine';
import { ann, can, viewOf } from '../testing/call-view-fixture.ts';
import { entry, ownEntry } from '../testing/chat-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { CallChat } from './call-chat.ts';
import { ChatPanel } from './chat-panel.ts';

describe('ChatPanel', () => {
  const inCall = (...chat: CallView['chat']) =>
    viewOf({ status: 'connected', remote: ann(), chat, can: can('chat') });
  const panel = (view: CallView) => {
    const chat = new CallChat(signal(view));
    chat.isOpen.set(true);
    const rendered = renderView(ChatPanel, view, { chat });
    return Object.assign(rendered, { chat });
  };
  type Panel = ReturnType<typeof panel>;
  const find = <T extends HTMLElement>({ element }: Panel, selector: string, type: new () => T) => {
    const found = element.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`no ${selector}`);
    return found;
  };
  const field = (rendered: Panel) => find(rendered, 'textarea', HTMLTextAreaElement);
  const write = (rendered: Panel, text: string) => {
    field(rendered).value = text;
    field(rendered).dispatchEvent(new Event('input'));
  };
  const press = (rendered: Panel, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    field(rendered).dispatchEvent(event);
    return event;
  };

  it('shows who wrote what, when, and what is not there yet', async () => {
    const at = new Date(2026, 0, 1, 9, 5).getTime();
    const rendered = panel(inCall(entry('r1', { at, text: 'Hi' }), ownEntry('l1', 'waiting')));
    expect(await rendered.text()).toContain('Ann 9:05 AM Hi You');
    // It is seen after a moment.
    expect(find(rendered, '.local .waiting', HTMLElement).textContent).toBe('Not delivered yet');
    expect(rendered.element.querySelectorAll('.waiting').length).toBe(1);
    rendered.set({ view: inCall(ownEntry('l1')) });
    await rendered.fixture.whenStable();
    expect(rendered.element.querySelector('.waiting')).toBeNull();
  });

  it('shows text as text, in its own lines and its own direction (7.6)', async () => {
    const text = '<img src=x onerror="throw 1">\nhttps://example.org  \u05D0';
    const rendered = panel(inCall(entry('r1', { text })));
    await rendered.fixture.whenStable();
    const shown = find(rendered, '.text', HTMLParagraphElement);
    expect(shown.textContent).toBe(text);
    expect(shown.children.length).toBe(0);
    expect(shown.dir).toBe('auto');
    expect(getComputedStyle(shown).whiteSpace).toBe('pre-wrap');
    expect(rendered.element.querySelector('.log a, .log img')).toBeNull();
  });

  it('breaks what has no place to break at', async () => {
    const rendered = panel(inCall(entry('r1', { text: 'x'.repeat(2_000) })));
    rendered.element.style.width = '240px';
    await rendered.fixture.whenStable();
    const log = find(rendered, '.log', HTMLElement);
    expect(log.scrollWidth).toBe(log.clientWidth);
  });

  it('sends with Enter what is more than blanks, and is empty again', async () => {
    const rendered = panel(inCall());
    await rendered.fixture.whenStable();
    write(rendered, '  ');
    press(rendered, 'Enter');
    write(rendered, 'Hello\nBob');
    expect(press(rendered, 'Enter').defaultPrevented).toBeTrue();
    await rendered.fixture.whenStable();
    expect(rendered.intents).toEqual([{ type: 'chat.send', text: 'Hello\nBob' }]);
    expect(field(rendered).value).toBe('');
  });

  it('leaves Shift+Enter, and the keys of an input method, to the field', async () => {
    const rendered = panel(inCall());
    await rendered.fixture.whenStable();
    write(rendered, 'ni');
    for (const more of [{ shiftKey: true }, { isComposing: true }])
      expect(press(rendered, 'Enter', more).defaultPrevented).toBeFalse();
    press(rendered, 'Escape', { isComposing: true });
    expect(rendered.chat.isOpen()).toBeTrue();
    expect(rendered.intents).toEqual([]);
  });

  it('keeps what was written while it can’t be sent', async () => {
    const rendered = panel(viewOf({ status: 'connected', remote: ann() }));
    await rendered.fixture.whenStable();
    write(rendered, 'Hello');
    press(rendered, 'Enter');
    await rendered.fixture.whenStable();
    expect(rendered.intents).toEqual([]);
    expect(field(rendered).value).toBe('Hello');
    expect(await rendered.buttons()).toEqual(['Close chat']);
    rendered.set({ view: inCall() });
    await rendered.press('Send');
    expect(rendered.intents).toEqual([{ type: 'chat.send', text: 'Hello' }]);
  });

  it('closes with Escape, and has the draft when it is opened again', async () => {
    const rendered = panel(inCall());
    await rendered.fixture.whenStable();
    expect(document.activeElement).toBe(field(rendered));
    write(rendered, 'half a');
    press(rendered, 'Escape');
    expect(rendered.chat.isOpen()).toBeFalse();
    rendered.fixture.destroy();
    expect(rendered.chat.draft()).toBe('half a');
  });

  it('can only be read when the call is over', async () => {
    const rendered = panel(viewOf({ status: 'ended', remote: ann(), chat: [entry('r1')] }));
    expect(await rendered.text()).toContain('text of r1');
    expect(await rendered.text()).toContain('The call is over');
    expect(await rendered.buttons()).toEqual(['Close chat']);
  });

  it('stays at the end, or where its reader is, and shows what this person writes', async () => {
    const many = Array.from({ length: 30 }, (_, index) => entry(`r${index}`));
    const rendered = panel(inCall(...many));
    rendered.element.style.height = '300px';
    const log = find(rendered, '.log', HTMLElement);
    const distance = () => Math.round(log.scrollHeight - log.scrollTop - log.clientHeight);
    const settled = async () => {
      await rendered.fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    await settled();
    rendered.set({ view: inCall(...many, entry('more')) });
    await settled();
    expect(distance()).toBe(0);
    rendered.element.style.height = '220px';
    await settled();
    expect(distance()).toBe(0);

    const scrolled = new Promise((resolve) =>
      log.addEventListener('scroll', resolve, { once: true }),
    );
    log.scrollTop = 40;
    await scrolled;
    rendered.set({ view: inCall(...many, entry('more'), entry('another')) });
    await settled();
    expect(log.scrollTop).toBe(40);

    rendered.set({ view: inCall(...many, entry('more'), entry('another'), ownEntry('own')) });
    await settled();
    expect(distance()).toBe(0);
  });
});
