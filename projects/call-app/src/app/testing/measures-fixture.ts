import type { Measures, WayMeasures } from '../quality/measures.ts';

const WAY: WayMeasures = {
  bitrate: 1_000_000,
  loss: 0,
  jitterMs: 5,
  framesPerSecond: 30,
  frozen: 0,
  width: 1280,
  height: 720,
  codecs: ['opus', 'VP8'],
};

/** The measures of a good connection, but for what is given. */
export function measuresOf({
  received,
  sent,
  ...both
}: Partial<Omit<Measures, 'received' | 'sent'>> & {
  readonly received?: Partial<WayMeasures>;
  readonly sent?: Partial<WayMeasures>;
} = {}): Measures {
  return {
    received: { ...WAY, ...received },
    sent: { ...WAY, frozen: null, ...sent },
    roundTripMs: 20,
    availableBitrate: 3_000_000,
    limitation: null,
    path: 'direct',
    candidates: { local: 'host', remote: 'srflx' },
    ...both,
  };
}
