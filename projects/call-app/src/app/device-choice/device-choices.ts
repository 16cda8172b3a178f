import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { Device, DeviceKind } from 'call-machine/browser';

const KEY = 'call-machine.devices';

/** The kinds, in the order in which they are offered. */
export const KINDS: readonly DeviceKind[] = ['microphone', 'camera', 'speaker'];

/** Which device of each kind is to be used; null for the default one. */
export type Choices = Readonly<Record<DeviceKind, Device | null>>;

/** The devices that this person has chosen, kept on the device: by id, and by label for when the browser renews ids. */
@Injectable({ providedIn: 'root' })
export class DeviceChoices {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly kept = signal(this.read());
  readonly choices = this.kept.asReadonly();

  /** Chooses, for now and the next time; null for the default one. */
  choose(kind: DeviceKind, device: Device | null): void {
    this.kept.update((choices) => ({ ...choices, [kind]: device }));
    try {
      this.window?.localStorage.setItem(KEY, JSON.stringify(this.kept()));
    } catch {
      // The browser may forbid storage; then the choice lasts as long as the page.
    }
  }

  private read(): Choices {
    try {
      const kept: unknown = JSON.parse(this.window?.localStorage.getItem(KEY) ?? '{}');
      return choicesOf(new Map(Object.entries(kept ?? {})));
    } catch {
      return choicesOf(new Map());
    }
  }
}

const choicesOf = (fields: ReadonlyMap<string, unknown>): Choices => ({
  microphone: deviceOf(fields.get('microphone')),
  camera: deviceOf(fields.get('camera')),
  speaker: deviceOf(fields.get('speaker')),
});

function deviceOf(value: unknown): Device | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('deviceId' in value) || !('label' in value)) return null;
  const { deviceId, label } = value;
  return typeof deviceId === 'string' && typeof label === 'string' ? { deviceId, label } : null;
}
