import type { ArticleFacts, FrontMatterFacts, LinkFact } from './articleFacts.ts';
import { isNearTo } from '../matching/nameIndex.ts';
import { byPath } from './collections.ts';
import type { Address } from './addresses/redirects.ts';
import type { Demand } from './demand.ts';
import type { Destination, MacroDestination } from './destination.ts';
import type { GlossaryArticles } from './glossaryArticles.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import { decodeSlug, encodeSlug, type LinkOrigin, type LinkTargetReader, looksLikeFile } from './linkTarget.ts';
import { isLocale } from './locales.ts';

/** A link to a concept, with the article that it stands in. */
export interface Reference {
  readonly from: ArticleFacts;
  readonly link: LinkFact;
}

/** Where links of a glossary lead, how they are written, and who links whom. */
export class GlossaryLinks {
  /** Reads what targets say. */
  readonly reader: LinkTargetReader;
  /** Counted elsewhere, of what is not translated, by who keeps no links; undefined: the links that the index keeps are counted. */
  counted: Demand | undefined;
  private readonly indexes: GlossaryIndexes;
  private readonly articles: GlossaryArticles;

  constructor(indexes: GlossaryIndexes, articles: GlossaryArticles) {
    this.indexes = indexes;
    this.articles = articles;
    this.reader = indexes.reader;
  }

  /** Where the target of a link in the article leads. `target` as the parser gives it. */
  resolve(target: string, from: LinkOrigin): Destination {
    const read = this.reader.read(target, from);
    if (read.kind === 'path') return this.destination({ ...read, slug: read.path, locale: undefined }, from.locale);
    return read.kind === 'concept' ? this.destination(read, from.locale) : read;
  }

  /** Where a link that the index keeps leads. */
  destination(
    link: Address & { readonly suffix?: string; readonly asPath?: true; readonly isFile?: true },
    fromLocale: string,
  ): Destination {
    const { slug, suffix = '', asPath } = link;
    const bare = link.locale === undefined;
    const followed = this.indexes.addresses.follow(link, fromLocale);
    if (followed?.kind === 'page') return followed;
    if (followed) {
      const { isFormer, isSure } = followed;
      const address = { written: slug, isFormer, isSure };
      return { kind: 'concept', slug: followed.slug, locale: followed.locale, suffix, bare, address };
    }
    if (slug.startsWith('/')) return { kind: 'other' };
    const locale =
      link.locale === undefined ? this.articles.bareLocale(fromLocale) : this.indexes.locales.named(link.locale);
    if (!this.articles.get(slug, locale) && this.articles.hasElsewhere(slug, locale)) return { kind: 'page' };
    if (!this.indexes.concepts.has(slug)) {
      if (this.indexes.pages.has(locale, slug) || (bare && this.isHome(slug))) return { kind: 'page' };
      if (looksLikeFile(slug)) return { kind: 'other' };
    }
    return { kind: 'concept', slug, locale, suffix, bare, ...(asPath ? { asPath } : {}) };
  }

  /** Where a mention of the name in an article of the locale leads: the locale's own names count before the source's. */
  mentioned(name: string, fromLocale: string): MacroDestination {
    return this.indexes.named.byNames(this.indexes.macros?.keysOf(name) ?? [], fromLocale);
  }

  /** How mentions in the locale may call the concept, the usual name first; the source's names where it has none. */
  macroNames(slug: string, locale: string): readonly string[] {
    return (this.articles.get(slug, locale) ?? this.articles.get(slug, this.articles.sourceLocale))?.macroNames ?? [];
  }

  /** A link to the concept as the layout's authors write it in an article of the locale; undefined where they have no way. */
  writeLink(slug: string, locale: string, text: string): string | undefined {
    const mention = this.indexes.macros?.write(this.macroNames(slug, locale), text);
    const target = mention === undefined ? this.targetTo(slug, locale, locale) : undefined;
    return target === undefined ? mention : `[${text}](${target})`;
  }

  /** The target that leads from an article of `fromLocale` to the concept in `locale`; undefined where the site has no such links. */
  targetTo(slug: string, locale: string, fromLocale: string): string | undefined {
    const own = this.articles.get(slug, locale)?.address;
    if (own?.startsWith('/') === true) return encodeSlug(decodeSlug(own));
    if (own !== undefined) return this.addressOf(slug.slice(0, slug.lastIndexOf('/') + 1) + own, locale, fromLocale);
    const written = this.indexes.layout.foldsSlugs ? (this.macroNames(slug, locale)[0] ?? slug) : slug;
    return this.addressOf(written, locale, fromLocale);
  }

