import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusOf, type CorpusSize } from './corpus.ts';
import type { Group } from './group.ts';
import { stepName } from './group.ts';
import { groups } from './groups/index.ts';
import type { Reading } from './line.ts';
import { generator } from './project.ts';
import { betterOf, brokenTags, judge } from './report.ts';

/** The first argument of a process that measures one group at one size. */
export const CHILD = '--child';

/** Runs the group in separate processes, so that measurements do not affect each other's memory. */
async function runGroup(group: Group, wanted: readonly CorpusSize[]): Promise<Reading[]> {
  if ('runAlone' in group) return runInChild(group, undefined);
  const readings: Reading[] = [];
  for (const size of distinct(group.sizes(wanted))) readings.push(...(await runInChild(group, size)));
  return readings;
}

/** Seconds: a group that took longer is not run again. */
const LONGEST_TO_REPEAT = 300;

/**
 * Runs the group, and a second time if a line grows more than its tag allows: real growth is measured twice, the effect
 * of other work on the machine is not. The better of two readings counts.
 */
export async function runTwiceInDoubt(group: Group, wanted: readonly CorpusSize[]): Promise<Reading[]> {
  const started = performance.now();
  const readings = await runGroup(group, wanted);
  const isQuick = performance.now() - started < LONGEST_TO_REPEAT * 1000;
  if (!isQuick || brokenTags(judge(readings)).length === 0) return readings;
  return betterOf(readings, await runGroup(group, wanted));
}

/** Runs in a child process: measures, and writes the readings to the file. */
export async function measureInChild([name, size = '', file = '']: readonly string[]): Promise<void> {
  const group = groups.find((each) => each.name === name);
  if (!group) throw new Error(`there is no group '${name}'`);
  const [concepts = 0, locales = 0] = size.split('x').map(Number);
  const readings =
    'runAlone' in group ? await group.runAlone() : await group.run(corpusOf({ concepts, locales }, generator));
  writeFileSync(file, JSON.stringify(readings));
}

async function runInChild(group: Group, size: CorpusSize | undefined): Promise<Reading[]> {
  const what = size ? `${group.name}, ${stepName(size)}` : group.name;
  const started = performance.now();
  // The corpus is created here, so that its memory is not counted.
  if (size) corpusOf(size, generator);
  const folder = mkdtempSync(join(tmpdir(), 'glosswright-bench-'));
  const file = join(folder, 'readings.json');
  const script = process.argv[1] ?? '';
  const sizeArgument = size ? `${size.concepts}x${size.locales}` : '';
  try {
    const args = [...(group.nodeArguments ?? []), '--expose-gc', script, CHILD, group.name, sizeArgument, file];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const [code]: unknown[] = await once(child, 'close');
    if (code !== 0) throw new Error(`${what}: the measuring process ended with ${String(code)}`);
    console.error(`${what}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the child has written readings
    return JSON.parse(readFileSync(file, 'utf8')) as Reading[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function distinct(sizes: readonly CorpusSize[]): CorpusSize[] {
  return [...new Map(sizes.map((size) => [stepName(size), size])).values()];
}
