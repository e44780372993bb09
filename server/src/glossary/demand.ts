import { getOrAdd } from './collections.ts';

/** Counts the articles of each locale that link a concept: the demand for a translation. */
export class Demand {
  private readonly bySlug = new Map<string, Map<string, number>>();

  /** Counts one article of the locale and the concepts that it links, each once. */
  add(locale: string, slugs: ReadonlySet<string>): void {
    for (const slug of slugs) this.count(slug, locale, 1);
  }

  /** Adds the counts of another `Demand`. */
  take(entries: Iterable<DemandEntry>): void {
    for (const [slug, locale, articles] of entries) this.count(slug, locale, articles);
  }

  /** Returns the number of articles by locale. */
  of(slug: string): ReadonlyMap<string, number> {
    return this.bySlug.get(slug) ?? NOWHERE;
  }

  /** Plain data for another thread. */
  entries(): DemandEntry[] {
    return [...this.bySlug].flatMap(([slug, locales]) =>
      [...locales].map(([locale, articles]) => [slug, locale, articles] as const),
    );
  }

  private count(slug: string, locale: string, articles: number): void {
    const locales = getOrAdd(this.bySlug, slug, () => new Map<string, number>());
    locales.set(locale, (locales.get(locale) ?? 0) + articles);
  }
}

/** The number of articles of the locale that link the concept. */
export type DemandEntry = readonly [slug: string, locale: string, articles: number];

const NOWHERE: ReadonlyMap<string, number> = new Map();
