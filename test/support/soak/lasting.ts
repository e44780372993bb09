/** Milliseconds between two comparisons. */
const PAUSE = 40;
/** Milliseconds after which a difference is considered permanent. */
const LONGEST_TIME = 8000;
/** Minimum number of comparisons that find it: on a busy machine, the time may pass during the first one, while a server still reads files. */
const FEWEST_COMPARISONS = 10;

export interface Clock {
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const systemClock: Clock = {
  now: () => performance.now(),
  wait: async (milliseconds) => {
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  },
};

/** Compares repeatedly until there is no difference, or it is permanent; returns the differences of the last comparison. */
export async function lastingDifferences<T>(
  compare: () => Promise<readonly T[]>,
  { now, wait }: Clock = systemClock,
): Promise<readonly T[]> {
  const start = now();
  for (let comparisons = 1; ; comparisons++) {
    const found = await compare();
    if (found.length === 0) return found;
    if (comparisons >= FEWEST_COMPARISONS && now() - start >= LONGEST_TIME) return found;
    await wait(PAUSE);
  }
}
