import type { Glossary } from '../../glossary/glossary.ts';

/** A concept without a translation in a locale. */
export interface MissingTranslation {
  /** The slug. */
  readonly concept: string;
  /** The title of the source article. */
  readonly title: string | undefined;
  /** The source article, relative to the root. */
  readonly path: string;
  /** The number of articles of the locale that link to the concept. */
  readonly demand: number;
}

/** Returns the concepts without a translation in the locale, the most linked first. Requires the links of the glossary. */
export function missingIn(glossary: Glossary, locale: string): MissingTranslation[] {
  const { articles, links } = glossary;
  const missing: MissingTranslation[] = [];
  for (const slug of articles.slugs()) {
    if (!articles.isUntranslated(slug, locale)) continue;
    const source = articles.get(slug, articles.sourceLocale);
    if (!source) continue;
    const demand = links.demandFor(slug).get(locale) ?? 0;
    missing.push({ concept: slug, title: source.title, path: source.path, demand });
  }
  return missing.toSorted((one, other) => other.demand - one.demand || (one.concept < other.concept ? -1 : 1));
}
