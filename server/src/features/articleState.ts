import { localizedLanguage } from '../localization/index.ts';
import type { Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import { ownConceptAt, type Subject } from '../rules/engine/subject.ts';
import { type Articles, Locations } from './articles.ts';

interface Locale {
  readonly tag: string;
  readonly name: string;
}

interface Elsewhere extends Locale {
  readonly article: {
    readonly uri: string;
    readonly range: Range | null;
    readonly title: string;
    readonly draft: boolean;
  } | null;
}

/** The data that an editor shows about the open file besides its findings. */
export interface ArticleSummary {
  readonly locale: Locale;
  readonly concept: {
    readonly slug: string;
    readonly hasSource: boolean;
    readonly elsewhere: readonly Elsewhere[];
  } | null;
  readonly hasEntries: boolean;
}

/** The state of the article, or of the entry at the offset in a page or data file. */
export function articleState(subject: Subject, articles: Articles, offset = 0): ArticleSummary {
  const own = ownConceptAt(subject, offset);
  const { locale } = own ?? subject.facts;
  const concept = own
    ? { slug: own.slug, hasSource: hasSource(subject, own), elsewhere: elsewhere(subject, own, articles) }
    : null;
  return { locale: { tag: locale, name: localizedLanguage(locale) }, concept, hasEntries: subject.entries.length > 0 };
}

function hasSource({ glossary: { articles } }: Subject, { slug, locale }: FrontMatterFacts): boolean {
  return locale !== articles.sourceLocale && articles.get(slug, articles.sourceLocale) !== undefined;
}

/**
 * The other locales of the glossary with their articles of the concept: locales with an article first, the source locale before the
 * others.
 */
function elsewhere({ glossary }: Subject, facts: FrontMatterFacts, articles: Articles): Elsewhere[] {
  const others = glossary.articles.locales().filter((locale) => locale !== facts.locale);
  const rank = (locale: string): number => {
    if (!glossary.articles.get(facts.slug, locale)) return 2;
    return locale === glossary.articles.sourceLocale ? 0 : 1;
  };
  const sorted = others.toSorted((one, other) => rank(one) - rank(other));
  const locations = new Locations(glossary, articles);
  return sorted.map((locale) => {
    const there = glossary.articles.get(facts.slug, locale);
    const article = there
      ? {
          uri: articles.uriOf(there.path),
          range: locations.rangeOf(there) ?? null,
          title: there.title ?? there.slug,
          draft: there.draft,
        }
      : null;
    return { tag: locale, name: localizedLanguage(locale), article };
  });
}
