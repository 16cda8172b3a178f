import { Component, computed, DOCUMENT, inject, input, output } from '@angular/core';
import type { CallIntent, CallView, DeviceSource } from 'call-machine';
import { DevicePicker } from '../device-choice/device-picker.ts';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { OwnPicture } from '../picture/own-picture.ts';
import { thisBrowser } from '../devices/this-browser.ts';
import { faultWords } from '../devices/fault-words.ts';
import { LevelMeter } from './level-meter.ts';
import { SpeakerTest } from './speaker-test.ts';

const SOURCES: readonly DeviceSource[] = ['microphone', 'camera'];

/** Where a person sees and hears itself before a call: own picture, microphone, speaker, and what is wrong with them. */
@Component({
  selector: 'app-green-room',
  imports: [DevicePicker, Icon, LevelMeter, OwnPicture, SpeakerTest],
  templateUrl: './green-room.html',
  styleUrl: './green-room.scss',
})
export class GreenRoom {
  readonly view = input.required<CallView>();
  /** This person's camera; null while it is off. */
  readonly picture = input.required<MediaStream | null>();
  /** The microphone; null while it is off. */
  readonly microphone = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  protected readonly t = injectTranslate();
  private readonly browser = thisBrowser(inject(DOCUMENT).defaultView?.navigator);

  protected readonly cameraOn = computed(() => isOn(this.view().camera.state));
  protected readonly microphoneOn = computed(() => isOn(this.view().microphone.state));
  protected readonly faults = computed(() =>
    SOURCES.flatMap((source) => {
      const { fault } = this.view()[source];
      return fault ? [{ source, ...faultWords(source, fault, this.browser) }] : [];
    }),
  );

  protected retry(source: DeviceSource): void {
    this.intent.emit(
      source === 'microphone' ? { type: 'microphone.toggle' } : { type: 'camera.toggle' },
    );
  }
}

const isOn = (state: CallView['camera']['state']) => state === 'on' || state === 'starting';
