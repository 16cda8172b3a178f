import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import type { CallIntent, CallView } from 'call-machine';
import type { OutputEmitterRef } from '@angular/core';
import { provideEnglish } from './provide-english.ts';

/** A component on the screen, as a person finds it: by texts and by the names of buttons. */
export class Rendered<T> {
  readonly fixture: ComponentFixture<T>;
  readonly element: HTMLElement;

  constructor(component: Type<T>, inputs: Readonly<Record<string, unknown>> = {}) {
    TestBed.configureTestingModule({
      providers: [
        provideEnglish(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    this.fixture = TestBed.createComponent(component);
    const element: unknown = this.fixture.nativeElement;
    if (!(element instanceof HTMLElement)) throw new TypeError('a component has an element');
    this.element = element;
    this.set(inputs);
  }

  /** Gives other inputs. */
  set(inputs: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(inputs)) {
      this.fixture.componentRef.setInput(name, value);
    }
  }

  /** All text that is on the screen or read aloud, with single spaces. */
  async text(): Promise<string> {
    await this.fixture.whenStable();
    return this.element.innerText.replaceAll(/\s+/g, ' ').trim();
  }

  /** The names of the buttons that can be pressed, in their order. */
  async buttons(): Promise<string[]> {
    await this.fixture.whenStable();
    return this.all()
      .filter((button) => !isDisabled(button))
      .map((button) => nameOf(button));
  }

  /** Presses the button of that name. */
  async press(name: string): Promise<void> {
    await this.fixture.whenStable();
    const button = this.all().find((each) => nameOf(each) === name);
    if (!button) throw new Error(`no button "${name}" among: ${(await this.buttons()).join(', ')}`);
    button.click();
    await this.fixture.whenStable();
  }

  private all(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.button')];
  }
}

/** A component that shows a view and says what the person wants. */
interface ShowsView {
  readonly intent: OutputEmitterRef<CallIntent>;
}

/** Renders a component from a view, and keeps what it sends. */
export function renderView<T extends ShowsView>(
  component: Type<T>,
  view: CallView,
  inputs: Readonly<Record<string, unknown>> = {},
): Rendered<T> & { readonly intents: CallIntent[] } {
  const rendered = new Rendered(component, { view, ...inputs });
  const intents: CallIntent[] = [];
  rendered.fixture.componentInstance.intent.subscribe((intent) => intents.push(intent));
  return Object.assign(rendered, { intents });
}

/** What is only to be seen is no part of a name. */
function nameOf(button: HTMLElement): string {
  const label = button.getAttribute('aria-label');
  if (label !== null) return label;
  const unseen = [...button.querySelectorAll<HTMLElement>('kbd[aria-hidden]')];
  return unseen
    .reduce((text, { innerText }) => text.replace(innerText, ''), button.innerText)
    .trim();
}

function isDisabled(button: HTMLElement): boolean {
  return button.matches(':disabled, [aria-disabled="true"]');
}
