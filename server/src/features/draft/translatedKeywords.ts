import { getOrAdd } from '../../glossary/collections.ts';
import type { Glossary } from '../../glossary/glossary.ts';

/** The number of articles that must agree on the translation of a keyword. */
const ENOUGH = 2;

/** The keywords of an article in another locale. Only certain translations are included. */
export interface TranslatedKeywords {
  readonly certain: readonly string[];
  /** In the language of the source article. */
  readonly unknown: readonly string[];
}

/**
 * Translates keywords of articles in `from` for an article in `locale`. A translation is certain if several translations agree on
 * it, or if it is the title of the only concept with the keyword as its title.
 */
export function translatedKeywords(
  glossary: Glossary,
  keywords: readonly string[],
  from: string,
  locale: string,
): TranslatedKeywords {
  const used = usedKeywords(glossary, from, locale);
  const translations = keywords.map((keyword) => used.get(keyword) ?? titleFor(glossary, keyword, from, locale));
  return {
    certain: [...new Set(translations.filter((translation) => translation !== undefined))],
    unknown: keywords.filter((_, at) => translations[at] === undefined),
  };
}

function titleFor(glossary: Glossary, keyword: string, from: string, locale: string): string | undefined {
  const exact = glossary.terms
    .declared(from)
    .lookup(keyword)
    .filter(({ evidence }) => evidence === 'exact');
  const [concept, ...others] = new Set(exact.map((candidate) => candidate.concept));
  const article = concept === undefined || others.length > 0 ? undefined : glossary.articles.get(concept, locale);
  return article?.draft === false && article.isTranslated ? article.title : undefined;
}

interface Known {
  readonly revision: number;
  readonly byLocales: Map<string, ReadonlyMap<string, string>>;
}

const known = new WeakMap<Glossary, Known>();

/** Cached for the state of the glossary: a report can contain a draft of each concept. */
function usedKeywords(glossary: Glossary, from: string, locale: string): ReadonlyMap<string, string> {
  let state = known.get(glossary);
  if (state?.revision !== glossary.articles.revision)
    known.set(glossary, (state = { revision: glossary.articles.revision, byLocales: new Map() }));
  return getOrAdd(state.byLocales, `${from} ${locale}`, () => agreedKeywords(glossary, from, locale));
}

/** Keywords at the same position of lists with the same length, in articles of both locales. */
function agreedKeywords(glossary: Glossary, from: string, locale: string): ReadonlyMap<string, string> {
  const uses = new Map<string, string[]>();
  for (const article of glossary.articles.all()) {
    if (article.locale !== locale || article.draft || !article.isTranslated) continue;
    const source = glossary.articles.get(article.slug, from)?.keywords ?? [];
    if (source.length !== article.keywords.length) continue;
    for (const [at, keyword] of source.entries()) getOrAdd(uses, keyword, () => []).push(article.keywords[at] ?? '');
  }
  const agreed = new Map<string, string>();
  for (const [keyword, [first = '', ...others]] of uses)
    if (others.length + 1 >= ENOUGH && first !== '' && others.every((other) => other === first))
      agreed.set(keyword, first);
  return agreed;
}
