import type { ArticleFacts, FrontMatterFacts, LinkFact } from './articleFacts.ts';
import { hasAnchor } from '../markdown/anchors/anchors.ts';
import { isNearTo } from '../matching/nameIndex.ts';
import { byPath } from './collections.ts';
import type { Address } from './addresses/redirects.ts';
import type { Demand } from './demand.ts';
import type { Destination, MacroDestination } from './destination.ts';
import type { GlossaryArticles } from './glossaryArticles.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import { KnownDestinations } from './knownDestinations.ts';
import { type LinkOrigin, type LinkTargetReader, looksLikeFile, pathsWithAddress } from './linkTarget.ts';
import { isLocale } from './locales.ts';
import { namesOfOrphan } from './orphanNames.ts';
import { LinkWriter } from './linkWriter.ts';

/** A link to a concept, and the article that contains it. */
export interface Reference {
  readonly from: ArticleFacts;
  readonly link: LinkFact;
}

/** The links of a glossary: resolving them, writing them, and finding references. */
export class GlossaryLinks {
  /** Parses link targets. */
  readonly reader: LinkTargetReader;
  /** Link counts of a caller that does not index links; undefined if the links in the index are counted. */
  counted: Demand | undefined;
  readonly writer: LinkWriter;
  private readonly indexes: GlossaryIndexes;
  private readonly articles: GlossaryArticles;
  private readonly known = new KnownDestinations();

  constructor(indexes: GlossaryIndexes, articles: GlossaryArticles) {
    this.indexes = indexes;
    this.articles = articles;
    this.reader = indexes.reader;
    this.writer = new LinkWriter(indexes, articles);
  }

  /** Changes whenever an article gets or loses its links to a concept. */
  get revision(): number {
    return this.indexes.links.revision;
  }

  /** Resolves the target of a link in the article. `target` is decoded, as the parser returns it. */
  resolve(target: string, from: LinkOrigin): Destination {
    if (!KnownDestinations.has(target)) return this.find(target, from);
    return this.known.getOrAdd(this.articles.standingRevision, target, from.locale, (own) => this.find(own, from));
  }

  private find(target: string, from: LinkOrigin): Destination {
    const read = this.reader.read(target, from);
    if (read.kind === 'path') return this.destination({ ...read, slug: read.path, locale: undefined }, from.locale);
    if (read.kind !== 'concept') return read;
    if (read.isFragment && this.isSection(read, target, from)) return { kind: 'other' };
    return this.destination(read, from.locale);
  }

  /** Whether the fragment is another section of the page of entries. */
  private isSection(read: Address, target: string, from: LinkOrigin): boolean {
    const { concepts, paths, locales, anchors } = this.indexes;
    if (concepts.has(read.slug)) return false;
    const locale = read.locale === undefined ? from.locale : locales.named(read.locale);
    const path = target.trimStart().startsWith('#')
      ? from.path
      : paths.build(read.slug, locale, locales.folder(locale));
    const found = anchors.deciding(path, from.path);
    return found !== undefined && (!found.isComplete || hasAnchor(found, read.slug));
  }

  /** Resolves a link of the index. */
  destination(
    link: Address & {
      readonly suffix?: string;
      readonly asPath?: true;
      readonly isFile?: true;
      readonly isFragment?: true;
    },
    fromLocale: string,
  ): Destination {
    const { slug, suffix = '', asPath, isFile, isFragment } = link;
    const bare = link.locale === undefined;
    const followed = this.indexes.addresses.follow(link, fromLocale);
    if (followed?.kind === 'page') return followed;
    if (followed) {
      const { isFormer, isSure } = followed;
      const address = { written: slug, isFormer, isSure, ...(isFile && slug.startsWith('/') ? { isFile } : {}) };
      return { kind: 'concept', slug: followed.slug, locale: followed.locale, suffix, bare, address };
    }
    if (slug.startsWith('/')) return isFile ? this.missingFile(slug, fromLocale, suffix) : { kind: 'other' };
    const locale =
      link.locale === undefined ? this.articles.bareLocale(fromLocale) : this.indexes.locales.named(link.locale);
    if (!this.articles.get(slug, locale) && this.articles.hasElsewhere(slug, locale)) return { kind: 'page' };
    if (!this.indexes.concepts.has(slug)) {
      if (this.indexes.pages.has(locale, slug) || (bare && this.isHome(slug))) return { kind: 'page' };
      if (looksLikeFile(slug)) return { kind: 'other' };
      if (this.articles.pages.hasSection(slug, locale)) return { kind: 'page' };
    }
    return {
      kind: 'concept',
      slug,
      locale,
      suffix,
      bare,
      ...(asPath ? { asPath } : {}),
      ...(isFragment ? { isFragment } : {}),
    };
  }

  /** The destination of a link to a file of the layout that is no article. */
  private missingFile(slug: string, fromLocale: string, suffix: string): Destination {
    const isThere = pathsWithAddress(slug).some(
      (path) => this.indexes.pages.at(path) !== undefined || this.articles.isElsewhere(path),
    );
    if (isThere) return { kind: 'page' };
    const locale = this.indexes.paths.place(slug.slice(1))?.locale ?? fromLocale;
    return { kind: 'concept', slug, locale, suffix, bare: false };
  }

  /**
   * Resolves a macro link with the name in an article of the locale. Names of the locale take precedence over those of
   * the source locale.
   */
  resolveMacro(name: string, fromLocale: string): MacroDestination {
    return this.indexes.named.byNames(this.indexes.macros?.keysOf(name) ?? [], fromLocale);
  }

