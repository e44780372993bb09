import { lookUp, translate } from '../../../server/src/assistant/answers.ts';
import { keyOfPath } from '../../../server/src/disk/fileKey.ts';
import { diskFiles } from '../../../server/src/disk/files.ts';
import type { ArticleFacts } from '../../../server/src/glossary/articleFacts.ts';
import { Root } from '../../../server/src/root/root.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line } from '../line.ts';
import { runInTurn } from '../runLines.ts';

const ROUNDS = 40;
const ANSWER = { most: 5, unit: 'ms' } as const;
/** UTF-16 units of a text: some paragraphs, the usual input of assistants. */
const TEXT = 2000;
const SOURCE = 'en';
const TARGET = 'pl';

/** A glossary and the requests of an assistant. */
interface Asked {
  readonly root: Root;
  readonly named: readonly ArticleFacts[];
  readonly texts: readonly string[];
}

async function askedOf(folder: string): Promise<Asked> {
  const root = new Root(keyOfPath(folder), diskFiles);
  await root.load();
  const articles = root.glossaries.flatMap(({ articles: own }) => [...own.all()]);
  const sources = articles.filter(({ locale, title }) => locale === SOURCE && title !== undefined);
  const named = Array.from({ length: ROUNDS }, (_, at) => sources[(at * 7919) % sources.length]);
  const known = named.filter((facts) => facts !== undefined);
  const texts = known.map(({ path }) => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text.slice(0, TEXT) : '';
  });
  const asked = { root, named: known, texts };
  // The terms of each locale are prepared at the first question.
  lookUp(root, { term: 'nothing' });
  translate(root, { text: texts[0] ?? '', locale: SOURCE, to: TARGET, plain: false });
  return asked;
}

const lines: readonly Line<Asked>[] = [
  {
    name: '`lookup_term` in any locale',
    growth: 'flat',
    budgets: [ANSWER],
    rounds: ROUNDS,
    work: ({ root, named }, round) => {
      const term = named[round % named.length]?.title ?? '';
      return { count: lookUp(root, { term }).found.length };
    },
  },
  {
    name: '`translate_terms` of 2,000 characters',
    growth: 'flat',
    budgets: [ANSWER],
    rounds: ROUNDS,
    work: ({ root, texts }, round) => {
      const text = texts[round % texts.length] ?? '';
      return { count: translate(root, { text, locale: SOURCE, to: TARGET, plain: false }).terms.length };
    },
  },
];

export const assistant: CorpusGroup = {
  name: 'Assistants',
  about: 'What tools of language models answer, in the process that has read the glossary. The count is of concepts.',
  sizes: (wanted) => wanted,
  run: async (corpus) => runInTurn(lines, await askedOf(corpus.folder), placeIn(assistant.name, corpus)),
};
