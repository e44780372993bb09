import { byId } from './collections.ts';
import type { CachedArticles } from './packed/cachedArticles.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/** The slug of files that are not the article of a concept: files of several entries, and other pages of the site. */
const NO_CONCEPT = '';

/**
 * The articles and entries of a glossary, by id and by concept and locale, and the files without a concept. Cached
 * articles stay packed until one is requested; then all articles of its concept are unpacked.
 */
export class ConceptIndex {
  private cached: CachedArticles | undefined;
  private readonly byId = new Map<string, PackedArticle>();
  /** Slug to its articles in all locales, in order. The first article of a locale wins. */
  private readonly bySlug = new Map<string, PackedArticle[]>();
  /** Files without a concept, by id. */
  private readonly withoutConcept = new Map<string, PackedArticle>();
  /** Lowercase slug to its spellings with capitals. */
  private readonly withCapitals = new Map<string, readonly string[]>();
  private readonly rankOf: (path: string) => number;

  /** If several files define a concept in a locale, the one with the lowest rank wins, then the first by ID. */
  constructor(rankOf: (path: string) => number = () => 0) {
    this.rankOf = rankOf;
  }

  /** Adds cached articles. Must be called before anything else. */
  adopt(cached: CachedArticles): void {
    this.cached = cached;
    for (const slug of cached.slugs()) this.addCapitals(slug);
  }

  /** The number of articles and entries. */
  get articleCount(): number {
    return this.byId.size + (this.cached?.articleCount ?? 0) - this.pages().size;
  }

  get conceptCount(): number {
    return this.bySlug.size + (this.cached?.conceptCount ?? 0) - (this.cached?.has(NO_CONCEPT) === true ? 1 : 0);
  }

  /** Returns the article, entry or file with the id. */
  at(id: string): PackedArticle | undefined {
    const known = this.byId.get(id);
    if (known || !this.cached) return known;
    const article = this.cached.at(id);
    if (article) this.takeOver(article.slug);
    return article;
  }

  /** All articles and entries, and the files without a concept, unordered. Each is returned once, even if some are unpacked during the iteration. */
  *records(): Generator<PackedArticle> {
    yield* this.byId.values();
    if (this.cached) yield* this.cached.articles();
  }

  /** Same as `records`, without the files that have no concept. */
  *articles(): Generator<PackedArticle> {
    for (const article of this.records()) if (article.slug !== NO_CONCEPT) yield article;
  }

  /** The files without a concept by path, unordered. */
  pages(): ReadonlyMap<string, PackedArticle> {
    if (this.cached?.has(NO_CONCEPT) === true) this.takeOver(NO_CONCEPT);
    return this.withoutConcept;
  }

  /** All slugs, unordered. */
  *slugs(): Generator<string> {
    yield* this.bySlug.keys();
    for (const slug of this.cached?.slugs() ?? []) if (slug !== NO_CONCEPT) yield slug;
  }

  has(slug: string): boolean {
    return slug !== NO_CONCEPT && (this.bySlug.has(slug) || (this.cached?.has(slug) ?? false));
  }

  /** Returns the concept's article in the locale. */
  article(slug: string, locale: string): PackedArticle | undefined {
    // A loop, because this runs for every link.
    for (const article of this.of(slug)) if (article.locale === locale) return article;
    return undefined;
  }

  /** Returns the concept's articles in all locales, in order. */
  of(slug: string): readonly PackedArticle[] {
    return slug === NO_CONCEPT ? NOTHING : (this.listOf(slug) ?? NOTHING);
  }

  /** Returns the slugs equal to the given slug ignoring case, sorted. */
  inAnyCase(slug: string): readonly string[] {
    const folded = slug.toLowerCase();
    const others = this.withCapitals.get(folded) ?? [];
    return (this.has(folded) ? [folded, ...others] : [...others]).toSorted();
  }

  /** Replaces one state of an article with another. Undefined is a missing article. */
  replace(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    if (before && after && before.id === after.id && before.slug === after.slug) this.exchange(before, after);
    else {
      if (before) this.delete(before);
      if (after) this.add(after);
    }
  }

  private exchange(before: PackedArticle, after: PackedArticle): void {
    this.byId.set(after.id, after);
    if (after.slug === NO_CONCEPT) {
      this.withoutConcept.set(after.id, after);
      return;
    }
    const articles = this.listOf(after.slug);
    articles?.splice(articles.indexOf(before), 1, after);
  }

  private add(article: PackedArticle): void {
    if (article.slug === NO_CONCEPT) {
      this.byId.set(article.id, article);
      this.withoutConcept.set(article.id, article);
      return;
    }
    const articles = this.listOf(article.slug);
    this.byId.set(article.id, article);
    if (articles) this.insert(articles, article);
    else {
      this.bySlug.set(article.slug, [article]);
      this.addCapitals(article.slug);
    }
  }

  private delete(article: PackedArticle): void {
    const left = this.of(article.slug).filter((other) => other !== article);
    this.byId.delete(article.id);
    this.withoutConcept.delete(article.id);
    if (article.slug === NO_CONCEPT) return;
    if (left.length > 0) this.bySlug.set(article.slug, left);
    else {
      this.bySlug.delete(article.slug);
      this.deleteCapitals(article.slug);
    }
  }

  private listOf(slug: string): PackedArticle[] | undefined {
    return this.bySlug.get(slug) ?? (this.cached?.has(slug) ? this.takeOver(slug) : undefined);
  }

  /** Unpacks the cached articles of the concept. */
  private takeOver(slug: string): PackedArticle[] {
    const articles = (this.cached?.take(slug) ?? []).toSorted((one, other) => this.inOrder(one, other));
    for (const article of articles) this.byId.set(article.id, article);
    if (slug === NO_CONCEPT) for (const article of articles) this.withoutConcept.set(article.id, article);
    else this.bySlug.set(slug, articles);
    if (this.cached?.articleCount === 0) this.cached = undefined;
    return articles;
  }

  private insert(articles: PackedArticle[], article: PackedArticle): void {
    let at = articles.length;
    while (at > 0 && this.inOrder(articles[at - 1] ?? article, article) > 0) at--;
    articles.splice(at, 0, article);
  }

  private inOrder(one: PackedArticle, other: PackedArticle): number {
    return this.rankOf(one.path) - this.rankOf(other.path) || byId(one, other);
  }

  private addCapitals(slug: string): void {
    const folded = slug.toLowerCase();
    if (folded !== slug) this.withCapitals.set(folded, [...(this.withCapitals.get(folded) ?? []), slug]);
  }

  private deleteCapitals(slug: string): void {
    const folded = slug.toLowerCase();
    const left = this.withCapitals.get(folded)?.filter((other) => other !== slug) ?? [];
    if (left.length > 0) this.withCapitals.set(folded, left);
    else this.withCapitals.delete(folded);
  }
}

const NOTHING: readonly PackedArticle[] = [];
