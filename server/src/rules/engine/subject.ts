import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Link, MarkdownDocument } from '../../markdown/types.ts';

/** A link and its destination. */
export interface ResolvedLink {
  readonly link: Link;
  readonly destination: Destination;
}

/**
 * The input of a rule: one article, parsed once, in its glossary; or a part of it, with the links, headings and quotes of that
 * part.
 */
export interface Subject {
  readonly facts: FrontMatterFacts;
  /** False for a file outside the layout. Rules for front matter skip such files. */
  readonly isArticle: boolean;
  readonly document: MarkdownDocument;
  readonly lines: LineIndex;
  readonly glossary: Glossary;
  /** All links and macro links of the article, resolved. */
  readonly links: readonly ResolvedLink[];
}
