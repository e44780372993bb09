import { byPath } from './collections.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/** Which articles there are: by path, and by concept and locale. */
export class ConceptIndex {
  private readonly byPath = new Map<string, PackedArticle>();
  /** Slug to its articles of all locales, in the order of their paths. Of those in one locale the first counts. */
  private readonly bySlug = new Map<string, PackedArticle[]>();
  /** Slug in lower case to the slugs that are written so, but with capitals. */
  private readonly withCapitals = new Map<string, readonly string[]>();

  get articleCount(): number {
    return this.byPath.size;
  }

  get conceptCount(): number {
    return this.bySlug.size;
  }

  at(path: string): PackedArticle | undefined {
    return this.byPath.get(path);
  }

  /** In the order they came in. */
  articles(): IterableIterator<PackedArticle> {
    return this.byPath.values();
  }

  /** In the order they came in. */
  slugs(): IterableIterator<string> {
    return this.bySlug.keys();
  }

  has(slug: string): boolean {
    return this.bySlug.has(slug);
  }

  /** The concept's article in the locale. */
  article(slug: string, locale: string): PackedArticle | undefined {
    const articles = this.bySlug.get(slug);
    // A loop, as this is asked for every link.
    if (articles) for (const article of articles) if (article.locale === locale) return article;
    return undefined;
  }

  /** The concept's articles in every locale, in the order of their paths. */
  of(slug: string): readonly PackedArticle[] {
    return this.bySlug.get(slug) ?? [];
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
    this.byPath.set(after.path, after);
    const articles = this.bySlug.get(after.slug);
    articles?.splice(articles.indexOf(before), 1, after);
  }

  private add(article: PackedArticle): void {
    this.byPath.set(article.path, article);
    const articles = this.bySlug.get(article.slug);
    if (articles) insert(articles, article);
    else {
      this.bySlug.set(article.slug, [article]);
      this.addCapitals(article.slug);
    }
  }

  private delete(article: PackedArticle): void {
    this.byPath.delete(article.path);
    const left = this.of(article.slug).filter((other) => other !== article);
    if (left.length > 0) this.bySlug.set(article.slug, left);
    else {
      this.bySlug.delete(article.slug);
      this.deleteCapitals(article.slug);
    }
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

function insert(articles: PackedArticle[], article: PackedArticle): void {
  let at = articles.length;
  while (at > 0 && byPath(articles[at - 1] ?? article, article) > 0) at--;
  articles.splice(at, 0, article);
}
