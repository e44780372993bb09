import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';

/** A concept by the names that an author may type for it. Titles are in lower case, a space before each word. */
export interface ConceptNames {
  readonly slug: string;
  readonly lowerSlug: string;
  /** In the wanted locale; undefined without an article. */
  readonly here: string | undefined;
  readonly source: string;
}

interface Cached {
  readonly revision: number;
  readonly byLocale: Map<string, readonly ConceptNames[]>;
}

const cache = new WeakMap<Glossary, Cached>();

/**
 * All concepts by slug, with their names in the locale and the source locale. Asked for at each letter, so it is kept as
 * long as `revision` is the same, which says that no slug and no title has changed.
 */
export function conceptNames(glossary: Glossary, locale: string, revision: number): readonly ConceptNames[] {
  let cached = cache.get(glossary);
  if (cached?.revision !== revision) cache.set(glossary, (cached = { revision, byLocale: new Map() }));
  const key = `${locale} ${glossary.sourceLocale}`;
  let names = cached.byLocale.get(key);
  if (!names) cached.byLocale.set(key, (names = namesOf(glossary, locale)));
  return names;
}

/** As titles are compared with what is typed: ` rynek docelowy`. */
export function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()}`;
}

function namesOf(glossary: Glossary, locale: string): ConceptNames[] {
  const { sourceLocale } = glossary;
  return [...glossary.slugs()].toSorted().map((slug) => {
    const here = glossary.article(slug, locale);
    return {
      slug,
      lowerSlug: slug.toLowerCase(),
      here: here && titleOf(here),
      source: titleOf(glossary.article(slug, sourceLocale)),
    };
  });
}

const titles = new WeakMap<ArticleFacts, string>();

/** Made once for each state of an article. */
function titleOf(facts: ArticleFacts | undefined): string {
  if (facts?.title === undefined) return '';
  let title = titles.get(facts);
  if (title === undefined) titles.set(facts, (title = words(facts.title)));
  return title;
}
