import type { ArticleFacts, FrontMatterFacts } from './articleFacts.ts';
import { type Change, Changes, NO_CHANGE } from './change.ts';
import { hasAddresses } from './layout.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import { FactsStore } from './packed/factsStore.ts';
import type { FactsPack } from './packed/factsPack.ts';
import { CachedArticles } from './packed/cachedArticles.ts';
import type { PackedArticle } from './packed/packedArticle.ts';
import type { PagePlace } from './pageIndex.ts';

/** Articles, by path, that are known to be somewhere and are not read. */
export interface Elsewhere {
  readonly isEmpty: () => boolean;
  readonly has: (path: string) => boolean;
}

/** Which articles and pages a glossary has, in which locales: the only ways to change its indexes. */
export class GlossaryArticles {
  /** Another number after each change of an article or a page: what was computed for one of them is right as long as it stays. */
  revision = 0;
  /** The same, but for changes that are the changed article's own affair, such as of its links. */
  standing = 0;
  /** The same, but for changes of slugs and of the names of source articles alone. */
  namesRevision = 0;
  /**
   * Whether the path of an article that is not here is another name of a file that is, or stands where nothing may be read: a link to it
   * is not broken, and its locale does not lack it.
   */
  elsewhere: Elsewhere = { isEmpty: () => true, has: () => false };
  /** How many articles have been taken in without links that are to be had. */
  frontMatterOnlyCount = 0;
  private readonly indexes: GlossaryIndexes;
  private readonly store = new FactsStore();
  private readonly changes: Changes;

  constructor(indexes: GlossaryIndexes) {
    this.indexes = indexes;
    const { concepts, locales, named, addresses } = indexes;
    this.changes = new Changes({
      concepts,
      locales,
      named: indexes.macros && named.index,
      addresses,
      slugsLinkedBy: (facts) => named.slugsLinkedBy(facts),
      keysOf: (slug) => named.keysOf(slug),
      hasElsewhere: (slug, locale) => this.hasElsewhere(slug, locale),
    });
  }

  /** Takes in an article, in place of what its path held before. */
  set(facts: ArticleFacts): Change {
    const before = this.indexes.concepts.at(facts.path);
    const after = this.store.packed(facts, before);
    if (before === after) return NO_CHANGE;
    const change = this.changes.making(before, after, () => this.replace(before, after));
    if (change.slugs.size > 0 || change.everything) this.standing++;
    if (change.names.size > 0 || change.everything) this.namesRevision++;
    return change;
  }

  /** The same without asking what it means to others: for reading many, after which everything is judged anew. */
  fill(facts: ArticleFacts): void {
    const before = this.indexes.concepts.at(facts.path);
    const after = this.store.packed(facts, before);
    if (before === after) return;
    this.replace(before, after);
    this.standing++;
    this.namesRevision++;
  }

  /**
   * Takes in the heads of kept articles: `chosen` has a 1 for each by its number in the pack. As long as nobody asks for them, they are
   * no objects, provided that the glossary is still empty.
   */
  adopt(pack: FactsPack, chosen: Uint8Array): void {
    const cached = new CachedArticles(pack, chosen);
    if (this.count > 0 || this.indexes.localeTerms.isAsked || this.indexes.titleWords.isAsked) {
      for (const article of cached.articles()) this.fill(article);
      return;
    }
    this.frontMatterOnlyCount += cached.articleCount;
    this.indexes.concepts.adopt(cached);
    this.indexes.locales.adopt(cached);
    if (this.indexes.macros) for (const article of cached.articles()) this.indexes.named.replace(undefined, article);
    if (hasAddresses(this.indexes.layout))
      for (const article of cached.withAddresses()) this.indexes.addresses.replace(undefined, article);
    this.indexes.localeTerms.revision++;
    this.revision++;
    this.namesRevision++;
  }

  /** Whether the article's links have been left out, and are to be had by `fillLinks`. */
  isFrontMatterOnly(path: string): boolean {
    return this.frontMatterOnlyCount > 0 && (this.indexes.concepts.at(path)?.isFrontMatterOnly ?? false);
  }

  /** The paths of the articles of which that is so. What is asked for meanwhile may come all the same. */
  *frontMatterOnlyPaths(): Generator<string> {
    if (this.frontMatterOnlyCount === 0) return;
    for (const { isFrontMatterOnly, path } of this.indexes.concepts.articles()) if (isFrontMatterOnly) yield path;
  }

  /** Takes in the links of an article that was filled in without those it has; false where it has no more than are known. */
  fillLinks(path: string): boolean {
    const article = this.indexes.concepts.at(path);
    const whole = article?.withLinks();
    if (whole === article) return false;
    this.replace(article, whole);
    this.standing++;
    return true;
  }

  /** Forgets the article of the path, if there is one. */
  delete(path: string): Change {
    const before = this.indexes.concepts.at(path);
    if (!before) return NO_CHANGE;
    this.standing++;
    this.namesRevision++;
    return this.changes.making(before, undefined, () => this.replace(before, undefined));
  }

