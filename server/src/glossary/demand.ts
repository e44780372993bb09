import { getOrAdd } from './collections.ts';

/** In how many articles of each locale concepts are linked, by slug and locale: how much a translation is wanted. */
export class Demand {
  private readonly bySlug = new Map<string, Map<string, number>>();

  /** Counts one article of the locale that links the concepts, each of them once. */
  add(locale: string, slugs: ReadonlySet<string>): void {
    for (const slug of slugs) this.count(slug, locale, 1);
  }

  /** Counts what another count has counted. */
  take(entries: Iterable<DemandEntry>): void {
    for (const [slug, locale, articles] of entries) this.count(slug, locale, articles);
  }

  /** The articles by locale. */
  of(slug: string): ReadonlyMap<string, number> {
    return this.bySlug.get(slug) ?? NOWHERE;
  }

  /** Plain data, for another thread. */
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

/** In so many articles of the locale the concept is linked. */
export type DemandEntry = readonly [slug: string, locale: string, articles: number];

const NOWHERE: ReadonlyMap<string, number> = new Map();
