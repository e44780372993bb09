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

/** What a file is. `outside`: in no layout. `page`: a page that links can lead to, and that is not read otherwise. */
export type SubjectKind = 'article' | 'entryPage' | 'entryData' | 'sitePage' | 'page' | 'outside';

/** An entry of a page or data file, and where it stands. */
export interface PlacedEntry {
  readonly facts: ArticleFacts;
  readonly place: EntryPlace;
}

/**
 * The input of a rule: one article, parsed once, in its glossary; or a part of it, with the links, headings and quotes of that
 * part.
 */
export interface Subject {
  readonly facts: FrontMatterFacts;
  /** Whether the file is one article. Rules for front matter skip other files. */
  readonly isArticle: boolean;
  readonly kind: SubjectKind;
  /** The entries of a page or data file, in text order; none of any other file. */
  readonly entries: readonly PlacedEntry[];
  readonly document: MarkdownDocument;
  readonly lines: LineIndex;
  readonly glossary: Glossary;
  /** All links and macro links of the article, resolved. */
  readonly links: readonly ResolvedLink[];
}

/** Returns the facts of the concept that the text at the offset is about; undefined in a file or place without one. */
export function ownConceptAt({ isArticle, facts, entries }: Subject, offset: number): FrontMatterFacts | undefined {
  return isArticle ? facts : entryAt(entries, offset)?.facts;
}

/** Returns the entry around the offset. */
export function entryAt(entries: readonly PlacedEntry[], offset: number): PlacedEntry | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.place.span.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const entry = entries[low];
  return entry && entry.place.span.start <= offset && offset < entry.place.span.end ? entry : undefined;
}
