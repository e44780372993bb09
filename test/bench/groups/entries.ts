import type { Articles } from '../../../server/src/features/articles.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { definition, documentLinks } from '../../../server/src/features/definition.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { markdown } from '../../../server/src/features/markup.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import type { LoneGroup } from '../group.ts';
import type { Line, Outcome, Reading } from '../line.ts';
import { runInTurn } from '../runLines.ts';

const PAGE = 'docs/en/glossary.md';
/** A large page, as glossaries have it; the budgets are for it. */
const AT_SIZE = 1000;
const SIZES = [AT_SIZE, 2500, 10_000];
const ROUNDS = 5;
const LETTER = { most: 5, unit: 'ms', atSize: AT_SIZE } as const;
const LOOK = { most: 1, unit: 'ms', atSize: AT_SIZE } as const;

/** A writer in a page or data file of entries, all of which has been read. */
interface PageFixture {
  readonly root: Root;
  readonly path: string;
  readonly text: string;
  readonly articles: Articles;
}

const LAYOUT = {
  sourceLocale: 'en',
  pages: [{ path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2] } }],
};

const DATA = 'terms/en.yml';
const DATA_LAYOUT = {
  sourceLocale: 'en',
  data: ['en', 'pl'].map((locale) => ({
    path: `terms/${locale}.yml`,
    locale,
    entries: { kind: 'yaml', id: 'slug', term: 'term', definition: 'def' },
  })),
};

/** A word for each number. */
function word(number: number): string {
  let rest = number + 1;
  let letters = '';
  for (; rest > 0; rest = Math.floor(rest / 60))
    letters += 'bcdfglmnprst'.charAt(rest % 12) + 'aeiou'.charAt(Math.floor(rest / 12) % 5);
  return letters;
}

/** A page whose entries each mention another entry and link to a further one. */
function pageOf(entries: number, ending: string): string {
  const parts = Array.from({ length: entries }, (_, at) => {
    const other = `${word((at * 7) % entries)}${ending} item`;
    return `## ${word(at)}${ending} item {#c${at}}\n\nThis is near the ${other}. See [it](#c${(at * 3) % entries}).\n`;
  });
  return `# Glossary\n\n${parts.join('\n')}`;
}

async function fixtureOf(entries: number): Promise<PageFixture> {
  return openedAt(PAGE, LAYOUT, {
    [PAGE]: pageOf(entries, ''),
    'docs/pl/glossary.md': pageOf(Math.floor(entries / 2), 'ek'),
  });
}

/** A data file in which each entry mentions one other. */
function dataOf(entries: number, ending: string): string {
  const rows = Array.from({ length: entries }, (_, at) => {
    const other = `${word((at * 7) % entries)}${ending} item`;
    return `- slug: c${at}\n  term: ${word(at)}${ending} item\n  def: This is near the ${other}.\n`;
  });
  return rows.join('');
}

async function dataFixtureOf(entries: number): Promise<PageFixture> {
  return openedAt(DATA, DATA_LAYOUT, {
    [DATA]: dataOf(entries, ''),
    'terms/pl.yml': dataOf(Math.floor(entries / 2), 'ek'),
  });
}

async function openedAt(path: string, layout: object, texts: Readonly<Record<string, string>>): Promise<PageFixture> {
  const files = new MemoryFiles({ 'glosswright.config.json': JSON.stringify({ layouts: [layout] }), ...texts });
  const text = texts[path] ?? '';
  const root = new Root(MEMORY_ROOT, files);
  await root.load();
  await root.readLinks();
  const textOf = (of: string): string | undefined => {
    const read = root.read(of);
    return read?.kind === 'text' ? read.text : undefined;
  };
  return { root, path, text, articles: { uriOf: (of) => `file:///${of}`, textOf } };
}

/** A request at a position in the middle of the page, after an edit there. */
function asked(
  after: string,
  ask: (subject: Subject, offset: number, page: PageFixture) => number,
): Pick<Line<PageFixture>, 'before' | 'work'> {
  return {
    before: async ({ root, text }, round) => root.setBuffer(PAGE, typed(text, round)),
    work: (page, round): Outcome => {
      const text = typed(page.text, round);
      const subject = page.root.subject(PAGE, text);
      const offset = text.indexOf(after, text.length / 2) + after.length;
      return { count: subject ? ask(subject, offset, page) : 0 };
    },
  };
}

function typed(text: string, round: number): string {
  const middle = text.indexOf('is near', text.length / 2);
  return text.slice(0, middle) + 'abc'.repeat(1 + (round % 3)) + text.slice(middle);
}

const options = { uri: 'file:///x.md', names: 1, insertReplace: true, labelDetails: true };

/** The cost of each letter in a page or data file. */
const letterLines: readonly Line<PageFixture>[] = [
  {
    name: 'a letter in an entry is taken in',
    growth: 'linear',
    budgets: [LETTER],
    rounds: ROUNDS,
    before: async ({ root, path, text }) => root.setBuffer(path, text),
    work: async ({ root, path, text }, round) => void (await root.setBuffer(path, typed(text, round))),
  },
  {
    name: 'a letter in an entry, and the findings',
    growth: 'linear',
    budgets: [LETTER],
    rounds: ROUNDS,
    before: async ({ root, path, text }) => root.setBuffer(path, text),
    work: async ({ root, path, text }, round) => {
      await root.setBuffer(path, typed(text, round));
      return { count: checkFile(root, path)?.findings.length ?? 0 };
    },
  },
];

const lines: readonly Line<PageFixture>[] = [
  ...letterLines,
  {
    name: 'hover on a link to an entry',
    growth: 'linear',
    budgets: [LOOK],
    rounds: ROUNDS,
    ...asked('See [i', (subject, offset, { articles }) => (hover(subject, offset, articles, markdown) ? 1 : 0)),
  },
  {
    name: 'hover on a mention of an entry',
    growth: 'linear',
    budgets: [LOOK],
    rounds: ROUNDS,
    ...asked(' item', (subject, offset, { articles }) => (hover(subject, offset, articles, markdown) ? 1 : 0)),
  },
  {
    name: 'definition of an entry',
    growth: 'linear',
    budgets: [LOOK],
    rounds: ROUNDS,
    ...asked(
      'See [i',
      (subject, offset, { articles }) => definition(subject, offset, articles, { otherLocales: true }).length,
    ),
  },
  {
    name: 'completion of an id after `#`',
    growth: 'linear',
    budgets: [{ most: 100, unit: 'items' }, LETTER],
    rounds: ROUNDS,
    ...asked('](#c', (subject, offset) => completion(subject, offset, options)?.items.length ?? 0),
  },
  {
    name: 'the links of the page',
    growth: 'linear',
    rounds: ROUNDS,
    ...asked('See [i', (subject, _, { articles }) => documentLinks(subject, articles).length),
  },
];

export const entries: LoneGroup = {
  name: 'Pages of entries',
  about:
    'One page of 1,000, of 2,500 and of 10,000 entries, and a data file of as many, and a translation of half of it, in the process that has read both. The count is of findings, or of responses.',
  runAlone: async () => {
    const readings: Reading[] = [];
    for (const size of SIZES) {
      const place = { group: entries.name, step: size.toLocaleString('en'), size, family: 'entries' };
      readings.push(...(await runInTurn(lines, await fixtureOf(size), place)));
      const data = { ...place, step: `${place.step} in data`, family: 'entries in data' };
      readings.push(...(await runInTurn(letterLines, await dataFixtureOf(size), data)));
    }
    return readings;
  },
};