  /** Returns the concepts that the article links, existing or not. */
  slugsLinkedBy(facts: ArticleFacts | undefined): Set<string> {
    return this.indexes.named.slugsLinkedBy(facts);
  }

  /** Returns the lowercase keys of links by the article's other addresses, or by redirects to one of its addresses. */
  addressKeysOf(facts: Pick<FrontMatterFacts, 'slug' | 'locale'> & Partial<FrontMatterFacts>): string[] {
    const { path = '', address, formerAddresses = [], slug, locale } = facts;
    const own = this.indexes.addresses.keysOf({ path, address, formerAddresses, slug, locale });
    return [...this.indexes.addresses.redirects.withSources([slug, ...own])].map((key) => key.toLowerCase());
  }

  /** Returns all links to the concept in all locales, by path and position. */
  referencesTo(slug: string): Reference[] {
    const references: Reference[] = [];
    for (const from of this.linking(slug).toSorted(byPath))
      for (const link of from.links)
        if (this.indexes.named.conceptOf(link, from) === slug) references.push({ from, link });
    return references;
  }

  /** Returns the articles that link the concept in all locales, unordered. Much faster than `referencesTo`. */
  linking(slug: string): ArticleFacts[] {
    const paths = new Set(this.indexes.links.linking(slug));
    if (this.indexes.named.hasKeys) {
      for (const key of this.indexes.named.keysOf(slug))
        for (const path of this.indexes.links.linking(key)) paths.add(path);
    }
    const articles = [...paths].flatMap((path) => this.articles.at(path) ?? []);
    if (!this.indexes.named.hasKeys) return articles;
    return articles.filter((from) => from.links.some((link) => this.indexes.named.conceptOf(link, from) === slug));
  }

  /**
   * Returns the number of articles per locale that link the concept, regardless of the locale that the links lead to.
   */
  demandFor(slug: string): ReadonlyMap<string, number> {
    if (this.counted) return this.counted.of(slug);
    const counts = new Map<string, number>();
    for (const { locale } of this.linking(slug)) counts.set(locale, (counts.get(locale) ?? 0) + 1);
    return counts;
  }

  /** Returns the number of references in `referencesTo`. */
  referenceCount(slug: string): number {
    if (this.indexes.named.hasKeys) return this.referencesTo(slug).length;
    return this.indexes.links
      .linking(slug)
      .reduce((sum, path) => sum + (this.indexes.concepts.at(path)?.timesLinking(slug) ?? 0), 0);
  }

  /**
   * Returns the paths of the articles that link one of the slugs, ignoring case, or use a name of it in a macro link.
   */
  articlesLinking(slugs: Iterable<string>): Set<string> {
    const result = new Set<string>();
    for (const slug of slugs)
      for (const key of this.indexes.named.keysOf(slug))
        for (const path of this.indexes.links.linkingInAnyCase(key)) result.add(path);
    return result;
  }

  /** Returns the number of articles in `articlesLinking` for one slug. Reads few of them, because capitals are rare. */
  countArticlesLinking(slug: string): number {
    if (this.indexes.named.hasKeys) return this.articlesLinking([slug]).size;
    const folded = slug.toLowerCase();
    let count = this.indexes.links.linking(folded).length;
    for (const path of this.indexes.links.linkingWithCapitals(folded))
      if (!this.indexes.concepts.at(path)?.linked().has(folded)) count++;
    return count;
  }

  /** Whether `articlesLinking` contains the article at the path. */
  linksOneOf(path: string, slugs: Iterable<string>): boolean {
    const linked = new Set<string>();
    for (const target of this.indexes.concepts.at(path)?.linked() ?? []) linked.add(target).add(target.toLowerCase());
    if (linked.size === 0) return false;
    for (const slug of slugs) for (const key of this.indexes.named.keysOf(slug)) if (linked.has(key)) return true;
    return false;
  }

  /**
   * Returns the paths of the articles with a dead link, or of translations without a source article, that resemble one
   * of the names.
   */
  articlesMissing(names: Iterable<string>): Set<string> {
    const isNear = isNearTo(names);
    const found = new Set<string>();
    for (const slug of this.indexes.concepts.slugs())
      for (const article of this.articles.get(slug, this.articles.sourceLocale) ? [] : this.indexes.concepts.of(slug))
        if (namesOfOrphan(article).some(isNear)) found.add(article.path);
    for (const target of this.indexes.links.targets())
      if (this.isDead(target, isNear)) for (const path of this.indexes.links.linking(target)) found.add(path);
    return found;
  }

  /** Whether `articlesMissing` contains the article at the path. */
  missesOneOf(path: string, names: Iterable<string>): boolean {
    const isNear = isNearTo(names);
    const article = this.indexes.concepts.at(path);
    if (!article) return false;
    if (!this.articles.get(article.slug, this.articles.sourceLocale) && namesOfOrphan(article).some(isNear))
      return true;
    return [...article.linked()].some((target) => this.isDead(target, isNear));
  }

  /** The meaning of a macro link depends on inflected forms too, so every name counts as near to a dead one. */
  private isDead(target: string, isNear: (slug: string) => boolean): boolean {
    if (this.indexes.concepts.has(target)) return false;
    return this.indexes.macros ? this.indexes.named.isUnnamed(target) : isNear(target);
  }

  /** Whether the bare slug is the home page of a locale, `/pl/`. */
  private isHome(slug: string): boolean {
    if (!isLocale(slug)) return false;
    const locale = this.indexes.locales.named(slug);
    return this.indexes.locales.has(locale) || this.indexes.pages.has(locale, '');
  }
}
