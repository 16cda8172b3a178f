/** What a check found: that something is well, or what to mend. */
export interface Finding {
  readonly isWell: boolean;
  /** One sentence, with what to do where it is not well. */
  readonly text: string;
}

/** Nothing to do. */
export const well = (text: string): Finding => ({ isWell: true, text });

/** Something to mend. */
export const broken = (text: string): Finding => ({ isWell: false, text });

/** What went wrong, in words. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
