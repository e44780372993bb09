import type { Articles } from '../../../server/src/features/articles.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { documentHighlight } from '../../../server/src/features/documentHighlight.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { markdown } from '../../../server/src/features/markup.ts';
import { findTerms } from '../../../server/src/features/workspaceSymbols.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import type { Invalidation } from '../../../server/src/root/invalidation/invalidation.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { keyOfPath } from '../../../server/src/disk/fileKey.ts';
import { diskFiles } from '../../../server/src/disk/files.ts';
import { Root } from '../../../server/src/root/root.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line, Outcome } from '../line.ts';
import { runInTurn } from '../runLines.ts';

const ROUNDS = 40;
/** UTF-16 units of a long article. */
const LONG = 350_000;
const MOST_FOR_A_LETTER = { most: 5, unit: 'ms' } as const;
const MOST_FOR_A_LOOK = { most: 1, unit: 'ms' } as const;
const MOST_ITEMS = { most: 100, unit: 'items' } as const;

/** An article on the disk. */
interface OnDisk {
  readonly path: string;
  readonly text: string;
}

/** A writer in a glossary all of which has been read. */
interface EditorFixture {
  readonly root: Root;
  readonly source: OnDisk;
  readonly translation: OnDisk;
  /** In memory, and much longer than any other. */
  readonly long: OnDisk;
  readonly articles: Articles;
}

/** An edit of one letter in an article; counts the invalidated articles. */
function letter(
  of: (editor: EditorFixture) => OnDisk,
  typed: (text: string, letters: string) => string,
): Pick<Line<EditorFixture>, 'before' | 'work'> {
  return {
    before: async (editor) => editor.root.setBuffer(of(editor).path, of(editor).text),
    work: async (editor, round): Promise<Outcome> => {
      const { path, text } = of(editor);
      const invalidation = await editor.root.setBuffer(path, typed(text, 'abc'.repeat(1 + (round % 3))));
      checkFile(editor.root, path);
      return { count: () => invalidatedCount(editor.root, invalidation) };
    },
  };
}

/** A request at a position in the translation, whose text has been processed. */
function asked(
  place: (text: string) => { readonly text: string; readonly offset: number },
  ask: (subject: Subject, offset: number, editor: EditorFixture) => number,
): Pick<Line<EditorFixture>, 'before' | 'work'> {
  return {
    before: async ({ root, translation }) => root.setBuffer(translation.path, place(translation.text).text),
    work: (editor): Outcome => {
      const { text, offset } = place(editor.translation.text);
      const subject = editor.root.subject(editor.translation.path, text);
      return { count: subject ? ask(subject, offset, editor) : 0 };
    },
  };
}

const inTheBody = (text: string, letters: string): string => `${text}\n${letters}`;
const inTheMiddle = (text: string, letters: string): string => {
  const middle = text.indexOf('. ', text.length / 2);
  return text.slice(0, middle) + letters + text.slice(middle);
};
const inTheTitle = (text: string, letters: string): string => text.replace(/^title: .*/m, (line) => line + letters);

const onALink = (text: string) => ({ text, offset: text.indexOf('](/') - 2 });
const inProse = (text: string) => ({ text, offset: text.indexOf(' ', text.indexOf('\n\n', text.indexOf('# '))) + 1 });
const afterTyping = (typed: string) => (text: string) => ({
  text: `${text}\n${typed}`,
  offset: text.length + 1 + typed.length,
});

const completed = (subject: Subject, offset: number): number =>
  completion(subject, offset, { uri: 'file:///x.md', names: 1, insertReplace: true, labelDetails: true })?.items
    .length ?? 0;

