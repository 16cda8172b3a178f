import { Component, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { callMachine } from 'call-machine';
import type { ActorRefFrom } from 'xstate';
import { Inspection } from '../inspector/inspection.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { LivePanel } from './live-panel.ts';
import { ReplayPanel } from './replay-panel.ts';

/** The machine made visible: live, or a call report step by step. It needs no server. */
@Component({
  selector: 'app-machine-panel',
  imports: [LivePanel, Icon, ReplayPanel],
  templateUrl: './machine-panel.html',
  styleUrl: './machine-panel.scss',
  host: { role: 'complementary', '[attr.aria-label]': "t('machine.title')" },
})
export class MachinePanel {
  protected readonly t = injectTranslate();
  readonly actor = input.required<ActorRefFrom<typeof callMachine>>();
  readonly closed = output();

  protected readonly inspection = inject(Inspection);
  protected readonly shown = signal<'live' | 'replay'>('live');
}
