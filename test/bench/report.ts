import { short, type Verdict, verdictsOn } from './budget.ts';
import { breaksTag, costOf, type Grown, growthOf } from './growth.ts';
import type { Reading } from './line.ts';

/** One line over all its sizes, judged. */
export interface JudgedLine {
  readonly group: string;
  readonly name: string;
  /** In the order of measurement. */
  readonly readings: readonly Reading[];
  /** The largest growth of the line for each kind of texts. */
  readonly growths: readonly Grown[];
  readonly verdicts: readonly Verdict[];
}

/** All readings, by line. */
export function judge(readings: readonly Reading[]): JudgedLine[] {
  const byLine = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.group, reading.name]);
    byLine.set(key, [...(byLine.get(key) ?? []), reading]);
  }
  return [...byLine.values()].map((all) => {
    const families = [...new Set(all.map(({ family }) => family))];
    return {
      group: all[0]?.group ?? '',
      name: all[0]?.name ?? '',
      readings: all,
      growths: families.flatMap((family) => growthOf(all.filter((each) => each.family === family)) ?? []),
      verdicts: verdictsOn(all, readings),
    };
  });
}

/** The better one of two runs for each reading. */
export function betterOf(one: readonly Reading[], other: readonly Reading[]): Reading[] {
  return one.map((reading) => {
    const again = other.find(({ name, step, family }) => {
      return name === reading.name && step === reading.step && family === reading.family;
    });
    return again && costOf(again) < costOf(reading) ? again : reading;
  });
}

/** The lines that have grown more than their tags allow, each as a sentence. */
export function brokenTags(lines: readonly JudgedLine[]): string[] {
  return lines.flatMap(({ name, growths }) =>
    growths
      .filter(breaksTag)
      .map(
        ({ from, to, ratio, most }) =>
          `"${name}" is not ${to.growth}: from ${from.step} to ${to.step} it takes ${short(ratio)} times as much, at most ${short(most)} are allowed`,
      ),
  );
}

/** The budgets that are not met, each as a sentence. */
export function missedBudgets(lines: readonly JudgedLine[]): string[] {
  return lines.flatMap(({ name, verdicts }) =>
    verdicts
      .filter(({ isMet }) => !isMet)
      .map(({ reading, wanted, found }) => `"${name}", ${reading.step}: ${found}, wanted ${wanted}`),
  );
}

/** The lines of one group as a table of Markdown, its columns as wide as what is in them. */
export function tableOf(lines: readonly JudgedLine[]): string {
  const steps = [...new Set(lines.flatMap(({ readings }) => readings.map(({ step }) => step)))];
  const head = ['line', ...steps, 'growth', 'budget'];
  const rows = lines.map(({ name, readings, growths, verdicts }) => [
    name,
    ...steps.map((step) => cell(readings.find((reading) => reading.step === step))),
    growths.map(growthCell).join('; '),
    lastOf(verdicts).map(verdictCell).join('; '),
  ]);
  return aligned([head, ...rows]);
}

/** Milliseconds on the clock and of the processor; megabytes; how many. */
function cell(reading: Reading | undefined): string {
  if (!reading) return '';
  const { median, megabytes, count, clock, isCut } = reading;
  const memory = megabytes === undefined ? [] : [`${short(megabytes)} MB`];
  const counted = count === undefined ? [] : [`(${count.toLocaleString('en')})`];
  if (clock === 'memory') return [...memory, ...counted].join(' ');
  const cpu = Number.isNaN(median.cpu) || clock === 'wall' ? '' : ` / ${short(median.cpu)}`;
  return [`${isCut ? 'more than ' : ''}${short(median.wall)}${cpu}`, ...memory, ...counted].join(' ');
}

function growthCell(grown: Grown): string {
  const { ratio, from, to } = grown;
  const sizes = short(to.size / from.size);
  return `${to.growth ?? ''}, ${short(ratio)} times for ${sizes}${breaksTag(grown) ? ' **broken**' : ''}`;
}

/** The verdict on each budget at the largest size. */
function lastOf(verdicts: readonly Verdict[]): Verdict[] {
  return [...new Map(verdicts.map((verdict) => [verdict.wanted, verdict])).values()];
}

function verdictCell({ wanted, found, isMet }: Verdict): string {
  return `${wanted}: ${found}, ${isMet ? 'met' : '**missed**'}`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