export const typingLines: readonly Line<EditorFixture>[] = [
  {
    name: 'a letter in the body, and the findings',
    growth: 'flat',
    budgets: [MOST_FOR_A_LETTER],
    rounds: ROUNDS,
    ...letter(({ translation }) => translation, inTheBody),
  },
  {
    name: "a letter in a translation's title, and the findings",
    growth: 'flat',
    budgets: [MOST_FOR_A_LETTER],
    rounds: ROUNDS,
    ...letter(({ translation }) => translation, inTheTitle),
  },
  {
    name: "a letter in the source article's title, and the findings",
    growth: 'flat',
    budgets: [MOST_FOR_A_LETTER],
    rounds: ROUNDS,
    ...letter(({ source }) => source, inTheTitle),
  },
  {
    name: 'hover on a link',
    growth: 'flat',
    budgets: [MOST_FOR_A_LOOK],
    rounds: ROUNDS,
    ...asked(onALink, (subject, offset, { articles }) => (hover(subject, offset, articles, markdown) ? 1 : 0)),
  },
  {
    name: 'hover in prose',
    growth: 'flat',
    budgets: [MOST_FOR_A_LOOK],
    rounds: ROUNDS,
    ...asked(inProse, (subject, offset, { articles }) => (hover(subject, offset, articles, markdown) ? 1 : 0)),
  },
  {
    name: 'definition',
    growth: 'flat',
    budgets: [MOST_FOR_A_LOOK],
    rounds: ROUNDS,
    ...asked(
      onALink,
      (subject, offset, { articles }) => definition(subject, offset, articles, { otherLocales: true }).length,
    ),
  },
  {
    name: 'document highlights',
    growth: 'flat',
    budgets: [MOST_FOR_A_LETTER],
    rounds: ROUNDS,
    ...asked(onALink, (subject, offset) => documentHighlight(subject, offset).length),
  },
  {
    name: 'terms of the workspace by a letter',
    growth: 'linear',
    budgets: [{ most: 20, unit: 'ms' }],
    rounds: ROUNDS,
    ...asked(onALink, ({ glossary }) => findTerms([glossary], 'k').length),
  },
  {
    name: 'completion at `](/`',
    // All matches are ranked, of which a hundred are shown.
    growth: 'linear',
    budgets: [MOST_FOR_A_LETTER, MOST_ITEMS],
    rounds: ROUNDS,
    ...asked(afterTyping('[x](/'), completed),
  },
  {
    name: 'completion at `](/m`',
    // All matches are ranked, of which a hundred are shown.
    growth: 'linear',
    budgets: [MOST_FOR_A_LETTER, MOST_ITEMS],
    rounds: ROUNDS,
    ...asked(afterTyping('[x](/m'), completed),
  },
  {
    name: 'a letter in the middle of 350 KB, and the findings',
    growth: 'flat',
    budgets: [MOST_FOR_A_LETTER],
    rounds: ROUNDS,
    ...letter(({ long }) => long, inTheMiddle),
  },
];

export const typing: CorpusGroup = {
  name: 'Typing',
  about:
    'In the process that has read the glossary, from the letter or the request to the answer. The count is of articles to be judged ' +
    'again, or of responses.',
  sizes: (wanted) => wanted,
  run: async (corpus) => runInTurn(typingLines, await fixtureIn(corpus.folder), placeIn(typing.name, corpus)),
};

async function fixtureIn(folder: string): Promise<EditorFixture> {
  const root = new Root(keyOfPath(folder), diskFiles);
  await root.load();
  await root.readLinks();
  const [glossary] = root.glossaries;
  const onDisk = (path: string): OnDisk => {
    const read = root.read(path);
    return { path, text: read?.kind === 'text' ? read.text : '' };
  };
  const firstIn = (locale: string | undefined): string | undefined =>
    root.articlePaths().find((path) => glossary?.articles.at(path)?.locale === locale && isWhole(onDisk(path)));
  const source = firstIn(glossary?.articles.sourceLocale);
  const translation = firstIn('pl');
  if (source === undefined || translation === undefined) throw new Error(`${folder} has no articles to type in`);
  const articles: Articles = {
    uriOf: (path) => `file:///${path}`,
    textOf: (path) => onDisk(path).text,
  };
  const bodies = root.articlePaths().filter((path) => glossary?.articles.at(path)?.locale === 'pl');
  const long = {
    path: translation.replace(/[^/]+\.md$/, 'long.md'),
    text: longText(bodies, (path) => onDisk(path).text),
  };
  return { root, source: onDisk(source), translation: onDisk(translation), long, articles };
}

/** A front matter, and the bodies of many articles. */
function longText(paths: readonly string[], textOf: (path: string) => string): string {
  let text = '---\ntitle: Wszystkie pojęcia\ndescription: Jedno po drugim.\n---\n';
  for (const path of paths) {
    if (text.length >= LONG) break;
    text += textOf(path).replace(/^---\n[^]*?\n---\n/, '');
  }
  return text;
}

/** Whether it has a title, a heading and a link. */
function isWhole({ text }: OnDisk): boolean {
  return /^title: /m.test(text) && text.includes('\n# ') && text.includes('](/');
}

function invalidatedCount(root: Root, invalidation: Invalidation): number {
  return invalidation.everything ? root.articleCount : invalidation.pathsOf().size;
}
