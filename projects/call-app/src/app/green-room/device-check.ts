import { Component, inject, input, output } from '@angular/core';
import type { OnInit } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { Icon } from '../icons/icon.ts';
import { CheckFirst } from './check-first.ts';
import { GreenRoom } from './green-room.ts';

/** The door to the green room: it is there while the machine has a preview, and is loaded when it is first wanted. */
@Component({
  selector: 'app-device-check',
  imports: [GreenRoom, Icon],
  template: `
    @if (view().can.stopPreview) {
      @defer (on immediate) {
        <app-green-room
          [view]="view()"
          [picture]="picture()"
          [microphone]="microphone()"
          (intent)="intent.emit($event)"
        />
      }
    } @else {
      <button class="button" [disabled]="!view().can.preview" (click)="start()">
        <app-icon name="camera" />
        {{ t('greenRoom.check') }}
      </button>
    }
  `,
})
export class DeviceCheck implements OnInit {
  readonly view = input.required<CallView>();
  readonly picture = input.required<MediaStream | null>();
  readonly microphone = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  protected readonly t = injectTranslate();
  private readonly checkFirst = inject(CheckFirst);

  ngOnInit(): void {
    if (this.checkFirst.take()) this.start();
  }

  protected start(): void {
    this.intent.emit({ type: 'preview.start', microphone: true, camera: true });
  }
}
