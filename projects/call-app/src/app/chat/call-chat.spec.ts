import { signal } from '@angular/core';
import type { CallView } from 'call-machine';
import { viewOf } from '../testing/call-view-fixture.ts';
import { entry, ownEntry } from '../testing/chat-fixture.ts';
import { CallChat } from './call-chat.ts';

describe('CallChat', () => {
  const inCall = (...chat: CallView['chat']) => viewOf({ status: 'connected', chat });
  const chatOf = (view: CallView) => {
    const shown = signal(view);
    const chat = new CallChat(shown);
    const unread = () => chat.unread().map(({ id }) => id);
    return { shown, chat, unread };
  };

  it('counts what the other side wrote while it is closed', () => {
    const { shown, unread } = chatOf(inCall());
    expect(unread()).toEqual([]);
    shown.set(inCall(entry('r1'), ownEntry('l1'), entry('r2')));
    expect(unread()).toEqual(['r1', 'r2']);
  });

  it('takes for read what is there while it is open', () => {
    const { shown, chat, unread } = chatOf(inCall(entry('r1')));
    chat.isOpen.set(true);
    expect(unread()).toEqual([]);
    shown.set(inCall(entry('r1'), entry('r2')));
    expect(unread()).toEqual([]);
    chat.isOpen.set(false);
    expect(unread()).toEqual([]);
    shown.set(inCall(entry('r1'), entry('r2'), entry('r3')));
    expect(unread()).toEqual(['r3']);
  });

  it('goes on at the end of the call, and begins anew with the next', () => {
    const { shown, chat, unread } = chatOf(inCall(entry('r1')));
    chat.isOpen.set(true);
    chat.draft.set('half a');
    shown.set(viewOf({ status: 'ended', chat: [entry('r1')] }));
    expect([chat.isOpen(), chat.draft(), unread()]).toEqual([true, 'half a', []]);
    shown.set(viewOf({ status: 'ringing' }));
    expect([chat.isOpen(), chat.draft()]).toEqual([false, '']);
    shown.set(inCall(entry('r2')));
    expect([chat.isOpen(), chat.draft(), unread()]).toEqual([false, '', ['r2']]);
  });
});
