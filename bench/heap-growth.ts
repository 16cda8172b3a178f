/** How large the heap was after so many calls, after garbage collection. */
export interface HeapSample {
  readonly calls: number;
  readonly bytes: number;
}

/** How much larger the heap may be at the end than after the first tenth of the calls. */
const ALLOWED_GROWTH = 0.05;

/** In how many parts the calls are counted: the heap is looked at after each. */
const PARTS = 10;

/** What the heap did in the course of the calls. */
export interface HeapGrowth {
  readonly samples: readonly HeapSample[];
  /** From the first sample to the last, as a part of the first. */
  readonly growth: number;
  readonly isAllowed: boolean;
}

/**
 * Makes that many calls, one after the other, and looks at the heap after each tenth of them, telling that it goes on.
 *
 * @param makeCall makes one call, from the placing to the end, and throws when something is left of it
 * @param heapBytes collects garbage and tells the size of the heap; added up where there are several
 */
export async function measureHeap(
  calls: number,
  makeCall: () => Promise<void> | void,
  heapBytes: () => Promise<number> | number,
): Promise<HeapGrowth> {
  const samples: HeapSample[] = [];
  for (let made = 1; made <= calls; made++) {
    await makeCall();
    if (made % (calls / PARTS) !== 0) continue;
    samples.push({ calls: made, bytes: await heapBytes() });
    process.stderr.write(`${made} of ${calls} calls\n`);
  }
  const [first, last] = [samples.at(0), samples.at(-1)];
  if (!first || !last) throw new RangeError(`calls must be a multiple of ${PARTS}, not ${calls}.`);
  const growth = last.bytes / first.bytes - 1;
  return { samples, growth, isAllowed: growth <= ALLOWED_GROWTH };
}
