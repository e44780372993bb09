import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Span } from '../../markdown/types.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import { once } from './once.ts';

/** A concept that a file describes, and the place of its name. */
export interface OwnConcept {
  readonly facts: FrontMatterFacts;
  /** The span of the title or of the entry's name. */
  readonly nameSpan: Span;
  /** Only for entries of pages and data files. The description of an article is in its front matter. */
  readonly definitionSpan: Span | undefined;
}

/** Returns the concepts that the file describes: one for an article, one per entry of a page or data file, otherwise none. */
export const ownConcepts = once((subject): readonly OwnConcept[] => {
  const { facts, isArticle, entries } = subject;
  if (isArticle) return [{ facts, nameSpan: titleSpanOf(subject), definitionSpan: undefined }];
  return entries.map(({ facts: own, place: { nameSpan, definitionSpan } }) => ({
    facts: own,
    nameSpan,
    definitionSpan,
  }));
});
