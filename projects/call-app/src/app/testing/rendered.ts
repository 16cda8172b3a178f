import type { Type } from '@angular/core';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatButtonHarness } from '@angular/material/button/testing';
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
    const all = await this.loader().getAllHarnesses(MatButtonHarness.with({ disabled: false }));
    return Promise.all(all.map((button) => nameOf(button)));
  }

  /** Presses the button of that name. */
  async press(name: string): Promise<void> {
    for (const button of await this.loader().getAllHarnesses(MatButtonHarness)) {
      if ((await nameOf(button)) === name) return button.click();
    }
    throw new Error(`no button "${name}" among: ${(await this.buttons()).join(', ')}`);
  }

  private loader() {
    return TestbedHarnessEnvironment.loader(this.fixture);
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

async function nameOf(button: MatButtonHarness): Promise<string> {
  const label = await (await button.host()).getAttribute('aria-label');
  return label ?? button.getText();
}
