import type { Growth, Reading } from './line.ts';

/**
 * Factor by which a line may grow beyond its tag, for caches and other work on the machine. Between sizes that are
 * `LEAST_APART`, a quadratic line takes three times as long as a linear one, and a linear one three times as long as a
 * flat one.
 */
export const TOLERANCE = 2;
/** Sizes that are closer to each other are not compared. */
export const LEAST_APART = 3;
/**
 * Milliseconds, or megabytes: lower values count as this value, because they are noise or the overhead of any program.
 * In wall time, two programs that communicate also wait for the machine.
 */
const LEAST = {
  linear: { cpu: 5, wall: 5, memory: 100 },
  flat: { cpu: 0.2, wall: 2, memory: 100 },
} as const;

/** The growth of a line from one size to another. */
export interface Grown {
  readonly from: Reading;
  readonly to: Reading;
  /** Ratio of the costs. */
  readonly ratio: number;
  /** The maximum ratio for the tag. */
  readonly most: number;
}

/** The two sizes between which the line has grown most, of what its tag allows; undefined without two sizes that are apart. */
export function growthOf(readings: readonly Reading[]): Grown | undefined {
  const all = readings.flatMap((to) => readings.flatMap((from) => between(from, to) ?? []));
  return all.toSorted((one, other) => other.ratio / other.most - one.ratio / one.most)[0];
}

/** Whether the line has grown more than its tag allows. */
export function breaksTag({ ratio, most }: Grown): boolean {
  return ratio > most;
}

function between(from: Reading, to: Reading): Grown | undefined {
  const { growth } = to;
  const sizes = to.size / from.size;
  if (!growth || from.family !== to.family || sizes < LEAST_APART) return undefined;
  return {
    from,
    to,
    ratio: judged(to, growth) / judged(from, growth),
    most: TOLERANCE * (growth === 'flat' ? 1 : sizes),
  };
}

function judged(reading: Reading, growth: Growth): number {
  return Math.max(costOf(reading), LEAST[growth][reading.clock ?? 'cpu']);
}

/** The cost of the line: the best of its rounds by its clock, or megabytes. */
export function costOf({ clock = 'cpu', megabytes = Number.NaN, best }: Reading): number {
  return clock === 'memory' ? megabytes : best[clock];
}
