import type { Glossary } from '../../glossary/glossary.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { namesInTitle } from '../../terms/titles.ts';
import type { TermStatus } from '../../terms/types.ts';
import { type ConceptName, NameTable } from './nameTable.ts';

/** All concepts by the names that an author may type, sorted by slug. */
export interface ConceptNames {
  readonly slugs: readonly string[];
  readonly bySlug: NameTable;
  /** The terms in the locale. */
  readonly here: NameTable;
  /** The terms in the source locale. */
  readonly source: NameTable;
}

/** Deprecated names of concepts in a locale. Cached like `conceptNames`. */
export function deprecatedNames(glossary: Glossary, locale: string, revision: number): NameTable {
  const { slugs, deprecatedByLocale } = cachedOf(glossary, revision);
  return getOrAdd(
    deprecatedByLocale,
    locale,
    () => new NameTable(termsIn(glossary, slugs, locale, (status) => status === 'deprecated')),
  );
}

interface Cached {
  readonly revision: number;
  readonly slugs: readonly string[];
  readonly bySlug: NameTable;
  readonly termsByLocale: Map<string, NameTable>;
  readonly deprecatedByLocale: Map<string, NameTable>;
  readonly macroNamesByLocale: Map<string, NameTable>;
  readonly keywordsByLocale: Map<string, ReadonlyMap<string, readonly string[]>>;
}

const cache = new WeakMap<Glossary, Cached>();

/**
 * The names of all concepts in the locale and the source locale. They are needed for each keystroke, so they are cached while
 * `revision` is unchanged: then no slug and no title has changed.
 */
export function conceptNames(glossary: Glossary, locale: string, revision: number): ConceptNames {
  const { slugs, bySlug, termsByLocale } = cachedOf(glossary, revision);
  const tableOf = (where: string): NameTable =>
    getOrAdd(termsByLocale, where, () => new NameTable(termsIn(glossary, slugs, where)));
  return { slugs, bySlug, here: tableOf(locale), source: tableOf(glossary.articles.sourceLocale) };
}

/** The names of these concepts only. */
export function namesOf(glossary: Glossary, slugs: readonly string[], locale: string): ConceptNames {
  return {
    slugs,
    bySlug: new NameTable(asNames(slugs)),
    here: new NameTable(termsIn(glossary, slugs, locale)),
    source: new NameTable(termsIn(glossary, slugs, glossary.articles.sourceLocale)),
  };
}

/** The names that macro links in the locale can use, the usual name of each concept first. Cached like `conceptNames`. */
export function macroNames(glossary: Glossary, locale: string, revision: number): NameTable {
  const { slugs, macroNamesByLocale } = cachedOf(glossary, revision);
  const namesIn = (slug: string): ConceptName[] =>
    glossary.links.writer.macroNames(slug, locale).map((name): ConceptName => ({ slug, name }));
  return getOrAdd(macroNamesByLocale, locale, () => new NameTable(slugs.flatMap(namesIn)));
}

/** The concepts whose articles in the locale have a keyword, by keyword. Cached like `conceptNames`. */
export function conceptsByKeyword(
  glossary: Glossary,
  locale: string,
  revision: number,
): ReadonlyMap<string, readonly string[]> {
  const { slugs, keywordsByLocale } = cachedOf(glossary, revision);
  return getOrAdd(keywordsByLocale, locale, () => {
    const concepts = new Map<string, string[]>();
    for (const slug of slugs)
      for (const keyword of glossary.articles.get(slug, locale)?.keywords ?? [])
        getOrAdd(concepts, keyword, () => [] as string[]).push(slug);
    return concepts;
  });
}

function cachedOf(glossary: Glossary, revision: number): Cached {
  const known = cache.get(glossary);
  if (known?.revision === revision) return known;
  const slugs = [...glossary.articles.slugs()].toSorted();
  const cached: Cached = {
    revision,
    slugs,
    bySlug: new NameTable(asNames(slugs)),
    termsByLocale: new Map(),
    deprecatedByLocale: new Map(),
    macroNamesByLocale: new Map(),
    keywordsByLocale: new Map(),
  };
  cache.set(glossary, cached);
  return cached;
}

function asNames(slugs: readonly string[]): ConceptName[] {
  return slugs.map((slug) => ({ slug, name: slug }));
}

function termsIn(
  glossary: Glossary,
  slugs: readonly string[],
  locale: string,
  isWanted = (status: TermStatus): boolean => status !== 'deprecated',
): ConceptName[] {
  const names: ConceptName[] = [];
  for (const slug of slugs)
    for (const { text, kind, status } of glossary.articles.get(slug, locale)?.terms ?? [])
      if (kind === 'term' && isWanted(status)) for (const name of namesInTitle(text, slug)) names.push({ slug, name });
  return names;
}
