import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Span } from '../../markdown/types.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Subject } from './subject.ts';

/** A concept that a file is about, and where the file names it. */
export interface OwnConcept {
  readonly facts: FrontMatterFacts;
  /** The title, or the name of the entry. */
  readonly nameSpan: Span;
  /** Of an entry of a page or data file; an article has its description in the front matter. */
  readonly definitionSpan: Span | undefined;
}

/** Returns the concepts that the file is about: one of an article, one for each entry, none of another file. */
export function ownConcepts(subject: Subject): readonly OwnConcept[] {
  const { facts, isArticle, entries } = subject;
  if (isArticle) return [{ facts, nameSpan: titleSpanOf(subject), definitionSpan: undefined }];
  return entries.map(({ facts: own, place }) => ({
    facts: own,
    nameSpan: place.nameSpan,
    definitionSpan: place.definitionSpan,
  }));
}
