import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completion, completionData, type CompletionOptions } from '../../server/src/features/completion.ts';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import type { Link, Span } from '../../server/src/markdown/types.ts';
import { moneropedia } from '../../server/src/glossary/layouts/moneropedia.ts';
import { macroSyntaxOf } from '../../server/src/glossary/macros/index.ts';
import type { Root } from '../../server/src/root/root.ts';
import { rootOf } from '../support/tree.ts';
import { filesBelow } from './files.ts';

/** Each link is removed once, together with one in four of the others. */
const QUARTERS = 4;

/** A link of the corpus as its author wrote it. */
export interface GoldLink {
  readonly locale: string;
  readonly slug: string;
  readonly text: string;
  /** `path:line:column`, 1-based. */
  readonly at: string;
}

/** How to request completion in a corpus. */
export interface Question {
  readonly corpus: string;
  readonly what: string;
  /** The text in a new article, up to the cursor. */
  readonly typed: (text: string) => string;
  /** The path of that article. */
  readonly path: (locale: string) => string;
}

/** Number of links that were offered first, and among the first five. */
export interface Row {
  readonly locale: string;
  links: number;
  first: number;
  five: number;
}

export interface Quality {
  /** Links to concepts. */
  readonly byLocale: readonly Row[];
  readonly pooled: Row;
  /** Links to pages that are not articles, whose names alone are known. */
  readonly toPages: Row;
  /** Number of links that are left out: no article or page in any locale has their slug. */
  readonly nowhere: number;
  readonly missed: readonly (GoldLink & { readonly offered: readonly string[] })[];
}

export const questions: readonly Question[] = [
  {
    corpus: 'cncf-glossary',
    what: 'the link after its text, `[text](/`.',
    typed: (text) => `[${text}](/`,
    path: (locale) => `content/${locale}/zz-fresh-article.md`,
  },
  {
    corpus: 'moneropedia',
    what: 'the mention after three letters, `@abc`.',
    typed: (text) => `@${text.replaceAll(/\s+/g, '-').slice(0, 3)}`,
    path: (locale) => `_i18n/${locale}/resources/moneropedia/zz-fresh-article.md`,
  },
];

/** How often the right concept is the first, or among the first five; undefined without the corpus. */
export async function measureQuality(corpora: string, question: Question): Promise<Quality | undefined> {
  const folder = join(corpora, question.corpus);
  if (!existsSync(join(folder, 'gold-anchors.tsv'))) return undefined;
  const files = filesBelow(folder, '.md');
  const gold = goldLinks(folder);
  const places = placesOf(gold, files);
  const byLocale = new Map<string, Row>();
  const toPages = emptyRow('pages');
  const missed: (GoldLink & { offered: string[] })[] = [];
  let nowhere = 0;
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const taken = gold.filter((_, at) => at % QUARTERS === quarter);
    const root = await rootOf(without(taken, places, files));
    const [concepts, pages] = [conceptsIn(root), pagesIn(root)];
    for (const link of taken) {
      if (!concepts.has(link.slug) && !pages.has(link.slug)) {
        nowhere++;
        continue;
      }
      const offered = offeredFor(root, question, link);
      const rank = offered.indexOf(link.slug);
      count(concepts.has(link.slug) ? rowOf(byLocale, link.locale) : toPages, rank);
      if (rank !== 0) missed.push({ ...link, offered: offered.slice(0, 5) });
    }
  }
  const rows = [...byLocale.values()];
  const pooled = emptyRow('all');
  for (const row of rows) for (const key of ['links', 'first', 'five'] as const) pooled[key] += row[key];
  return { byLocale: rows, pooled, toPages, nowhere, missed };
}

function emptyRow(locale: string): Row {
  return { locale, links: 0, first: 0, five: 0 };
}

function rowOf(rows: Map<string, Row>, locale: string): Row {
  const row = rows.get(locale) ?? emptyRow(locale);
  rows.set(locale, row);
  return row;
}

/** `rank`: the 0-based position of the correct offer; -1 if it is not offered. */
function count(row: Row, rank: number): void {
  row.links++;
  if (rank === 0) row.first++;
  if (rank >= 0 && rank < 5) row.five++;
}

function conceptsIn({ glossaries }: Root): Set<string> {
  return new Set(glossaries.flatMap((glossary) => [...glossary.articles.slugs()]));
}

function pagesIn({ glossaries }: Root): Set<string> {
  return new Set(
    glossaries.flatMap((glossary) =>
      glossary.articles.locales().flatMap((locale) => glossary.articles.pages.namesIn(locale)),
    ),
  );
}

/** The offered slugs, best first, each once. */
function offeredFor(root: Root, { typed, path }: Question, { locale, text }: GoldLink): string[] {
  const body = `---\ntitle: Zz\n---\n\n${typed(text)}`;
  const subject = root.subject(path(locale), body);
  const options: CompletionOptions = { uri: '', names: 0, insertReplace: true, labelDetails: true };
  const items = (subject && completion(subject, body.length, options)?.items) ?? [];
  const slugs = items.map(({ data }) => completionData(data)?.slug ?? '');
  return [...new Set(slugs)];
}

function goldLinks(folder: string): GoldLink[] {
  const [, ...lines] = readFileSync(join(folder, 'gold-anchors.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [locale = '', slug = '', text = '', , at = ''] = line.split('\t');
    return { locale, slug, text, at };
  });
}

/** The position of each gold link in its file, and of its text. */
function placesOf(gold: readonly GoldLink[], files: Readonly<Record<string, string>>): Map<GoldLink, Link> {
  const places = new Map<GoldLink, Link>();
  const byPath = new Map<string, GoldLink[]>();
  for (const link of gold) {
    const path = link.at.replace(/(?::\d+)+$/, '');
    byPath.set(path, [...(byPath.get(path) ?? []), link]);
  }
  for (const [path, links] of byPath) {
    const document = parseMarkdown(files[path] ?? '');
    const lines = new LineIndex(document.text);
    const syntax = path.startsWith('_i18n') ? macroSyntaxOf(moneropedia) : undefined;
    const candidates = [...document.links, ...(syntax?.find(document) ?? [])];
    for (const link of links) {
      const [line = 0, column = 0] = link.at.split(':').slice(1).map(Number);
      const found = candidates.find(({ span }) => {
        const { line: at, character } = lines.positionAt(span.start);
        return at === line - 1 && character === column - 1;
      });
      if (!found) throw new Error(`There is no link at ${link.at}.`);
      places.set(link, found);
    }
  }
  return places;
}

/** The files without these links, whose texts stay. */
function without(
  taken: readonly GoldLink[],
  places: ReadonlyMap<GoldLink, Link>,
  files: Readonly<Record<string, string>>,
): Record<string, string> {
  const result: Record<string, string> = { ...files };
  const edits = taken.flatMap((gold) => {
    const link = places.get(gold);
    return link ? [{ path: gold.at.replace(/(?::\d+)+$/, ''), span: link.span, textSpan: link.textSpan }] : [];
  });
  for (const { path, span, textSpan } of edits.toSorted((one, other) => other.span.start - one.span.start)) {
    const text = result[path] ?? '';
    result[path] = text.slice(0, span.start) + textIn(text, textSpan) + text.slice(span.end);
  }
  return result;
}

function textIn(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
