import {
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import type { OnInit } from '@angular/core';
import { pendingUntilEvent, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import type { CallView } from 'call-machine';
import { map, timer } from 'rxjs';
import { CallAttention } from '../attention/call-attention.ts';
import { DeviceNews } from '../device-choice/device-news.ts';
import { DeviceUse } from '../device-choice/device-use.ts';
import { doorNews } from '../door/door-words.ts';
import { Doorstep } from '../door/doorstep.ts';
import { outside } from '../door/outside.ts';
import { RoomCredentials } from '../door/room-credentials.ts';
import { DeviceCheck } from '../green-room/device-check.ts';
import { CallHistory } from '../history/call-history.ts';
import { PastCalls } from '../history/past-calls.ts';
import { Inspection } from '../inspector/inspection.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import type { Translatable } from '../language/translatable.ts';
import { Lobby } from '../lobby/lobby.ts';
import { MachinePanel } from '../machine-panel/machine-panel.ts';
import { MachineSwitch } from '../machine-panel/machine-switch.ts';
import { injectPainted } from '../painted/inject-painted.ts';
import { CallQuality } from '../quality/call-quality.ts';
import { SaveReport } from '../report/save-report.ts';
import { PrewarmSetting } from '../settings/prewarm-setting.ts';
import { Settings } from '../settings/settings.ts';
import { callBeat$ } from './call-beat.ts';
import { CallSession } from './call-session.ts';
import { CallStage } from './call-stage.ts';
import { injectLoaded } from './inject-loaded.ts';
import { Rehearsal } from './rehearsal.ts';
import { announcement } from './status-words.ts';

/** A room with this person in it or before it: the doorstep, the lobby, or the call. */
@Component({
  selector: 'app-call-room',
  imports: [
    CallStage,
    DeviceCheck,
    DeviceNews,
    Doorstep,
    Lobby,
    MachinePanel,
    Rehearsal,
    SaveReport,
  ],
  providers: [CallSession, DeviceUse],
  templateUrl: './call-room.html',
  styleUrl: './call-room.scss',
  host: {
    '[attr.data-call-state]': 'status()',
    '[class.with-machine]': 'machine.isOn()',
    '(window:pagehide)': 'session.hide()',
    '(window:pageshow)': 'comeBack($event)',
  },
})
export class CallRoom implements OnInit {
  protected readonly t = injectTranslate();
  readonly room = input.required<string>();
  readonly name = input.required<string>();
  /** Something was chosen that only a new machine can have, and no call is in the way of making one. */
  readonly outdated = output();

  protected readonly session = inject(CallSession);
  protected readonly devices = inject(DeviceUse);
  protected readonly inspection = inject(Inspection);
  protected readonly machine = inject(MachineSwitch);
  private readonly credentials = inject(RoomCredentials);
  private readonly document = inject(DOCUMENT);
  private readonly settings = inject(Settings);
  private readonly pastCalls = inject(PastCalls);
  private readonly prewarm = inject(PrewarmSetting).inForce;
  private readonly prewarmAtStart = this.prewarm();

  /** The lobby is drawn in a task after that in which the machine is made: each takes long for the first time. */
  protected readonly isMade = toSignal(
    timer(0).pipe(
      map(() => true),
      pendingUntilEvent(inject(Injector)),
    ),
    { initialValue: false },
  );
  protected readonly status = computed(() => this.session.view().status);
  protected readonly announcement = computed(() => announcement(this.session.view()));
  protected readonly outside = linkedSignal<CallView, CallView['room'] | null>({
    source: this.session.view,
    computation: (view, previous) => outside(view, previous?.value ?? null),
  });
  private readonly door = computed(() => this.session.view().room.door);
  protected readonly news = linkedSignal<CallView['room']['door'], Translatable | null>({
    source: this.door,
    computation: (door, previous) => (previous ? doorNews(previous.source, door) : null),
  });
  protected readonly inCall = computed(
    () => this.status() !== 'idle' && !this.outside() && !this.session.failed(),
  );
  /** As a rule it is before any call can come. */
  protected readonly isStageLoaded = injectLoaded(() => import('./call-stage.ts'), this.inCall);
  private readonly stage = viewChild('stage');
  protected readonly link = computed(() => `${this.document.location.origin}/r/${this.room()}`);

  constructor() {
    for (const each of inject(CallAttention).effects(this.session.view$)) {
      each.pipe(takeUntilDestroyed()).subscribe();
    }
    inject(CallQuality)
      .follow(this.session.view$, this.session, callBeat$)
      .pipe(takeUntilDestroyed())
      .subscribe();
    inject(CallHistory).keep(this.session.actor).pipe(takeUntilDestroyed()).subscribe();
    this.followDialogs();
    this.keepFocus();
  }

  ngOnInit(): void {
    this.inspection.open();
    this.enter();
  }

  /** Asks to be let in, for the first time or again. Without a reload, which would forget what it takes. */
  protected enter(): void {
    this.session.enter(this.room(), this.name());
  }

  protected enterWith(passphrase: string): void {
    this.credentials.keep(this.room(), { passphrase });
    this.enter();
  }

  protected reload(): void {
    this.document.location.reload();
  }

  /** The browser may bring a page back that has left its room when it was hidden. */
  protected comeBack(event: PageTransitionEvent): void {
    if (event.persisted) this.reload();
  }

  /** A call that comes in is not to be looked for behind a dialog; what was chosen there waits for its end. */
  private followDialogs(): void {
    effect(() => {
      if (this.status() !== 'idle') {
        this.settings.close();
        this.pastCalls.close();
      } else if (!this.settings.isOpen() && this.prewarm() !== this.prewarmAtStart) {
        this.outdated.emit();
      }
    });
  }

  /** What was pressed is often gone in the next state; then the focus goes to the heading that says what is now. */
  private keepFocus(): void {
    const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const painted$ = injectPainted();
    // It makes the browser lay out the page, which others shouldn't have to wait for.
    const focus = () => {
      if (this.document.activeElement !== this.document.body) return;
      host.querySelector<HTMLElement>('h1[tabindex]')?.focus();
    };
    afterRenderEffect((onCleanup) => {
      this.status();
      this.isMade();
      this.session.failed();
      this.outside();
      this.stage();
      this.door();
      this.settings.isOpen();
      this.pastCalls.isOpen();
      const waiting = painted$.subscribe(focus);
      onCleanup(() => waiting.unsubscribe());
    });
  }
}
