import type { BudgetedSite } from './budgetedSite.ts';
import { entryOf, headsOf } from './heads.ts';

/** Front matter keys by which sites join the translations of a page, the most specific first. */
const KEYS =
  'translationKey translation_key translationId translation_id i18n_key conceptKey concept_id conceptId term_id termId lang_ref langRef lang-ref page_id pageId ref uid'.split(
    ' ',
  );
/** Values that two locales must share. */
const MIN_SHARED = 2;
/** Articles of which the front matter is read. */
const MOST_READ = 160;

/** An article whose path alone is known. */
export interface PlacedArticle {
  readonly path: string;
  readonly slug: string;
  readonly locale: string;
}

/** The key that names the concept of articles with translated slugs. */
export interface FoundConceptKey {
  readonly key: string;
  /** The value of the key by the path of the article. */
  readonly concepts: ReadonlyMap<string, string>;
}

/**
 * Finds the front matter key whose values join articles of several locales that have other slugs; undefined if the slugs are
 * the same, or if no key joins them.
 */
export function conceptKeyOf(site: BudgetedSite, articles: readonly PlacedArticle[]): FoundConceptKey | undefined {
  if (!haveOtherSlugs(articles)) return undefined;
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const heads = headsOf(
    site,
    articles.slice(0, MOST_READ).map(({ path }) => path),
  );
  for (const key of KEYS) {
    const concepts = new Map<string, string>();
    for (const { path, frontMatter } of heads) {
      const value = entryOf(frontMatter, key)?.value;
      if (value?.kind === 'scalar' && value.text.trim() !== '') concepts.set(path, value.text.trim());
    }
    const keyed = [...concepts].flatMap(([path, concept]) => {
      const article = byPath.get(path);
      return article ? [{ ...article, concept }] : [];
    });
    if (joins(keyed)) return { key, concepts };
  }
  return undefined;
}

/** Whether a slug of a locale is that of no other locale, so that slugs can be translated. */
function haveOtherSlugs(articles: readonly PlacedArticle[]): boolean {
  const locales = new Map<string, Set<string>>();
  for (const { slug, locale } of articles) locales.set(slug, (locales.get(slug) ?? new Set()).add(locale));
  const all = new Set(articles.map(({ locale }) => locale));
  return all.size > 1 && [...locales.values()].some(({ size }) => size === 1);
}

/** Whether values are unique in a locale, shared between locales, and join articles with other slugs. */
function joins(articles: readonly (PlacedArticle & { readonly concept: string })[]): boolean {
  const byConcept = new Map<string, PlacedArticle[]>();
  for (const article of articles) byConcept.set(article.concept, [...(byConcept.get(article.concept) ?? []), article]);
  const groups = [...byConcept.values()];
  const areUnique = groups.every((group) => new Set(group.map(({ locale }) => locale)).size === group.length);
  const shared = groups.filter(({ length }) => length > 1);
  return (
    areUnique && shared.length >= MIN_SHARED && shared.some((group) => new Set(group.map(({ slug }) => slug)).size > 1)
  );
}
