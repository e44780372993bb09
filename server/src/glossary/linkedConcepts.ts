import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';
import { readArticle } from './readArticle.ts';

/** Maximum number of cached articles. */
const MAX_CACHED = 2000;

/** Results for one state of a glossary, cached because several findings are about the same article. */
interface Known {
  readonly revision: number;
  readonly byPath: Map<string, ReadonlySet<string>>;
}

const knownByGlossary = new WeakMap<Glossary, Known>();

/**
 * Returns the concepts that the article links, from its text: the links of closed articles are not always in the index.
 * Empty if the article cannot be read. Reads and parses the file; for a few articles at a time.
 */
export function linkedConcepts(glossary: Glossary, article: ArticleFacts): ReadonlySet<string> {
  const { revision } = glossary.articles;
  glossary.anchors.noted?.texts.add(article.path);
  let known = knownByGlossary.get(glossary);
  if (known?.revision !== revision) knownByGlossary.set(glossary, (known = { revision, byPath: new Map() }));
  if (known.byPath.size >= MAX_CACHED) known.byPath.clear();
  return getOrAdd(known.byPath, article.path, () => readLinked(glossary, article));
}

function readLinked(glossary: Glossary, article: ArticleFacts): ReadonlySet<string> {
  const text = glossary.anchors.textOf(article.path);
  return text === undefined ? new Set() : glossary.links.slugsLinkedBy(readArticle(glossary, article, text).facts);
}
