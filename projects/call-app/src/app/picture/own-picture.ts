import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
} from '@angular/core';
import type { CallView } from 'call-machine';
import { Avatar } from '../avatar/avatar.ts';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { cornerByKey, nearestCorner, nextCorner } from './corner.ts';
import type { Corner } from './corner.ts';
import { Drag } from './drag.ts';
import { OwnPictureSetting } from './own-picture-setting.ts';
import { slide } from './slide.ts';

/** Where it stands, and where it would go, in words. */
const AT = {
  'top-left': 'picture.topLeft',
  'top-right': 'picture.topRight',
  'bottom-right': 'picture.bottomRight',
  'bottom-left': 'picture.bottomLeft',
} as const;
const TO = {
  'top-left': 'picture.toTopLeft',
  'top-right': 'picture.toTopRight',
  'bottom-right': 'picture.toBottomRight',
  'bottom-left': 'picture.toBottomLeft',
} as const;

/** What the other person sees of this one: small, in a corner that can be chosen, and as in a mirror. */
@Component({
  selector: 'app-own-picture',
  imports: [Avatar, Drag, Icon],
  template: `
    <video
      data-media="local"
      autoplay
      playsinline
      [class.hidden]="!cameraOn()"
      [class.mirrored]="setting.mirror.value() === 'on'"
      [muted]="true"
      [srcObject]="stream()"
    ></video>
    @if (!cameraOn()) {
      <app-avatar [name]="view().room.self?.name ?? ''" />
    }
    @if (silent()) {
      <app-icon class="silent" name="microphone-off" />
    }
    <button
      class="handle"
      [attr.title]="t('picture.howToMove')"
      [attr.aria-label]="name()"
      [appDrag]="host"
      (dropped)="drop()"
      (click)="moveTo(next())"
      (keydown)="moveByKey($event)"
    ></button>
  `,
  styleUrl: './own-picture.scss',
  host: { '[class]': 'corner()' },
})
export class OwnPicture {
  readonly view = input.required<CallView>();
  readonly stream = input.required<MediaStream | null>();

  protected readonly t = injectTranslate();
  protected readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly setting = inject(OwnPictureSetting);
  protected readonly corner = this.setting.corner.value;
  protected readonly next = computed(() => nextCorner(this.corner()));
  protected readonly name = computed(() =>
    this.t('picture.own', { place: { key: AT[this.corner()] }, next: { key: TO[this.next()] } }),
  );

  protected readonly cameraOn = computed(() => this.view().camera.state === 'on');
  protected readonly silent = computed(() => {
    const { state } = this.view().microphone;
    return state === 'muted' || state === 'failed';
  });

  protected drop(): void {
    const area = this.host.parentElement?.getBoundingClientRect();
    if (area) this.moveTo(nearestCorner(this.host.getBoundingClientRect(), area));
  }

  protected moveByKey(event: KeyboardEvent): void {
    const corner = cornerByKey(this.corner(), event.key);
    if (!corner) return;
    event.preventDefault();
    this.moveTo(corner);
  }

  protected moveTo(corner: Corner): void {
    const from = this.host.getBoundingClientRect();
    this.setting.corner.choose(corner);
    const arrive = () => {
      this.host.style.translate = '';
      slide(this.host, from);
    };
    afterNextRender(arrive, { injector: this.injector });
  }
}