  /** Takes in a page that is no article; links may lead to it. */
  addPage(path: string, place: PagePlace): Change {
    let isNew = false;
    const change = this.changes.ofPage(place, () => void (isNew = this.indexes.pages.add(path, place)));
    return isNew ? this.noticed(change) : NO_CHANGE;
  }

  /** The paths of the files of redirects that are known. */
  redirectFiles(): string[] {
    return this.indexes.addresses.redirects.files();
  }

  /** Takes the text of a file of redirects in place of what it said before; undefined: the file is not there. */
  setRedirects(path: string, text: string | undefined): Change {
    const change = this.changes.ofRedirects(() => this.indexes.addresses.redirects.set(path, text));
    return change === NO_CHANGE ? change : this.noticed(change);
  }

  deletePage(path: string): Change {
    const place = this.indexes.pages.at(path);
    if (!place) return NO_CHANGE;
    return this.noticed(this.changes.ofPage(place, () => void this.indexes.pages.delete(path)));
  }

  private noticed(change: Change): Change {
    this.revision++;
    this.standing++;
    return change;
  }

  /** The article of the path. */
  at(path: string): ArticleFacts | undefined {
    return this.indexes.concepts.at(path);
  }

  /** Every file that claims the concept, in every locale. */
  ofConcept(slug: string): ArticleFacts[] {
    return [...this.indexes.concepts.of(slug)];
  }

  /** All articles, in no order. */
  all(): IterableIterator<ArticleFacts> {
    return this.indexes.concepts.articles();
  }

  get count(): number {
    return this.indexes.concepts.articleCount;
  }

  /** The concept's article in the locale. */
  get(slug: string, locale: string): ArticleFacts | undefined {
    return this.indexes.concepts.article(slug, locale);
  }

  /** The other files that claim the same slug and locale, in the order of their paths. */
  rivals(facts: FrontMatterFacts): readonly ArticleFacts[] {
    const { path: own, slug, locale } = facts;
    return this.indexes.concepts.of(slug).filter((rival) => rival.path !== own && rival.locale === locale);
  }

  /** All slugs, in no order. */
  slugs(): IterableIterator<string> {
    return this.indexes.concepts.slugs();
  }

  get conceptCount(): number {
    return this.indexes.concepts.conceptCount;
  }

  hasConcept(slug: string): boolean {
    return this.indexes.concepts.has(slug);
  }

  /** The slugs that differ from the given one in case at most. */
  slugsInAnyCase(slug: string): readonly string[] {
    return this.indexes.concepts.inAnyCase(slug);
  }

  /** The names of the locale's pages that are no articles, sorted; none of its home page. */
  pagesIn(locale: string): string[] {
    return this.indexes.pages.namesIn(locale);
  }

  /** All locales that have articles, sorted. */
  locales(): string[] {
    return this.indexes.locales.all();
  }

  /** The locale that the others are translated from. */
  get sourceLocale(): string {
    return this.indexes.locales.source;
  }

  /** Whether the source locale has articles here: a site may keep its translations in a repository of their own. */
  get hasSource(): boolean {
    return this.indexes.locales.has(this.sourceLocale);
  }

  /** What a bare `/slug` in an article of the locale leads to. */
  bareLocale(locale: string): string {
    return this.indexes.locales.bare(locale);
  }

  /** The locales that have the concept, sorted; drafts count where `drafts` says so. */
  localesOf(slug: string, drafts: 'with-drafts' | 'without-drafts' = 'with-drafts'): string[] {
    const articles = this.indexes.concepts.of(slug);
    const locales = [...new Set(articles.map(({ locale }) => locale))].toSorted();
    return drafts === 'with-drafts' ? locales : locales.filter((locale) => !this.get(slug, locale)?.draft);
  }

  /** Whether there may be an article of the concept that is not read: see `elsewhere`. */
  hasElsewhere(slug: string, locale: string): boolean {
    if (this.elsewhere.isEmpty()) return false;
    return this.elsewhere.has(this.indexes.pattern.build({ folder: this.indexes.locales.folder(locale), slug }));
  }

  /** `elsewhere` may give other answers now. */
  elsewhereChanged(): void {
    this.revision++;
    this.standing++;
  }

  /**
   * The locales that still have to translate the concept, sorted: those with two articles or more and no finished one of it.
   * None where the source locale has no finished article itself.
   */
  missingLocales(slug: string): string[] {
    return this.changes.missingLocales(slug);
  }

  /** Whether the source locale has a finished article of the concept, and the other has none. A source may call itself a placeholder. */
  isUntranslated(slug: string, locale: string): boolean {
    return this.changes.isUntranslated(slug, locale);
  }

  private replace(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    this.indexes.localeTerms.replace(before, after);
    this.indexes.titleWords.replace(before, after);
    this.indexes.concepts.replace(before, after);
    this.indexes.locales.replace(before, after);
    this.indexes.named.replace(before, after);
    this.indexes.addresses.replace(before, after);
    this.indexes.links.replace(before, after);
    if (before?.isFrontMatterOnly) this.frontMatterOnlyCount--;
    if (after?.isFrontMatterOnly) this.frontMatterOnlyCount++;
    this.revision++;
  }
}
