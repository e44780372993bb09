import type { ArticleFacts, FileFacts, FrontMatterFacts } from './articleFacts.ts';
import { type Change, Changes, joinChanges, NO_CHANGE } from './change.ts';
import { ConceptLog } from './conceptLog.ts';
import { type EntryPlace, entryIds, placesById } from './entryPlace.ts';
import { hasAddresses, hasFileAddresses } from './layout.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import { LatestFile, linkTheSame, replacedIn, type TakenIn } from './latestFile.ts';
import { FactsStore } from './packed/factsStore.ts';
import type { FactsPack } from './packed/factsPack.ts';
import { CachedArticles } from './packed/cachedArticles.ts';
import { type PackedArticle, plainFacts } from './packed/packedArticle.ts';
import { GlossaryPages } from './glossaryPages.ts';

/** Articles that exist but cannot be read, by path. */
export interface Elsewhere {
  readonly isEmpty: () => boolean;
  readonly has: (path: string) => boolean;
}

/** The articles and pages of a glossary and their locales. Only this class changes the indexes. */
export class GlossaryArticles {
  /** Changes with each change of an article or page. Values computed for one revision stay valid while it is equal. */
  revision = 0;
  /** Like `revision`, but unaffected by changes that concern only the changed article, such as of its links. */
  standingRevision = 0;
  /** Like `revision`, but only for changes of slugs and of the names of source articles. */
  namesRevision = 0;
  /** The concepts of the latest changes. */
  readonly log = new ConceptLog();
  /**
   * Whether the path of a missing article is another name of an existing file, or in a place that cannot be read: then
   * links to it are not broken, and its locale does not lack it.
   */
  elsewhere: Elsewhere = { isEmpty: () => true, has: () => false };
  /** Number of articles added without their links. */
  frontMatterOnlyCount = 0;
  readonly pages: GlossaryPages;
  private readonly indexes: GlossaryIndexes;
  private readonly store = new FactsStore();
  private readonly changes: Changes;
  /** The packed records of the facts of entries, of which an open page keeps those that did not change. */
  private readonly known = new WeakMap<ArticleFacts, PackedArticle>();
  private readonly latest = new LatestFile();
  /** The places of entries, by the record of their file. */
  private readonly places = new WeakMap<PackedArticle, ReadonlyMap<string, EntryPlace>>();

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
    this.pages = new GlossaryPages(indexes, this.changes, () => {
      this.revision++;
      this.standingRevision++;
    });
  }

  /** Adds an article or another file with its entries, or replaces the file at the same path. */
  set({ file, entries }: FileFacts): Change {
    const last = this.latest.take(file.path);
    const known = last?.entries ?? this.entriesOf(file.path);
    const own = this.setOne(file, last);
    if (entries.length === 0 && known.length === 0) return own;
    const replaced = replacedIn(known, entries);
    const left = new Set(replaced.after.map(({ id }) => id));
    const gone = replaced.before.filter(({ id }) => !left.has(id)).map(({ id }) => this.deleteOne(id));
    const change = joinChanges([own, ...gone, ...replaced.after.map((entry) => this.setOne(entry))]);
    const record = this.indexes.concepts.at(file.path);
    if (record) this.latest.put({ file, entries, record });
    return change;
  }

  /** Like `set`, without computing the effect on other files: for bulk loading, after which everything is checked. */
  fill({ file, entries }: FileFacts): void {
    const left = new Set(entries.map(({ id }) => id));
    for (const { id } of this.entriesOf(file.path)) if (!left.has(id)) this.deleteOne(id);
    this.fillRecord(file);
    for (const entry of entries) this.fillRecord(entry);
  }

  /** Removes the file at the path and its entries, if there is one. */
  delete(path: string): Change {
    const entries = this.entriesOf(path);
    if (entries.length === 0) return this.deleteOne(path);
    return joinChanges([...entries.map(({ id }) => this.deleteOne(id)), this.deleteOne(path)]);
  }

  /** `last`: the previous content of the file, if it is available without unpacking its record. */
  private setOne(facts: ArticleFacts, last?: TakenIn): Change {
    const before = this.indexes.concepts.at(facts.id);
    if (before && this.known.get(facts) === before) return NO_CHANGE;
    const after = this.store.packed(facts, before);
    if (facts.id !== facts.path) this.known.set(facts, after);
    if (before === after) return NO_CHANGE;
    // Unpack once, because many fields are compared.
    const from = before && (last?.record === before ? last.file : plainFacts(before));
    const areLinksSame = from !== undefined && linkTheSame(from, facts);
    const ofRecord = this.changes.apply(from, facts, () => this.replace(before, after, areLinksSame));
    const change = before ? ofRecord : joinChanges([ofRecord, this.ofSection(facts)]);
    if (change.slugs.size > 0 || change.everything) this.standingRevision++;
    if (change.names.size > 0 || change.everything) this.namesRevision++;
    return change;
  }

  /** Like `fill`, for one record of a file: the file itself, or one of its entries. */
  fillRecord(facts: ArticleFacts): void {
    const before = this.indexes.concepts.at(facts.id);
    const after = this.store.packed(facts, before);
    if (before === after) return;
    this.replace(before, after);
    this.standingRevision++;
    this.namesRevision++;
  }

  /**
   * Adds the front matter of cached articles. `chosen` is 1 for the index of each article to add. If the glossary is
   * empty, the articles stay packed until they are requested.
   */
  adopt(pack: FactsPack, chosen: Uint8Array): void {
    const cached = new CachedArticles(pack, chosen);
    if (this.count > 0 || this.indexes.localeTerms.isInUse || this.indexes.titleWords.isInUse) {
      for (const article of cached.articles()) this.fillRecord(article);
      return;
    }
    this.frontMatterOnlyCount += cached.articleCount;
    this.indexes.concepts.adopt(cached);
    this.indexes.locales.adopt(cached);
    if (this.indexes.macros) for (const article of cached.articles()) this.indexes.named.replace(undefined, article);
    const { layout } = this.indexes;
    if (hasAddresses(layout))
      for (const article of hasFileAddresses(layout) ? cached.articles() : cached.withAddresses())
        this.indexes.addresses.replace(undefined, article);
    this.indexes.localeTerms.revision++;
    this.log.addEverything();
    this.revision++;
    this.standingRevision++;
    this.namesRevision++;
  }

  /** Whether the links of the article are missing and `fillLinks` can add them. */
  isFrontMatterOnly(path: string): boolean {
    return this.frontMatterOnlyCount > 0 && (this.indexes.concepts.at(path)?.isFrontMatterOnly ?? false);
  }

  /**
   * Yields the ids of the articles without links. Articles whose links are added during the iteration may be included.
   */
  *frontMatterOnlyIds(): Generator<string> {
    if (this.frontMatterOnlyCount === 0) return;
    for (const { isFrontMatterOnly, id } of this.indexes.concepts.records()) if (isFrontMatterOnly) yield id;
  }

  /** Adds the links of an article that was added without them. Returns false if there are none to add. */
  fillLinks(id: string): boolean {
    const article = this.indexes.concepts.at(id);
    const whole = article?.withLinks();
    if (whole === article) return false;
    this.replace(article, whole);
    this.standingRevision++;
    return true;
  }

  private deleteOne(id: string): Change {
    const before = this.indexes.concepts.at(id);
    if (!before) return NO_CHANGE;
    this.standingRevision++;
    this.namesRevision++;
    const change = this.changes.apply(before, undefined, () => this.replace(before, undefined));
    return joinChanges([change, this.ofSection(before)]);
  }

  /** Must be called when links may lead elsewhere because a page of entries has other sections. */
  sectionsChanged(): void {
    this.revision++;
    this.standingRevision++;
  }

  /** The effect of a created or deleted page: links can lead to it by its name. */
  private ofSection({ id, path, slug }: ArticleFacts): Change {
    const section = slug === '' && id === path ? this.indexes.paths.sectionAt(path) : undefined;
    return section ? { ...NO_CHANGE, slugs: new Set([section.name.toLowerCase()]) } : NO_CHANGE;
  }

  /** Returns the article at the path, or the file of several entries or other page there, which has no slug. */
  at(path: string): ArticleFacts | undefined {
    return this.indexes.concepts.at(path);
  }

  /** Returns the entries of the page or data file at the path, in text order; none of an article. */
  entriesOf(path: string): ArticleFacts[] {
    const entries = this.indexes.concepts.at(path)?.entries ?? [];
    if (entries.length === 0) return [];
    return entryIds(path, entries).flatMap((id) => this.indexes.concepts.at(id) ?? []);
  }

  /** Returns the position of the entry in its page or data file; undefined for an article, which fills its file. */
  placeOf({ id, path }: Pick<FrontMatterFacts, 'id' | 'path'>): EntryPlace | undefined {
    if (id === path) return undefined;
    const file = this.indexes.concepts.at(path);
    if (!file) return undefined;
    let places = this.places.get(file);
    if (!places) this.places.set(file, (places = placesById(path, file.entries)));
    return places.get(id);
  }

  /** The records of all files and their entries, unordered: see `fillRecord`. */
  records(): IterableIterator<ArticleFacts> {
    return this.indexes.concepts.records();
  }

  /** All files of the glossary: articles, files of several entries, and other pages of the site. Unordered. */
  *files(): Generator<ArticleFacts> {
    for (const facts of this.indexes.concepts.records()) if (facts.id === facts.path) yield facts;
  }

  /** Returns all files of the concept, in all locales. */
  ofConcept(slug: string): ArticleFacts[] {
    return [...this.indexes.concepts.of(slug)];
  }

  /** All articles and entries, unordered. */
  all(): IterableIterator<ArticleFacts> {
    return this.indexes.concepts.articles();
  }

  /** The number of articles and entries. */
  get count(): number {
    return this.indexes.concepts.articleCount;
  }

  /** Returns the concept's article in the locale. */
  get(slug: string, locale: string): ArticleFacts | undefined {
    return this.indexes.concepts.article(slug, locale);
  }

  /** Returns the other articles and entries with the same slug and locale, in order. */
  rivals(facts: FrontMatterFacts): readonly ArticleFacts[] {
    const { id: own, slug, locale } = facts;
    return this.indexes.concepts.of(slug).filter((rival) => rival.id !== own && rival.locale === locale);
  }

  /** All slugs, unordered. */
  slugs(): IterableIterator<string> {
    return this.indexes.concepts.slugs();
  }

  get conceptCount(): number {
    return this.indexes.concepts.conceptCount;
  }

  hasConcept(slug: string): boolean {
    return this.indexes.concepts.has(slug);
  }

  /** Returns the slugs equal to the given slug ignoring case. */
  slugsInAnyCase(slug: string): readonly string[] {
    return this.indexes.concepts.inAnyCase(slug);
  }

  /** Returns all locales with articles, sorted. */
  locales(): string[] {
    return this.indexes.locales.all();
  }

  /** The locale that the others are translated from. */
  get sourceLocale(): string {
    return this.indexes.locales.source;
  }

  /** Whether the source locale has articles here. A site may keep its translations in a separate repository. */
  get hasSource(): boolean {
    return this.indexes.locales.has(this.sourceLocale);
  }

  /** Returns the locale that a bare `/slug` in an article of the locale leads to. */
  bareLocale(locale: string): string {
    return this.indexes.locales.bare(locale);
  }

  /** Returns the locales that have the concept, sorted. `drafts` determines whether drafts count. */
  localesOf(slug: string, drafts: 'with-drafts' | 'without-drafts' = 'with-drafts'): string[] {
    const articles = this.indexes.concepts.of(slug);
    const locales = [...new Set(articles.map(({ locale }) => locale))].toSorted();
    return drafts === 'with-drafts' ? locales : locales.filter((locale) => !this.get(slug, locale)?.draft);
  }

  /** Whether an unread article of the concept may exist: see `elsewhere`. */
  hasElsewhere(slug: string, locale: string): boolean {
    if (this.elsewhere.isEmpty()) return false;
    return this.elsewhere.has(this.indexes.newPath(slug, locale));
  }

  /** Whether an unread file exists at the path: see `elsewhere`. */
  isElsewhere(path: string): boolean {
    return !this.elsewhere.isEmpty() && this.elsewhere.has(path);
  }

  /** Must be called when the answers of `elsewhere` may have changed. */
  elsewhereChanged(): void {
    this.log.addEverything();
    this.revision++;
    this.standingRevision++;
  }

  /**
   * Returns the locales that lack a translation of the concept, sorted: those with at least two articles and no
   * finished article of it. Empty if the source locale has no finished article.
   */
  missingLocales(slug: string): string[] {
    return this.changes.missingLocales(slug);
  }

  /**
   * Whether the source locale has a finished article of the concept and the other locale has none. A source article may
   * mark itself as a placeholder.
   */
  isUntranslated(slug: string, locale: string): boolean {
    return this.changes.isUntranslated(slug, locale);
  }

  /** Whether the locale is a translation of the source locale, and that has no article of the concept, not even a draft. */
  isOrphan(slug: string, locale: string): boolean {
    if (!this.hasSource || !this.indexes.locales.isTranslation(locale)) return false;
    return !this.get(slug, this.sourceLocale) && !this.hasElsewhere(slug, this.sourceLocale);
  }

  /** `areLinksSame`: whether both states are known to have the same links. */
  private replace(before: PackedArticle | undefined, after: PackedArticle | undefined, areLinksSame = false): void {
    this.log.addChange(before, after);
    this.latest.forget((after ?? before)?.path ?? '');
    this.indexes.localeTerms.replace(before, after, areLinksSame);
    this.indexes.titleWords.replace(before, after);
    this.indexes.concepts.replace(before, after);
    this.indexes.locales.replace(before, after);
    this.indexes.named.replace(before, after);
    this.indexes.addresses.replace(before, after);
    if (!areLinksSame) this.indexes.links.replace(before, after);
    if (before?.isFrontMatterOnly) this.frontMatterOnlyCount--;
    if (after?.isFrontMatterOnly) this.frontMatterOnlyCount++;
    this.revision++;
  }
}
