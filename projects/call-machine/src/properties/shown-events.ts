import { transition, type AnyEventObject, type AnyStateMachine, type SnapshotFrom } from 'xstate';
import { initialTransition } from 'xstate';
import type { CaptureSource } from '../capture/capture-device.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import { captureMachine, toCaptureView } from '../capture/capture-machine.ts';
import { RefusalCodeSchema } from '../protocol/acknowledgement.ts';
import { linkMachine } from '../signaling/link-machine.ts';