  /** The same for a slug as its address is to write it, whether or not there is such an article. */
  addressOf(written: string, locale: string, fromLocale: string): string | undefined {
    const { bareSlug, link, localizedLink } = this.indexes.layout;
    const isBare = bareSlug !== 'none' && this.articles.bareLocale(fromLocale) === locale;
    const template = isBare
      ? link
      : localizedLink?.replace('{locale}', () => this.indexes.layout.linkLocales[locale] ?? locale);
    return template?.replace(/\{slug(?:\*\*)?\}/, () => encodeSlug(written));
  }

  /** The concepts that the article links or mentions, there or not. */
  slugsLinkedBy(facts: ArticleFacts | undefined): Set<string> {
    return this.indexes.named.slugsLinkedBy(facts);
  }

  /** By what links are found that name one of the article's other addresses, or what is redirected to one of its addresses: in lower case. */
  addressKeysOf(facts: Pick<FrontMatterFacts, 'slug' | 'locale'> & Partial<FrontMatterFacts>): string[] {
    const { path = '', address, formerAddresses = [], slug, locale } = facts;
    const own = this.indexes.addresses.keysOf({ path, address, formerAddresses, slug, locale });
    return [...this.indexes.addresses.redirects.withSources([slug, ...own])].map((key) => key.toLowerCase());
  }

  /** Who links the concept, from every locale, by path and position. */
  referencesTo(slug: string): Reference[] {
    const references: Reference[] = [];
    for (const from of this.linking(slug).toSorted(byPath))
      for (const link of from.links)
        if (this.indexes.named.conceptOf(link, from) === slug) references.push({ from, link });
    return references;
  }

  /** The articles that link the concept, from every locale, in no order. Far quicker than to ask for the references. */
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

  /** How many articles of each locale link the concept, wherever their links lead. */
  demandFor(slug: string): ReadonlyMap<string, number> {
    if (this.counted) return this.counted.of(slug);
    const counts = new Map<string, number>();
    for (const { locale } of this.linking(slug)) counts.set(locale, (counts.get(locale) ?? 0) + 1);
    return counts;
  }

  /** How many `referencesTo` gives. */
  referenceCount(slug: string): number {
    if (this.indexes.named.hasKeys) return this.referencesTo(slug).length;
    return this.indexes.links
      .linking(slug)
      .reduce((sum, path) => sum + (this.indexes.concepts.at(path)?.timesLinking(slug) ?? 0), 0);
  }

  /** The paths of the articles that link one of the slugs, in whatever case, or mention a name of it. */
  articlesLinking(slugs: Iterable<string>): Set<string> {
    const result = new Set<string>();
    for (const slug of slugs)
      for (const key of this.indexes.named.keysOf(slug))
        for (const path of this.indexes.links.linkingInAnyCase(key)) result.add(path);
    return result;
  }

  /** How many `articlesLinking` gives of one slug, with a look at few of them: capitals are seldom. */
  countArticlesLinking(slug: string): number {
    if (this.indexes.named.hasKeys) return this.articlesLinking([slug]).size;
    const folded = slug.toLowerCase();
    let count = this.indexes.links.linking(folded).length;
    for (const path of this.indexes.links.linkingWithCapitals(folded))
      if (!this.indexes.concepts.at(path)?.linked().has(folded)) count++;
    return count;
  }

  /** Whether the article of the path is one of those. */
  linksOneOf(path: string, slugs: Iterable<string>): boolean {
    const linked = new Set<string>();
    for (const target of this.indexes.concepts.at(path)?.linked() ?? []) linked.add(target).add(target.toLowerCase());
    if (linked.size === 0) return false;
    for (const slug of slugs) for (const key of this.indexes.named.keysOf(slug)) if (linked.has(key)) return true;
    return false;
  }

  /** The paths of the articles with a dead link that may be taken for an article with one of the names. */
  articlesMissing(names: Iterable<string>): Set<string> {
    const isNear = isNearTo(names);
    const found = new Set<string>();
    for (const target of this.indexes.links.targets())
      if (this.isDead(target, isNear)) for (const path of this.indexes.links.linking(target)) found.add(path);
    return found;
  }

  /** Whether the article of the path is one of those. */
  missesOneOf(path: string, names: Iterable<string>): boolean {
    const isNear = isNearTo(names);
    return [...(this.indexes.concepts.at(path)?.linked() ?? [])].some((target) => this.isDead(target, isNear));
  }

  /** What a mention is taken for depends on inflected forms as well, so that every name counts as near to a dead one. */
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
