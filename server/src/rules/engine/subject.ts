import type { ArticleFacts, FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Link, MarkdownDocument } from '../../markdown/types.ts';

/** A link and its destination. */
export interface ResolvedLink {
  readonly link: Link;
  readonly destination: Destination;
}

/** The kind of a file. `outside`: not in any layout. `page`: a page that only serves as the destination of links. */
export type SubjectKind = 'article' | 'entryPage' | 'entryData' | 'sitePage' | 'page' | 'outside';

/** An entry of a page or data file, and its place. */
export interface PlacedEntry {
  readonly facts: ArticleFacts;
  readonly place: EntryPlace;
}

/** The input of a rule: one article in its glossary, parsed once; or a part of it, with the links, headings and quotes of that part. */
export interface Subject {
  readonly facts: FrontMatterFacts;
  /** Whether the file is an article. Rules for front matter skip other files. */
  readonly isArticle: boolean;
  readonly kind: SubjectKind;
  /** The entries of a page or data file, in text order; otherwise empty. */
  readonly entries: readonly PlacedEntry[];
  readonly document: MarkdownDocument;
  readonly lines: LineIndex;
  readonly glossary: Glossary;
  /** All links and macro links of the article, resolved. */
  readonly links: readonly ResolvedLink[];
}

/** Returns the facts of the concept that the text at the offset describes; undefined if there is none. */
export function ownConceptAt({ isArticle, facts, entries }: Subject, offset: number): FrontMatterFacts | undefined {
  return isArticle ? facts : entryAt(entries, offset)?.facts;
}

/** The maximum number of entries of one concept that are searched, such as the cells of a row. */
const MOST_PARTS = 200;

/** Returns the entry that contains the offset. The entry of a row contains those in its cells of other locales, which come after it. */
export function entryAt(entries: readonly PlacedEntry[], offset: number): PlacedEntry | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.place.span.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const last = entries[low];
  for (let at = low; at >= 0 && low - at < MOST_PARTS; at--) {
    const entry = entries[at];
    if (!entry || entry.place.slug !== last?.place.slug || entry.place.span.start > offset) return undefined;
    if (offset < entry.place.span.end) return entry;
  }
  return undefined;
}
