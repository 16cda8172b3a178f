import { createActor } from 'xstate';
import type {
  CaptureCommand,
  CaptureFact,
  CaptureInput,
  CaptureSource,
} from '../capture/capture-device.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import { captureMachine, toCaptureView } from '../capture/capture-machine.ts';
import type { CaptureView } from '../capture/capture-view.ts';
import { ParentProbe, RecordingEffect } from './machine-probe.ts';

/** A capture machine by itself; the spec is its device. */
export class CaptureProbe {
  readonly device = new RecordingEffect<CaptureCommand, CaptureInput, CaptureFact>();
  readonly actor;

  constructor(source: CaptureSource) {
    const machine = captureMachine.provide({ actors: { capture: this.device.logic } });
    const { ref: parent } = new ParentProbe();
    this.actor = createActor(machine, { input: { source }, parent }).start();
  }

  get view(): CaptureView {
    return toCaptureView(this.actor.getSnapshot());
  }

  /** From the wish to have the device to having it. */
  capture(): void {
    this.actor.send({ type: 'capture.start' });
    this.device.report({ type: 'capture.started' });
  }

  choose(deviceId: string | null): void {
    this.actor.send({ type: 'capture.choose', deviceId });
  }

  toggle(): void {
    this.actor.send({ type: 'capture.toggle' });
  }

  /** What was asked for has come. */
  start(): void {
    this.device.report({ type: 'capture.started' });
  }

  /** What was asked for can't be had. */
  fail(fault: CaptureFault): void {
    this.device.report({ type: 'capture.failed', fault });
  }

  /** The device ends by itself. */
  end(): void {
    this.device.report({ type: 'capture.ended' });
  }

  /** The switches that it was told since the last time that this was asked: to which device, and whether it may ask. */
  takeSwitches(): readonly (readonly [deviceId: string | null, mayAsk: boolean])[] {
    const commands = this.device.takeCommands();
    return commands.flatMap((command) =>
      command.type === 'capture.switch' ? [[command.deviceId, command.mayAsk] as const] : [],
    );
  }
}
