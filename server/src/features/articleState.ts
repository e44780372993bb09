import { localeName } from '../glossary/locales.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Articles } from './articles.ts';

interface Locale {
  readonly tag: string;
  readonly name: string;
}

interface Elsewhere extends Locale {
  readonly article: { readonly uri: string; readonly title: string; readonly draft: boolean } | null;
}

/** What an editor shows about the open article besides its findings. */
export interface ArticleSummary {
  readonly locale: Locale;
  readonly concept: { readonly slug: string; readonly elsewhere: readonly Elsewhere[] } | null;
}

export function articleState(subject: Subject, articles: Articles): ArticleSummary {
  const { facts, isArticle } = subject;
  const concept = isArticle ? { slug: facts.slug, elsewhere: elsewhere(subject, articles) } : null;
  return { locale: { tag: facts.locale, name: localeName(facts.locale) }, concept };
}

/**
 * The other locales of the glossary with their articles of the concept: locales with an article first, the source locale before the
 * others.
 */
function elsewhere({ facts, glossary }: Subject, articles: Articles): Elsewhere[] {
  const others = glossary.articles.locales().filter((locale) => locale !== facts.locale);
  const rank = (locale: string): number => {
    if (!glossary.articles.get(facts.slug, locale)) return 2;
    return locale === glossary.articles.sourceLocale ? 0 : 1;
  };
  const sorted = others.toSorted((one, other) => rank(one) - rank(other));
  return sorted.map((locale) => {
    const there = glossary.articles.get(facts.slug, locale);
    const article = there
      ? { uri: articles.uriOf(there.path), title: there.title ?? there.slug, draft: there.draft }
      : null;
    return { tag: locale, name: localeName(locale), article };
  });
}
