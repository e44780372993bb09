// `npm run bench`: time, memory and growth. Fails when a line grows more than its tag allows.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusCache } from './corpus.ts';
import { groups } from './groups/index.ts';
import type { Reading } from './line.ts';
import { type Options, readOptions, usage } from './options.ts';
import { figuresOf, type Section, thisMachine, withFigures } from './page.ts';
import { peers } from './peers/index.ts';
import { project } from './project.ts';
import { brokenTags, judge, missedBudgets, tableOf } from './report.ts';
import { CHILD, measureInChild, runTwiceInDoubt } from './runGroup.ts';

const PAGE = join(project, 'docs/performance.md');

async function main(options: Options): Promise<void> {
  const readings: Reading[] = [];
  const notes: string[] = [];
  const isWanted = ({ name }: { name: string }): boolean =>
    options.only.length === 0 ||
    options.only.some((beginning) => name.toLowerCase().startsWith(beginning.toLowerCase()));
  const wanted = groups.filter(isWanted);
  for (const group of wanted) readings.push(...(await runTwiceInDoubt(group, options.sizes)));
  if (options.peers) {
    const run = await peers.run();
    readings.push(...run.readings);
    notes.push(...run.notes);
  }
  const lines = judge(readings);
  const sections = [...wanted, ...(options.peers ? [peers] : [])].map(({ name, about }): Section => {
    return { name, about, lines: lines.filter(({ group }) => group === name) };
  });
  for (const { name, about, lines: own } of sections) console.log(`\n${name}. ${about}\n\n${tableOf(own)}`);
  for (const note of notes) console.log(`\nNot measured: ${note}`);
  const machine = thisMachine();
  writeFileSync(join(project, 'bench.json'), `${JSON.stringify({ machine, readings, notes }, undefined, 2)}\n`);
  if (options.write) writePage(figuresOf(sections, machine, notes));
  const missed = missedBudgets(lines);
  if (missed.length > 0) console.log(`\nBudgets that are not met:\n${missed.join('\n')}`);
  const broken = brokenTags(lines);
  if (broken.length === 0) return;
  console.error(`\n${broken.join('\n')}`);
  process.exitCode = 1;
}

function writePage(figures: string): void {
  const page = withFigures(readFileSync(PAGE, 'utf8'), figures);
  if (page === undefined) throw new Error(`${PAGE} has no place for the figures`);
  writeFileSync(PAGE, page);
}

function begin(args: readonly string[]): Promise<void> | undefined {
  if (args[0] === CHILD) return measureInChild(args.slice(1));
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
  if (options.help) console.log(usage);
  else if (!options.clean) return main(options);
  else rmSync(corpusCache, { recursive: true, force: true });
  return undefined;
}

await begin(process.argv.slice(2));
