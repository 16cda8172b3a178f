import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { LIMITS } from 'call-machine/protocol';
import { remoteName } from '../call/status-words.ts';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { Language } from '../language/language.ts';
import type { CallChat } from './call-chat.ts';
import { StickToEnd } from './stick-to-end.ts';

/** The chat of a call: what the two have written, as text and nothing else, and a field to write in. */
@Component({
  selector: 'app-chat-panel',
  imports: [Icon, StickToEnd],
  templateUrl: './chat-panel.html',
  styleUrl: './chat-panel.scss',
  host: {
    role: 'complementary',
    'aria-labelledby': 'chat-title',
    '(keydown.escape)': 'escape($event)',
  },
})
export class ChatPanel {
  readonly view = input.required<CallView>();
  readonly chat = input.required<CallChat>();
  readonly intent = output<CallIntent>();

  protected readonly maxLength = LIMITS.chatText;
  protected readonly t = injectTranslate();
  private readonly name = computed(() => this.t(remoteName(this.view())));
  private readonly language = inject(Language);
  private readonly time = computed(
    () => new Intl.DateTimeFormat(this.language.inUse(), { timeStyle: 'short' }),
  );
  protected readonly entries = computed(() =>
    this.view().chat.map(({ at, ...entry }) => ({
      ...entry,
      who: entry.from === 'local' ? this.t('chat.you') : this.name(),
      date: new Date(at).toISOString(),
      time: this.time().format(at),
    })),
  );
  /** There is nothing to send, or it can't be taken now. */
  protected readonly isIdle = computed(
    () => !this.view().can.chat || this.chat().draft().trim() === '',
  );

  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  constructor() {
    const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => (this.field()?.nativeElement ?? host.querySelector('button'))?.focus());
  }

  /** Escape closes, unless it is an input method's. */
  protected escape(event: Event): void {
    if (!isComposing(event)) this.close();
  }

  /** Enter sends, unless it is an input method's, or begins a new line. */
  protected enter(event: Event): void {
    if (isComposing(event) || (event instanceof KeyboardEvent && event.shiftKey)) return;
    event.preventDefault();
    this.send();
  }

  protected send(): void {
    if (this.isIdle()) return;
    this.intent.emit({ type: 'chat.send', text: this.chat().draft() });
    this.chat().draft.set('');
    // The field may be further than what was last put into it.
    const field = this.field()?.nativeElement;
    if (field) field.value = '';
  }

  protected close(): void {
    this.chat().isOpen.set(false);
  }
}

/** Is it a key by which a word is put together, as in Chinese? */
const isComposing = (event: Event): boolean => event instanceof KeyboardEvent && event.isComposing;
