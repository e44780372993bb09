import { byPath } from './collections.ts';
import type { CachedArticles } from './packed/cachedArticles.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/**
 * Which articles there are: by path, and by concept and locale. Those that were kept stay in their tables until somebody asks for one:
 * then all of its concept are taken from there.
 */
export class ConceptIndex {
  private cached: CachedArticles | undefined;
  private readonly byPath = new Map<string, PackedArticle>();
  /** Slug to its articles of all locales, in the order of their paths. Of those in one locale the first counts. */
  private readonly bySlug = new Map<string, PackedArticle[]>();
  /** Slug in lower case to the slugs that are written so, but with capitals. */
  private readonly withCapitals = new Map<string, readonly string[]>();

  /** Takes in what was kept, before anything else. */
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

  /** All, in no order. What is taken from what was kept while they are gone through comes once. */
  *articles(): Generator<PackedArticle> {
    yield* this.byPath.values();
    if (this.cached) yield* this.cached.articles();
  }

  /** All, in no order. */
  *slugs(): Generator<string> {
    yield* this.bySlug.keys();
    if (this.cached) yield* this.cached.slugs();
  }

  has(slug: string): boolean {
    return this.bySlug.has(slug) || (this.cached?.has(slug) ?? false);
  }

  /** The concept's article in the locale. */
  article(slug: string, locale: string): PackedArticle | undefined {
    // A loop, as this is asked for every link.
    for (const article of this.of(slug)) if (article.locale === locale) return article;
    return undefined;
  }

  /** The concept's articles in every locale, in the order of their paths. */
  of(slug: string): readonly PackedArticle[] {
    return this.listOf(slug) ?? NOTHING;
  }

  /** The slugs that differ from the given one in case at most, sorted. */
  inAnyCase(slug: string): readonly string[] {
    const folded = slug.toLowerCase();
    const others = this.withCapitals.get(folded) ?? [];
    return (this.has(folded) ? [folded, ...others] : [...others]).toSorted();
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
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

  /** Makes objects of what was kept of the concept. */
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
