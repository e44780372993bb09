import type { Budget, Reading } from './line.ts';

/** Sizes are met when they are this near. */
const NEAR = 0.05;

/** A budget and what came of it. */
export interface Verdict {
  readonly reading: Reading;
  /** The budget as text: `at most 5 ms`. */
  readonly wanted: string;
  /** The result with its unit. */
  readonly found: string;
  readonly isMet: boolean;
}

/** Whether a line's readings meet its budgets. Budgets without readings are left out. */
export function verdictsOn(readings: readonly Reading[], all: readonly Reading[]): Verdict[] {
  const budgets = readings[0]?.budgets ?? [];
  return budgets.flatMap((budget) => judge(budget, readings, all));
}

function judge(budget: Budget, readings: readonly Reading[], all: readonly Reading[]): Verdict[] {
  const bySize = readings.toSorted((one, other) => one.size - other.size);
  const reading = bySize.at(-1);
  const smallest = bySize[0];
  if (!reading || !smallest) return [];
  if ('unit' in budget) {
    const { atSize, most, unit } = budget;
    const judged = atSize === undefined ? reading : bySize.find(({ size }) => Math.abs(size / atSize - 1) <= NEAR);
    const found = judged && valueOf(judged, unit);
    if (found === undefined) return [];
    return [
      {
        reading: judged ?? reading,
        wanted: `at most ${most} ${unit}`,
        found: `${unit === 'items' ? found : short(found)} ${unit}`,
        isMet: found <= most,
      },
    ];
  }
  if ('timesSmallest' in budget) {
    const found = reading.best.cpu / smallest.best.cpu;
    const wanted = `at most ${budget.most} times ${smallest.step}`;
    return [{ reading, wanted, found: `${short(found)} times`, isMet: found <= budget.most }];
  }
  const atSize = 'least' in budget ? budget.atSize : undefined;
  const judged = bySize.filter(({ size }) => atSize === undefined || size === atSize);
  return judged.flatMap((each) => timesLine(each, budget, all));
}

/** Applies to every size, because the other line has been measured too. */
function timesLine(
  reading: Reading,
  budget: Extract<Budget, { timesLine: string }>,
  all: readonly Reading[],
): Verdict[] {
  const other = all.find(({ name, step, family }) => {
    return name === budget.timesLine && step === reading.step && family === reading.family;
  });
  if (!other) return [];
  const found = reading.best.wall / other.best.wall;
  const [word, bound] = 'most' in budget ? ['at most', budget.most] : ['at least', budget.least];
  const isMet = 'most' in budget ? found <= bound : found >= bound;
  const byCpu = reading.best.cpu / other.best.cpu;
  const inCpu = Number.isFinite(byCpu) ? `, ${short(byCpu)} of the processor's time` : '';
  return [
    { reading, wanted: `${word} ${bound} times "${budget.timesLine}"`, found: `${short(found)} times${inCpu}`, isMet },
  ];
}

function valueOf(
  { clock = 'cpu', median, megabytes, count }: Reading,
  unit: 'ms' | 'MB' | 'items',
): number | undefined {
  if (unit === 'MB') return megabytes;
  if (unit === 'items') return count;
  return median[clock === 'memory' ? 'cpu' : clock];
}

/** Formats a number with few digits. */
export function short(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, value >= 1000 ? ',' : '');
}
