import type { ArticleFacts, FrontMatterFacts } from './articleFacts.ts';
import type { Glossary } from './glossary.ts';
import { namesOfOrphan } from './orphanNames.ts';
import { type NearSlug, nearestSlugs } from './nearestSlugs.ts';

/** A source article that a translation without one may belong to. */
export interface NearSource extends NearSlug {
  readonly source: ArticleFacts;
}

/**
 * Returns the source articles nearest to a translation without one, by its slug and then by its title, best first; only
 * those that its locale lacks.
 */
export function nearestSources({ glossary, slug, locale, title }: Orphan): readonly NearSource[] {
  const { articles } = glossary;
  const near = namesOfOrphan({ slug, title }).flatMap((name) => nearestSlugs(glossary, name));
  const bySlug = new Map(near.toReversed().map((each) => [each.slug, each]));
  return [...new Set(near.map((each) => each.slug))].flatMap((found) => {
    const source = articles.get(found, articles.sourceLocale);
    const isFree = source !== undefined && articles.get(found, locale) === undefined;
    return isFree ? [{ slug: found, sure: bySlug.get(found)?.sure === true, source }] : [];
  });
}

type Orphan = Pick<FrontMatterFacts, 'slug' | 'locale' | 'title'> & { readonly glossary: Glossary };
