/** The name of whatever was thrown, such as `NotAllowedError`: browsers tell their failures apart by it. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
