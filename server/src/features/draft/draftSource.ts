import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Articles } from '../articles.ts';

/** The article to translate. */
export interface DraftSource {
  readonly glossary: Glossary;
  readonly facts: FrontMatterFacts;
  readonly text: string;
  readonly articles: Articles;
}

/**
 * How a layout marks an article as unfinished: by `draft` in the front matter, by a flag in the body of a file that still has the
 * source's text, or not at all.
 */
export type Unfinished = 'draft' | 'placeholder' | 'unsaid';
