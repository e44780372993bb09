import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { childCost } from '../childCost.ts';
import { corpusOf } from '../corpus.ts';
import { placeIn } from '../group.ts';
import { checkAllOf, checkErrorsOf } from '../groups/commandLine.ts';
import type { Line, Reading } from '../line.ts';
import { generator } from '../project.ts';
import { runBesideEachOther } from '../runLines.ts';
import { metered, peersFolder } from './install.ts';
import { GROUP, OURS } from './names.ts';

const SIZE = { concepts: 2000, locales: 5 };

/** A glossary, and in it one folder for each locale. */
interface Place {
  readonly folder: string;
  readonly locales: readonly string[];
}

const ours: readonly Line<Place>[] = [
  { name: OURS, growth: undefined, rounds: 3, work: async ({ folder }) => childCost(checkAllOf(folder)) },
  {
    name: 'glosswright check, errors only',
    growth: undefined,
    rounds: 3,
    work: async ({ folder }) => childCost(checkErrorsOf(folder)),
  },
];
const languageService: readonly Line<Place>[] = [
  {
    name: 'vscode-markdown-languageservice, its link check alone',
    growth: undefined,
    budgets: [{ least: 1, timesLine: OURS }],
    rounds: 3,
    work: async ({ locales }) => childCost([join(peersFolder, 'linkCheck.mjs'), ...locales], { cwd: peersFolder }),
  },
];
/** Native programs, which check neither terms nor translations. */
const native: readonly Line<Place>[] = [
  {
    name: 'rumdl, all its rules',
    growth: undefined,
    rounds: 3,
    work: async ({ folder }) => childCost(metered('rumdl', ['check', '--no-cache', folder]), { isNode: false }),
  },
  {
    name: 'lychee, offline',
    growth: undefined,
    rounds: 3,
    work: async ({ folder }) =>
      childCost(metered('lychee', ['--offline', '--no-progress', '--root-dir', folder, '--format', 'json', folder]), {
        isNode: false,
        codes: [0, 1, 2], // 2: it has found broken links
      }),
  },
];

/** Measures the link check of VS Code's own Markdown extension and of native programs, compared with a complete check. */
export async function measureLinks(isThere: {
  readonly packages: boolean;
  readonly wheels: boolean;
}): Promise<Reading[]> {
  const lines = [...ours, ...(isThere.packages ? languageService : []), ...(isThere.wheels ? native : [])];
  const corpus = corpusOf(SIZE, generator);
  const articles = join(corpus.folder, corpus.source === 'synth' ? 'Texts' : 'glossary');
  const locales = readdirSync(articles).map((name) => join(articles, name));
  return runBesideEachOther(lines, { folder: corpus.folder, locales }, placeIn(GROUP, corpus));
}
