import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Link, MarkdownDocument } from '../../markdown/types.ts';

/** A link with what it leads to. */
export interface ResolvedLink {
  readonly link: Link;
  readonly destination: Destination;
}

/** What a rule sees: one article, parsed once, in its glossary; or a part of it, whose links, headings and quotes alone are looked at. */
export interface Subject {
  readonly facts: FrontMatterFacts;
  /** False for a file outside the layout: the rules on front matter leave it alone. */
  readonly isArticle: boolean;
  readonly document: MarkdownDocument;
  readonly lines: LineIndex;
  readonly glossary: Glossary;
  /** Every link and mention of the article, resolved. */
  readonly links: readonly ResolvedLink[];
}
