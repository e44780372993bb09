import type { Cost, Line, Outcome, Place, Reading } from './line.ts';

/** Seconds. */
const LONGEST = 15;

interface Round extends Outcome {
  readonly cost: Cost;
  readonly count?: number;
}

/** Runs lines one after the other. */
export async function runInTurn<C>(lines: readonly Line<C>[], context: C, place: Place): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const line of lines) {
    const rounds: Round[] = [];
    for (let round = 0; wantsMore(line, rounds); round++) rounds.push(await runOnce(line, context, round));
    readings.push(readingOf(line, rounds, place));
  }
  return readings;
}

/** Alternates rounds of the lines, so that other work on the machine does not affect their comparison. */
export async function runBesideEachOther<C>(lines: readonly Line<C>[], context: C, place: Place): Promise<Reading[]> {
  const runs = lines.map((line) => ({ line, rounds: [] as Round[] }));
  for (let round = 0; runs.some(({ line, rounds }) => wantsMore(line, rounds)); round++)
    for (const { line, rounds } of runs) if (wantsMore(line, rounds)) rounds.push(await runOnce(line, context, round));
  return runs.map(({ line, rounds }) => readingOf(line, rounds, place));
}

function wantsMore<C>({ rounds: most, seconds = LONGEST }: Line<C>, rounds: readonly Round[]): boolean {
  const milliseconds = rounds.reduce((total, { cost }) => total + cost.wall, 0);
  return rounds.length === 0 || (rounds.length < most && milliseconds < seconds * 1000);
}

async function runOnce<C>({ before, work }: Line<C>, context: C, round: number): Promise<Round> {
  await before?.(context, round);
  const started = performance.now();
  const cpuBefore = process.cpuUsage();
  const outcome = await work(context, round);
  const { user, system } = process.cpuUsage(cpuBefore);
  const cost = { wall: performance.now() - started, cpu: (user + system) / 1000 };
  const { count, ...rest } = outcome ?? {};
  const counted = typeof count === 'function' ? count() : count;
  return { cost, ...rest, ...(counted === undefined ? {} : { count: counted }) };
}

function readingOf<C>({ name, growth, clock, budgets }: Line<C>, rounds: readonly Round[], place: Place): Reading {
  const last = rounds.at(-1);
  const of = (pick: (values: readonly number[]) => number): Cost => ({
    wall: pick(rounds.map(({ cost }) => cost.wall)),
    cpu: pick(rounds.map(({ cost }) => cost.cpu)),
  });
  return {
    ...place,
    name,
    growth,
    ...(clock ? { clock } : {}),
    ...(budgets ? { budgets } : {}),
    best: of((values) => Math.min(...values)),
    median: of(median),
    rounds: rounds.length,
    ...(last?.megabytes === undefined ? {} : { megabytes: last.megabytes }),
    ...(last?.isCut ? { isCut: true } : {}),
    ...(last?.count === undefined ? {} : { count: last.count }),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
