import { cpus, totalmem } from 'node:os';
import { brokenTags, type JudgedLine, missedBudgets, tableOf } from './report.ts';

const BEGIN = '<!-- Written by `npm run bench -- --write`; what stands outside is kept by hand. -->';
const END = '<!-- End of what is written. -->';

/** The machine of the measurements. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly node: string;
  readonly date: string;
}

/** The machine that this runs on, today. */
export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** A group's lines under its name. */
export interface Section {
  readonly name: string;
  readonly about: string;
  readonly lines: readonly JudgedLine[];
}

/** The page with its generated part replaced; undefined if it has no such part. */
export function withFigures(page: string, figures: string): string | undefined {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin === -1 || end === -1) return undefined;
  return `${page.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${page.slice(end)}`;
}

/** The generated part: the machine, exceeded budgets, and a table for each group. */
export function figuresOf(sections: readonly Section[], machine: Machine, notes: readonly string[]): string {
  const lines = sections.flatMap((section) => section.lines);
  const { date, cpu, cores, gigabytes, node } = machine;
  const measured = `Measured on ${date} with Node ${node} on ${cpu}, ${cores} cores, ${gigabytes} GB of memory.`;
  return [
    measured,
    listed('Lines that grow more than their tags allow:', brokenTags(lines), 'Every line grows as its tag says.'),
    listed('Budgets that are not met:', missedBudgets(lines), 'Every budget is met.'),
    ...sections.flatMap(({ name, about, lines: own }) => [`### ${name}`, about, tableOf(own)]),
    ...(notes.length > 0 ? [listed('Not measured:', notes, '')] : []),
  ].join('\n\n');
}

function listed(title: string, entries: readonly string[], none: string): string {
  return entries.length === 0 ? none : `${title}\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`;
}
