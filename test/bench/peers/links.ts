import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { childCost } from '../childCost.ts';
import { corpusOf } from '../corpus.ts';
import { placeIn } from '../group.ts';
import { checkAllOf } from '../groups/commandLine.ts';
import type { Line, Reading } from '../line.ts';
import { generator } from '../project.ts';
import { runBesideEachOther } from '../runLines.ts';
import { peersFolder } from './install.ts';
import { GROUP, OURS } from './names.ts';

const SIZE = { concepts: 2000, locales: 5 };

/** A glossary, and in it one folder for each locale. */
interface Place {
  readonly folder: string;
  readonly locales: readonly string[];
}

const lines: readonly Line<Place>[] = [
  { name: OURS, growth: undefined, rounds: 3, work: async ({ folder }) => childCost(checkAllOf(folder)) },
  {
    name: 'vscode-markdown-languageservice, its link check alone',
    growth: undefined,
    budgets: [{ least: 1, timesLine: OURS }],
    rounds: 3,
    work: async ({ locales }) => childCost([join(peersFolder, 'linkCheck.mjs'), ...locales], { cwd: peersFolder }),
  },
];

/** The check of links by VS Code's own Markdown extension, beside our check of everything. */
export async function measureLinks(): Promise<Reading[]> {
  const corpus = corpusOf(SIZE, generator);
  const articles = join(corpus.folder, corpus.source === 'synth' ? 'Texts' : 'glossary');
  const locales = readdirSync(articles).map((name) => join(articles, name));
  return runBesideEachOther(lines, { folder: corpus.folder, locales }, placeIn(GROUP, corpus));
}
