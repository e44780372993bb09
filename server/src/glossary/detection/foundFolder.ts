import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { detectPageFormat } from '../sources/pages/detectPageFormat.ts';
import type { PageFormat } from '../sources/source.ts';
import type { FolderCandidate } from './candidates.ts';
import type { Context, Draft } from './draft.ts';
import { articlesDraft } from './foundArticles.ts';
import { pageEntries, pageFormat } from './formats.ts';
import { pagesDraft } from './foundPages.ts';
import type { PlacedFile } from './placedFile.ts';
import { spread } from './sitePages.ts';

const MOST_SAMPLED = 12;
/** The evidence that makes a file a page of entries. A file that is named after a letter needs less. */
const PAGE: Needed = { entries: 4, confidence: 0.3 };
const LETTER: Needed = { entries: 2, confidence: 0 };
/** Share of the files that must be pages of entries. */
const MIN_PAGES = 0.7;
/** Minimum number of files that are named after letters: one may be a language or a unit. */
const MIN_LETTERS = 4;
/** Minimum ratio of entries on the folder's page to files in the folder for the page to be the glossary. */
const MANY = 1.5;
/** Share of the headings that several files have: they are the parts of an article. */
const MOST_REPEATED = 0.1;

interface Needed {
  readonly entries: number;
  readonly confidence: number;
}

/** Returns the glossary of a folder: its page, its articles, or its files as pages of many entries. */
export function folderDraft(context: Context, folder: FolderCandidate): Draft | undefined {
  const { members, indexes, outdated, strength } = folder;
  const index = pagesDraft(context, { files: indexes, outdated, strength, patternOf: ({ template }) => template });
  const names = new Set(members.map(({ key }) => key));
  if (index && index.concepts >= names.size * MANY) return index;
  const format = strength === 'strong' ? formatOfLetters(context, members) : undefined;
  if (format || arePages(context, members)) {
    const pages = pagesDraft(context, {
      files: members,
      outdated,
      strength,
      patternOf: names.size === 1 ? ({ template }) => template : withAny,
      isCertain: strength === 'strong',
      format,
    });
    if (pages) return pages;
  }
  return articlesDraft(context, folder) ?? index;
}

/** `docs/glossary/{any}.md` of `docs/glossary/a.md`. */
function withAny({ template, stem, extension }: PlacedFile): string {
  const folder = template.slice(0, template.lastIndexOf('/') + 1);
  const name = template.slice(folder.length);
  return `${folder}{any}${name.slice(stem.length) || extension}`;
}

/**
 * Returns the format of pages that are named after letters; undefined if they are not, or have no entries. They are read as one
 * page, because the page of a letter can have a single entry.
 */
function formatOfLetters({ site }: Context, members: readonly PlacedFile[]): PageFormat | undefined {
  const letters = members.filter(({ stem }) => isLetter(stem));
  if (letters.length < MIN_LETTERS || letters.length < members.length * MIN_PAGES) return undefined;
  const documents = spread(letters, MOST_SAMPLED).flatMap(({ path }) => site.excerpt(path) ?? []);
  const bodies = documents.map(({ text, frontMatter }) => text.slice(frontMatter?.span.end ?? 0));
  const found = detectPageFormat(parseMarkdown(bodies.join('\n\n')));
  if (!found) return undefined;
  const pages = documents.filter((document) => pageEntries(document, { entries: found.format }, 'github').length > 0);
  return pages.length >= documents.length * MIN_PAGES ? found.format : undefined;
}

/** Whether each of the files contains many entries. */
function arePages({ site }: Context, members: readonly PlacedFile[]): boolean {
  const sample = spread(members, MOST_SAMPLED).flatMap((file) => {
    const document = site.excerpt(file.path);
    return document ? { file, document } : [];
  });
  const isMost = (count: number): boolean => count > 0 && count >= sample.length * MIN_PAGES;
  const areLetters = isMost(sample.filter(({ file }) => isLetter(file.stem)).length);
  const needed = areLetters ? LETTER : PAGE;
  const pages = sample.filter(({ document }) => {
    const reading = pageFormat(document, 'github');
    return reading !== undefined && reading.entries.length >= needed.entries && reading.confidence >= needed.confidence;
  });
  return isMost(pages.length) && (areLetters || repeatedHeadings(sample) <= MOST_REPEATED);
}

/** The share of headings that other files have as well. */
function repeatedHeadings(sample: readonly { readonly document: MarkdownDocument }[]): number {
  const seen = new Set<string>();
  let count = 0;
  let repeated = 0;
  for (const { document } of sample) {
    for (const heading of new Set(document.headings.map(({ text }) => text))) {
      count++;
      if (seen.has(heading)) repeated++;
      seen.add(heading);
    }
  }
  return count === 0 ? 0 : repeated / count;
}

/** `a`, `A-C`, `0-9`, `letter-a`. */
function isLetter(stem: string): boolean {
  return /^(?:letter[-_ ]?)?(?:\p{L}|\d|num(?:bers)?|symbols?|other)(?:[-_ ]?(?:to[-_ ])?(?:\p{L}|\d))?$/iu.test(stem);
}
