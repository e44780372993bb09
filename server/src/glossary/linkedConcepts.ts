import type { ArticleFacts } from './articleFacts.ts';
import type { Glossary } from './glossary.ts';
import { readArticle } from './readArticle.ts';

/**
 * Returns the concepts that the article links, from its text: the links of closed articles are not always in the index.
 * Empty if the article cannot be read. Reads and parses the file; for a few articles at a time.
 */
export function linkedConcepts(glossary: Glossary, article: ArticleFacts): ReadonlySet<string> {
  const text = glossary.anchors.textOf(article.path);
  return text === undefined ? new Set() : glossary.links.slugsLinkedBy(readArticle(glossary, article, text).facts);
}
