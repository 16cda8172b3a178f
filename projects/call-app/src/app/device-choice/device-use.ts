import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Device, DeviceKind, DeviceLists } from 'call-machine/browser';
import { CallSession } from '../call/call-session.ts';
import { deviceChanges, type KindOfDevice } from './device-changes.ts';
import { DeviceChoices, KINDS, type Choices } from './device-choices.ts';
import { foundDevice } from './found-device.ts';
import { Speaker } from './speaker.ts';

/**
 * Which devices there are for a visit to a room, and which are used: at first those that were chosen the last time. What is
 * plugged in is offered, and never used by itself.
 */
@Injectable()
export class DeviceUse {
  private readonly session = inject(CallSession);
  private readonly kept = inject(DeviceChoices);
  private readonly speaker = inject(Speaker);

  /** All that can be chosen, by kind. */
  readonly lists = this.session.devices;
  private readonly wanted = signal<Choices>(this.kept.choices());
  /** What is in use, if it is there; null for the default one. */
  readonly used = computed<Choices>(() => {
    const [lists, wanted] = [this.lists(), this.wanted()];
    return {
      microphone: foundDevice(wanted.microphone, lists.microphone),
      camera: foundDevice(wanted.camera, lists.camera),
      speaker: foundDevice(wanted.speaker, lists.speaker),
    };
  });
  /** What was in use and has gone away, until something is chosen in its place or it is put away. */
  readonly gone = signal<readonly KindOfDevice[]>([]);
  /** What has been plugged in, until it is used or put away. */
  readonly come = signal<readonly KindOfDevice[]>([]);

  readonly hasNews = computed(() => this.gone().length + this.come().length > 0);

  constructor() {
    for (const kind of KINDS) {
      const device = this.wanted()[kind];
      // The default ones are used as it is.
      if (device) this.tell(kind, device);
    }
    let before: DeviceLists = this.lists();
    effect(() => {
      const now = this.lists();
      untracked(() => this.compare(before, now));
      before = now;
    });
  }

  /** Uses this device from now on, in this visit and the next; null for the default one. */
  choose(kind: DeviceKind, device: Device | null): void {
    this.kept.choose(kind, device);
    this.wanted.update((wanted) => ({ ...wanted, [kind]: device }));
    this.gone.update((gone) => gone.filter((each) => each.kind !== kind));
    this.tell(kind, device);
  }

  /** What the microphone or the camera is captured with now, as the system calls it; empty if it isn't or that is hidden. */
  nameInUse(kind: DeviceKind): string {
    if (kind === 'speaker') return '';
    const stream = kind === 'camera' ? this.session.localStream() : this.session.microphone();
    return stream?.getTracks()[0]?.label ?? '';
  }

  /** Puts away what was told of devices that have come and gone. */
  putNewsAway(): void {
    this.gone.set([]);
    this.come.set([]);
  }

  private compare(before: DeviceLists, now: DeviceLists): void {
    const { gone, come } = deviceChanges(this.wanted(), before, now);
    for (const { kind } of gone) this.fallBack(kind);
    const isThere = ({ kind, device }: KindOfDevice) => foundDevice(device, now[kind]) !== null;
    if (gone.length > 0) this.gone.set(gone);
    this.come.update((former) => [...former.filter(isThere), ...come]);
    for (const kind of KINDS) if (before[kind].length === 0) this.takeUpRenewed(kind, now);
  }

  /** The default one is used from here on, until something is chosen: what comes back is not gone over to. */
  private fallBack(kind: DeviceKind): void {
    this.wanted.update((wanted) => ({ ...wanted, [kind]: null }));
    this.tell(kind, null);
  }

  /** What was chosen the last time may have another id by now. */
  private takeUpRenewed(kind: DeviceKind, now: DeviceLists): void {
    const wanted = this.wanted()[kind];
    const found = foundDevice(wanted, now[kind]);
    if (found && found.deviceId !== wanted?.deviceId) this.choose(kind, found);
  }

  private tell(kind: DeviceKind, device: Device | null): void {
    const deviceId = device?.deviceId ?? null;
    if (kind === 'speaker') this.speaker.deviceId.set(deviceId ?? '');
    else if (kind === 'camera') this.session.send({ type: 'camera.choose', deviceId });
    else this.session.send({ type: 'microphone.choose', deviceId });
  }
}
