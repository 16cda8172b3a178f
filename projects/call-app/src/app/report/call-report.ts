import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { recordCall } from 'call-machine';
import type { CallRecord, CallRecording } from 'call-machine';
import { saveFile } from './save-file.ts';

/** The flight record of this page's call machine. It always runs, since nobody knows beforehand what goes wrong. */
@Injectable({ providedIn: 'root' })
export class CallReport {
  private readonly document = inject(DOCUMENT);
  private readonly recording = signal<CallRecording | null>(null);

  /** Whether there is something to save. */
  readonly isThere = () => this.recording() !== null;

  /** Records a machine that was just started, in the place of the one before. */
  begin(actor: Parameters<typeof recordCall>[0]): void {
    this.recording()?.stop();
    this.recording.set(recordCall(actor));
  }

  /** The last call, or the one under way; null while nothing is recorded. */
  record(): CallRecord | null {
    return this.recording()?.record() ?? null;
  }

  /** Saves the last call, or the one under way, as a file that `npm run replay` reads. */
  save(): void {
    const record = this.record();
    if (!record) return;
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    saveFile(this.document, `call-report-${time}.json`, JSON.stringify(record, null, 1));
  }
}
