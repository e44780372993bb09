import { checkFile } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import type { LoneGroup } from '../group.ts';
import { type Line, named, type Outcome, type Reading } from '../line.ts';
import { runInTurn } from '../runLines.ts';

/** A glossary of an unkind shape, and the article in it that is written in. */
interface SharedWords {
  readonly files: MemoryFiles;
  readonly root: Root;
  readonly path: string;
}

const SOURCE = 'glossary/en/market.md';
const TRANSLATION = 'glossary/pl/market.md';
const LINKS_AN_ARTICLE = 100;
/** The larger size to the smaller one. */
const STEPS = 4;

function article(title: string, body: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\n---\n\n# ${title}\n\n${body}\n`;
}

/** `count` links to one concept, a hundred per article. */
function fans(count: number): Record<string, string> {
  const links = '[rynku](/market) '.repeat(LINKS_AN_ARTICLE);
  const numbers = Array.from({ length: count / LINKS_AN_ARTICLE }, (_, number) => number);
  return Object.fromEntries(numbers.map((number) => [`glossary/pl/fan${number}.md`, article(`Fan ${number}`, links)]));
}

/** `count` concepts whose names start with the same word. */
function namesakes(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const body = 'Na rynku numer1 i rynku numer2, i na rynku. '.repeat(100);
  return Object.fromEntries(
    numbers.map((number) => [
      `glossary/pl/name${number}.md`,
      article(`Rynek numer${number}`, number === 0 ? body : ''),
    ]),
  );
}

/** A letter in the text of the article that is open, and its findings. */
async function typed({ root, path }: SharedWords, change: (text: string) => string): Promise<Outcome> {
  const read = root.read(path);
  const invalidation = await root.setBuffer(path, change(read?.kind === 'text' ? read.text : ''));
  checkFile(root, path);
  return { count: () => (invalidation.everything ? root.articleCount : invalidation.pathsOf().size) };
}

const letterInBody = async (sharedWords: SharedWords): Promise<Outcome> => typed(sharedWords, (text) => `${text}a`);
const letterInTitle = async (sharedWords: SharedWords): Promise<Outcome> =>
  typed(sharedWords, (text) => text.replace(/^title: .*/m, (line) => `${line}a`));

const load: Line<SharedWords> = {
  name: 'reading it all',
  growth: 'linear',
  rounds: 3,
  work: async ({ files }) => {
    const root = new Root(MEMORY_ROOT, files);
    await root.load();
    await root.readLinks();
  },
};

interface Shape {
  readonly name: string;
  readonly times: number;
  readonly make: (count: number) => Record<string, string>;
  readonly path: string;
  readonly lines: readonly Line<SharedWords>[];
}

const shapes: readonly Shape[] = [
  {
    name: '50,000 links to one concept',
    times: 50_000,
    make: fans,
    path: TRANSLATION,
    lines: [
      load,
      {
        name: 'references',
        growth: 'linear',
        rounds: 5,
        work: ({ root }) => ({ count: root.glossaries[0]?.links.referencesTo('market').length ?? 0 }),
      },
      { name: 'a letter in its body', growth: 'flat', rounds: 20, work: letterInBody },
      { name: 'a letter in its title', growth: 'linear', rounds: 20, work: letterInTitle },
    ],
  },
  {
    name: '10,000 concepts with the same first word',
    times: 10_000,
    make: namesakes,
    path: 'glossary/pl/name0.md',
    lines: [
      load,
      { name: 'a letter in a body', growth: 'flat', rounds: 20, work: letterInBody },
      { name: 'a letter in a title', growth: 'flat', rounds: 20, work: letterInTitle },
    ],
  },
];

export const sharedWords: LoneGroup = {
  name: 'Hostile glossaries',
  about: 'A glossary in memory, and one four times as large; the count is of articles to check again, or of links.',
  runAlone: async () => {
    const readings: Reading[] = [];
    for (const { name, times, make, path, lines } of shapes)
      for (const size of [times, STEPS * times]) {
        const files = new MemoryFiles({
          [SOURCE]: article('Target market', ''),
          [TRANSLATION]: article('Rynek docelowy', ''),
          ...make(size),
        });
        const root = new Root(MEMORY_ROOT, files);
        await root.load();
        await root.readLinks();
        const ownLines = lines.map((line) => named(line, name));
        const step = `× ${size / times}`;
        readings.push(
          ...(await runInTurn(ownLines, { files, root, path }, { group: sharedWords.name, step, size, family: name })),
        );
      }
    return readings;
  },
};
