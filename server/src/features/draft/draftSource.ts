import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Articles } from '../articles.ts';

/** The article that is translated. */
export interface DraftSource {
  readonly glossary: Glossary;
  readonly facts: FrontMatterFacts;
  readonly text: string;
  readonly articles: Articles;
}

/**
 * How a layout says that an article is not finished: `draft` in the front matter, a flag in the body of a file that still has the
 * source's text, or not at all.
 */
export type Unfinished = 'draft' | 'placeholder' | 'unsaid';
