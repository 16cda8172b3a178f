const SECOND = 1_000;
const MINUTE = 60;
const HOUR = 3_600;

/** A duration in ms as people write it: `0:07`, `12:30`, `1:02:03`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const parts = [Math.floor((seconds % HOUR) / MINUTE), seconds % MINUTE];
  if (seconds >= HOUR) parts.unshift(Math.floor(seconds / HOUR));
  return parts
    .map((part, index) => (index ? String(part).padStart(2, '0') : String(part)))
    .join(':');
}
