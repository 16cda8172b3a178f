import { signal } from '@angular/core';
import type { CallView } from 'call-machine';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import { entry, ownEntry } from '../testing/chat-fixture.ts';
import { Rendered } from '../testing/rendered.ts';
import { CallChat } from './call-chat.ts';
import { ChatButton } from './chat-button.ts';

describe('ChatButton', () => {
  const inCall = (...chat: CallView['chat']) =>
    viewOf({ status: 'connected', remote: ann(), chat });
  const button = (view: CallView) => {
    const shown = signal(view);
    const chat = new CallChat(shown);
    const rendered = new Rendered(ChatButton, { view, chat });
    const show = (next: CallView) => {
      shown.set(next);
      rendered.set({ view: next });
    };
    const news = () => rendered.element.querySelector('[aria-live]')?.textContent.trim();
    return { rendered, chat, show, news };
  };
  const badgeOf = ({ element }: Rendered<ChatButton>) =>
    element.querySelector('.badge')?.textContent;

  it('says what it does and how much is unread', async () => {
    const { rendered, show } = button(inCall());
    expect(await rendered.buttons()).toEqual(['Open chat']);
    expect(badgeOf(rendered)).toBeUndefined();
    show(inCall(entry('r1'), entry('r2'), ownEntry('l1')));
    expect(await rendered.buttons()).toEqual(['Open chat, 2 unread']);
    expect(badgeOf(rendered)).toBe('2');
    await rendered.press('Open chat, 2 unread');
    expect(await rendered.buttons()).toEqual(['Hide chat']);
    expect(badgeOf(rendered)).toBeUndefined();
  });

  it('says once who wrote what while the chat is closed, and nothing while it is open', async () => {
    const { rendered, chat, show, news } = button(inCall());
    expect(news()).toBe('');
    show(inCall(entry('r1'), entry('r2', { text: '<b>{{ name }}</b>' })));
    await rendered.fixture.whenStable();
    expect(news()).toBe('Message from Ann: <b>{{ name }}</b>');
    show(inCall(entry('r1'), entry('r2'), ownEntry('l1')));
    await rendered.fixture.whenStable();
    chat.isOpen.set(true);
    show(inCall(entry('r1'), entry('r2'), ownEntry('l1'), entry('r3')));
    await rendered.fixture.whenStable();
    expect(news()).toBe('');
  });

  it('takes the focus back from a chat that is closed, and from nothing else', async () => {
    const { rendered, chat } = button(inCall());
    document.body.append(rendered.element);
    const elsewhere = document.body.appendChild(document.createElement('input'));
    chat.isOpen.set(true);
    await rendered.fixture.whenStable();
    elsewhere.focus();
    chat.isOpen.set(false);
    await rendered.fixture.whenStable();
    expect(document.activeElement).toBe(elsewhere);
    chat.isOpen.set(true);
    await rendered.fixture.whenStable();
    elsewhere.remove();
    chat.isOpen.set(false);
    await rendered.fixture.whenStable();
    expect(document.activeElement).toBe(rendered.element.querySelector('button'));
  });

  it('stands by itself in words', async () => {
    const { rendered } = button(inCall(entry('r1')));
    rendered.set({ look: 'text' });
    expect(await rendered.text()).toContain('Open chat, 1 unread');
    expect(badgeOf(rendered)).toBeUndefined();
  });
});
