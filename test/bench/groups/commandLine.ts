import { readFileSync, statSync } from 'node:fs';
import { descriptions } from '../../../server/src/rules/engine/index.ts';
import { childCost } from '../childCost.ts';
import { type Corpus, filesBelow } from '../corpus.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line } from '../line.ts';
import { program } from '../project.ts';
import { runBesideEachOther } from '../runLines.ts';

/** The line that `check` is compared with. */
export const READING = 'reading the files in a plain loop';
/** The line that a start with a warm cache is compared with. */
export const STAT = 'stat of the files';
export const CHECK_ALL = 'check, every rule on';

/** Rules that are off by default. */
const everyRule = descriptions
  .filter(({ severity }) => severity === 'off')
  .flatMap(({ code }) => ['--rule', `${code}=information`]);

/** The arguments of the program for a check of everything that it can find. */
export function checkAllOf(...paths: readonly string[]): string[] {
  return [program, 'check', '--no-cache', ...paths, '--hints', ...everyRule];
}

/** The arguments for checking errors only. */
export function checkErrorsOf(...paths: readonly string[]): string[] {
  return [program, 'check', '--no-cache', ...paths, '--quiet'];
}

interface Files {
  readonly folder: string;
  readonly paths: readonly string[];
}

export const commandLineLines: readonly Line<Files>[] = [
  {
    name: READING,
    growth: 'linear',
    rounds: 3,
    work: ({ paths }) => {
      for (const path of paths) readFileSync(path, 'utf8');
    },
  },
  {
    name: STAT,
    growth: 'linear',
    rounds: 3,
    work: ({ paths }) => {
      for (const path of paths) statSync(path);
    },
  },
  {
    name: 'check --quiet',
    growth: 'linear',
    budgets: [{ most: 7, timesLine: READING }],
    rounds: 2,
    work: async ({ folder }) => childCost(checkErrorsOf(folder)),
  },
  {
    name: CHECK_ALL,
    growth: 'linear',
    budgets: [{ most: 7, timesLine: READING }],
    rounds: 2,
    work: async ({ folder }) => childCost(checkAllOf(folder)),
  },
];

export const commandLine: CorpusGroup = {
  name: 'The command line',
  about: '`glosswright check` of a whole glossary, in a process of its own, beside reading the same files in this one.',
  sizes: (wanted) => wanted,
  run: async (corpus: Corpus) => {
    const { folder } = corpus;
    return runBesideEachOther(
      commandLineLines,
      { folder, paths: filesBelow(folder) },
      placeIn(commandLine.name, corpus),
    );
  },
};
