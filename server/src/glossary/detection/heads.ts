import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import type { FrontMatterEntry } from '../../markdown/types.ts';
import type { BudgetedSite } from './budgetedSite.ts';

/** A Markdown file of which only the head is parsed. */
export interface Head {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: readonly FrontMatterEntry[];
  /** The title in the front matter, otherwise the first heading. */
  readonly title: string | undefined;
}

/** Front matter keys of titles. */
export const TITLE_KEYS = ['title', 'term', 'name', 'word', 'label'];
const HEADING = /^#{1,3}[ \t]+(.{1,200})$/m;
const MOST_TEXT = 8000;

/** Reads the heads of the files that can be read. */
export function headsOf(site: BudgetedSite, paths: readonly string[]): Head[] {
  return paths.flatMap((path) => {
    const text = site.read(path);
    return text === undefined ? [] : headOf(path, text);
  });
}

function headOf(path: string, text: string): Head {
  const parsed = parseFrontMatter(text);
  const frontMatter = parsed?.entries ?? [];
  const values = TITLE_KEYS.map((key) => entryOf(frontMatter, key)?.value);
  const written = values.find((value) => value?.kind === 'scalar' && value.text !== '');
  const start = parsed?.span.end ?? 0;
  const heading = HEADING.exec(text.slice(start, start + MOST_TEXT))?.[1]?.replace(/[\s#*]+$|^\*+/g, '');
  return { path, text, frontMatter, title: written?.kind === 'scalar' ? written.text : heading };
}

/** Returns the entry of a key, ignoring case. */
export function entryOf(entries: readonly FrontMatterEntry[], key: string): FrontMatterEntry | undefined {
  return entries.find((entry) => entry.key.toLowerCase() === key.toLowerCase());
}

/** The share of the files that have one of the keys. */
export function shareWith(heads: readonly Head[], keys: readonly string[]): number {
  if (heads.length === 0) return 0;
  return heads.filter(({ frontMatter }) => keys.some((key) => entryOf(frontMatter, key))).length / heads.length;
}

/** Half of the files are shorter. */
export function medianLength(heads: readonly Head[]): number {
  const lengths = heads.map(({ text }) => text.length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
