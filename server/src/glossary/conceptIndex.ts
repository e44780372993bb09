import { byPath } from './collections.ts';
import type { CachedArticles } from './packed/cachedArticles.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/**
 * The articles of a glossary, by path and by concept and locale. Cached articles stay packed until one is requested;
 * then all articles of its concept are unpacked.
 */
export class ConceptIndex {
  private cached: CachedArticles | undefined;
  private readonly byPath = new Map<string, PackedArticle>();
  /** Slug to its articles in all locales, sorted by path. The first article of a locale wins. */
  private readonly bySlug = new Map<string, PackedArticle[]>();
  /** Lowercase slug to its spellings with capitals. */
  private readonly withCapitals = new Map<string, readonly string[]>();

  /** Adds cached articles. Must be called before anything else. */
  adopt(cached: CachedArticles): void {
    this.cached = cached;
    for (const slug of cached.slugs()) this.addCapitals(slug);
  }

  get articleCount(): number {
    return this.byPath.size + (this.cached?.articleCount ?? 0);
  }

  get conceptCount(): number {
    return this.bySlug.size + (this.cached?.conceptCount ?? 0);
  }

  at(path: string): PackedArticle | undefined {
    const known = this.byPath.get(path);
    if (known || !this.cached) return known;
    const article = this.cached.at(path);
    if (article) this.takeOver(article.slug);
    return article;
  }

  /** All articles, unordered. Each article comes once, even if articles are unpacked during the iteration. */
  *articles(): Generator<PackedArticle> {
    yield* this.byPath.values();
    if (this.cached) yield* this.cached.articles();
  }

  /** All slugs, unordered. */
  *slugs(): Generator<string> {
    yield* this.bySlug.keys();
    if (this.cached) yield* this.cached.slugs();
  }

  has(slug: string): boolean {
    return this.bySlug.has(slug) || (this.cached?.has(slug) ?? false);
  }

  /** Returns the concept's article in the locale. */
  article(slug: string, locale: string): PackedArticle | undefined {
    // A loop, because this runs for every link.
    for (const article of this.of(slug)) if (article.locale === locale) return article;
    return undefined;
  }

  /** Returns the concept's articles in all locales, sorted by path. */
  of(slug: string): readonly PackedArticle[] {
    return this.listOf(slug) ?? NOTHING;
  }

  /** Returns the slugs equal to the given slug ignoring case, sorted. */
  inAnyCase(slug: string): readonly string[] {
    const folded = slug.toLowerCase();
    const others = this.withCapitals.get(folded) ?? [];
    return (this.has(folded) ? [folded, ...others] : [...others]).toSorted();
  }

  /** Replaces one state of an article with another. Undefined is a missing article. */
  replace(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    if (before && after && before.path === after.path && before.slug === after.slug) this.exchange(before, after);
    else {
      if (before) this.delete(before);
      if (after) this.add(after);
    }
  }

  private exchange(before: PackedArticle, after: PackedArticle): void {
    const articles = this.listOf(after.slug);
    this.byPath.set(after.path, after);
    articles?.splice(articles.indexOf(before), 1, after);
  }

  private add(article: PackedArticle): void {
    const articles = this.listOf(article.slug);
    this.byPath.set(article.path, article);
    if (articles) insert(articles, article);
    else {
      this.bySlug.set(article.slug, [article]);
      this.addCapitals(article.slug);
    }
  }

  private delete(article: PackedArticle): void {
    const left = this.of(article.slug).filter((other) => other !== article);
    this.byPath.delete(article.path);
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
    const articles = this.cached?.take(slug) ?? [];
    for (const article of articles) this.byPath.set(article.path, article);
    this.bySlug.set(slug, articles);
    if (this.cached?.articleCount === 0) this.cached = undefined;
    return articles;
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

function insert(articles: PackedArticle[], article: PackedArticle): void {
  let at = articles.length;
  while (at > 0 && byPath(articles[at - 1] ?? article, article) > 0) at--;
  articles.splice(at, 0, article);
}
