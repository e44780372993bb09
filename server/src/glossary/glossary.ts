import type { ArticleFacts, ArticlePlace, LinkFact } from './articleFacts.ts';
import { localeOfFolder } from './detectLayouts.ts';
import type { Layout } from './layout.ts';
import type { NearTerms } from '../terms/nearTerms.ts';
import type { OpeningTerms } from '../terms/openingTerms.ts';
import type { TermIndex } from '../terms/types.ts';
import { foldSlug } from './foldSlug.ts';
import { MentionIndex } from './mentionIndex.ts';
import { mentionSyntaxOf } from './mentions/index.ts';
import type { MentionSyntax } from './mentions/mentionSyntax.ts';
import { ByPath, byPath, deleteFrom, getOrAdd, Memo, Tally } from './collections.ts';
import { encodeSlug, type LinkOrigin, type LinkTarget, LinkTargetReader, looksLikeFile } from './linkTarget.ts';
import { type History, NO_HISTORY } from './history.ts';
import type { Demand } from './demand.ts';
import { isLocale, languageOf, localeName, sameLocale } from './locales.ts';
import { type DeclaredMatches, LocaleTerms } from './localeTerms.ts';
import { type PathPattern, pathPattern, type Renamed } from './pathPattern.ts';
import { TitleWords } from './titleWords.ts';

/** Where a link leads: a concept in a locale, whether or not that article is there; or what is no concept. */
export type Destination =
  | {
      readonly kind: 'concept';
      readonly slug: string;
      readonly locale: string;
      readonly suffix: string;
      readonly bare: boolean;
    }
  | { readonly kind: 'page' }
  /** A mention of a name that no article has. */
  | { readonly kind: 'unnamed' }
  | Exclude<LinkTarget, { kind: 'concept' }>;

/** What a mention leads to, and by which of the names that it may mean. */
export interface MentionDestination {
  readonly destination: Destination;
  /** As names are compared; undefined when no article has one. */
  readonly name: string | undefined;
}

/** A link to a concept, with the article that it stands in. */
export interface Reference {
  readonly from: ArticleFacts;
  readonly link: LinkFact;
}

/** What a change of one article means to the others. */
export interface Change {
  /** Slugs (in lower case) whose links may now be judged otherwise. */
  readonly slugs: ReadonlySet<string>;
  /** The other articles of the concept, by path, in every locale. */
  readonly siblings: ReadonlySet<string>;
  /** The locales whose terms are others now, or belong to articles of another standing: their mentions may be judged otherwise. */
  readonly locales: ReadonlySet<string>;
  /** The source articles, by path, that lack a translation into the article's locale which more or fewer want than before. */
  readonly demanded: ReadonlySet<string>;
  /** The translations, by path, of a source article that links other concepts now. */
  readonly translations: ReadonlySet<string>;
  /** The locales, the source locale or the meaning of a bare `/slug` are others: every link may be judged otherwise. */
  readonly everything: boolean;
}

export const NO_CHANGE: Change = {
  slugs: new Set(),
  siblings: new Set(),
  locales: new Set(),
  demanded: new Set(),
  translations: new Set(),
  everything: false,
};

/** Articles from which on a locale is expected to have every concept: a single one is a beginning, or a stray file. */
const ESTABLISHED = 2;

/** A file below a layout's folders: an article, or a page that links may lead to. */
export type Place = ({ readonly kind: 'article' } & ArticlePlace) | PagePlace;

/** `name` is the page's path below its locale, without an ending: `contribute`, `style-guide/links`; empty for the home page. */
export interface PagePlace {
  readonly kind: 'page';
  readonly locale: string;
  readonly name: string;
}

/**
 * One layout applied to one root: its concepts, its articles by locale, and who links whom. Kept up to date article by
 * article; the result never depends on the order of the changes.
 */
export class Glossary {
  readonly layout: Layout;
  /** Another number after each change of an article or a page: what was computed for one of them is right as long as it stays. */
  revision = 0;
  readonly links: LinkTargetReader;
  readonly mentions: MentionSyntax | undefined;
  /** What the repository says of the articles' age, as far as somebody has asked it. */
  history: History = NO_HISTORY;
  /** Counted elsewhere, of what is not translated, by who keeps no links; undefined: the links that the index keeps are counted. */
  counted: Demand | undefined;
  private readonly pattern: PathPattern;
  private readonly isExcluded: (path: string) => boolean;
  private readonly byPath = new Map<string, ArticleFacts>();
  /** Slug to locale to its articles: more than one when two files claim the same place. The first path counts. */
  private readonly concepts = new Map<string, Map<string, ByPath<ArticleFacts>>>();
  private readonly articlesByLocale = new Tally();
  /** Locale to the names of its folders, nearly always one. */
  private readonly foldersByLocale = new Map<string, Tally>();
  /** `locale/name` of every page, and how many files claim it. */
  private readonly pages = new Tally();
  private readonly pageByPath = new Map<string, PagePlace>();
  /** Lower-case slug to the slugs that are written so. */
  private readonly byFoldedSlug = new Map<string, Set<string>>();
  private readonly named: MentionIndex;
  /** Lower-case slug, or name that a mention may mean, to the articles that link it, there or not. */
  private readonly linkedFrom = new Map<string, Map<string, ArticleFacts>>();
  private articlesLinkingByLocale = 0;
  private readonly localeTerms = new LocaleTerms(() => this.byPath.values());
  private readonly titleWords = new TitleWords(() => this.byPath.values());
  private readonly source = new Memo(() => this.findSourceLocale());

  /** `isExcluded` judges paths that match the layout's pattern. The pattern has been validated with the configuration. */
  constructor(layout: Layout, pattern: PathPattern, isExcluded: (path: string) => boolean) {
    this.layout = layout;
    this.pattern = pattern;
    this.isExcluded = isExcluded;
    this.links = new LinkTargetReader(layout);
    this.mentions = mentionSyntaxOf(layout);
    this.named = new MentionIndex(this.mentions);
  }

  /** What the path is in this layout; undefined when it has nothing to do with it. */
  place(path: string): Place | undefined {
    const place = this.pattern.match(path);
    const locale = place && localeOfFolder(this.pattern, this.layout, place.folder);
    if (place && locale !== undefined && !this.isExcluded(path)) {
      const slug = this.layout.foldsSlugs ? foldSlug(place.slug) : place.slug;
      return { kind: 'article', path, locale, slug };
    }
    return this.pagePlace(path);
  }

  /** The path of the article, there or not. Uses the folder that the locale's articles are in. */
  pathOf(slug: string, locale: string): string {
    const known = this.article(slug, locale);
    if (known) return known.path;
    const folders = this.foldersByLocale.get(locale);
    return this.pattern.build({ folder: folders?.most ?? this.folderNameOf(locale), slug });
  }

  /** What the article's file, or its folder where that has the slug's name, would be called with another slug. */
  renamed(path: string, slug: string): Renamed | undefined {
    return this.pattern.renamed(path, slug);
  }

  /** What the path of an article has for the locale, as written. */
  folderOf({ path }: Pick<ArticleFacts, 'path'>): string {
    return this.pattern.match(path)?.folder ?? '';
  }

  /** Every file that claims the concept, in every locale. */
  articlesOf(slug: string): ArticleFacts[] {
    return [...(this.concepts.get(slug)?.values() ?? [])].flatMap(({ items }) => items).toSorted(byPath);
  }

  /** Takes in an article, in place of what its path held before. */
  set(facts: ArticleFacts): Change {
    const before = this.byPath.get(facts.path);
    if (before && sameFacts(before, facts)) return NO_CHANGE;
    this.localeTerms.replace(before, facts);
    this.titleWords.replace(before, facts);
    return this.changing(before, facts, () => {
      if (before) this.detach(before);
      this.attach(facts);
      if (!before) return { seen: [facts], bySiblings: [facts] };
      const isSeen = matters(before, facts);
      const isSeenBySiblings = isSeen || before.description !== facts.description;
      return { seen: isSeen ? [before, facts] : [], bySiblings: isSeenBySiblings ? [before, facts] : [] };
    });
  }

  /** Forgets the article of the path, if there is one. */
  delete(path: string): Change {
    const before = this.byPath.get(path);
    if (!before) return NO_CHANGE;
    this.localeTerms.replace(before, undefined);
    this.titleWords.replace(before, undefined);
    return this.changing(before, undefined, () => {
      this.detach(before);
      return { seen: [before], bySiblings: [before] };
    });
  }

  /** Takes in a page that is no article; links may lead to it. */
  addPage(path: string, place: PagePlace): Change {
    if (this.pageByPath.has(path)) return NO_CHANGE;
    this.revision++;
    this.pageByPath.set(path, place);
    this.pages.add(pageKey(place));
    return pageChange(place);
  }

  deletePage(path: string): Change {
    const place = this.pageByPath.get(path);
    if (!place) return NO_CHANGE;
    this.revision++;
    this.pageByPath.delete(path);
    this.pages.delete(pageKey(place));
    return pageChange(place);
  }

  /** The article of the path. */
  at(path: string): ArticleFacts | undefined {
    return this.byPath.get(path);
  }

  /** The names of the locale's pages that are no articles, sorted; none of its home page. */
  pagesIn(locale: string): string[] {
    const names = new Set<string>();
    for (const page of this.pageByPath.values()) if (page.locale === locale && page.name !== '') names.add(page.name);
    return [...names].toSorted();
  }

  /** All articles, in the order they came in. */
  articles(): IterableIterator<ArticleFacts> {
    return this.byPath.values();
  }

  get articleCount(): number {
    return this.byPath.size;
  }

  /** All slugs, in the order they came in. */
  slugs(): IterableIterator<string> {
    return this.concepts.keys();
  }

  get conceptCount(): number {
    return this.concepts.size;
  }

  hasConcept(slug: string): boolean {
    return this.concepts.has(slug);
  }

  /** The concept's article in the locale. */
  article(slug: string, locale: string): ArticleFacts | undefined {
    return this.concepts.get(slug)?.get(locale)?.first;
  }

  /** The other files that claim the same slug and locale, in the order of their paths. */
  rivals(facts: ArticleFacts): readonly ArticleFacts[] {
    return (this.concepts.get(facts.slug)?.get(facts.locale)?.items ?? []).filter((rival) => rival.path !== facts.path);
  }

  /** The locales that have the concept, sorted; drafts count where `drafts` says so. */
  localesOf(slug: string, drafts: 'with-drafts' | 'without-drafts' = 'with-drafts'): string[] {
    const result: string[] = [];
    for (const [locale, { first }] of this.concepts.get(slug) ?? []) {
      if (drafts === 'with-drafts' || !first?.draft) result.push(locale);
    }
    return result.toSorted();
  }

  /**
   * The locales that still have to translate the concept, sorted: those with two articles or more and no finished one of it.
   * None where the source locale has no finished article itself.
   */
  missingLocales(slug: string): string[] {
    return this.locales().filter(
      (locale) =>
        locale !== this.sourceLocale &&
        this.articlesByLocale.of(locale) >= ESTABLISHED &&
        this.isUntranslated(slug, locale),
    );
  }

  /** All locales that have articles, sorted. */
  locales(): string[] {
    return this.articlesByLocale.keys();
  }

  /** The locale that the others are translated from. */
  get sourceLocale(): string {
    return this.source.value;
  }

  /** Equal as long as no locale declares other terms, and the source locale is the same. */
  get termsRevision(): string {
    return `${this.localeTerms.revision} ${this.sourceLocale}`;
  }

  /** The terms of the locale, ready to be found; made when first asked for, and kept up to date from then on. */
  terms(locale: string): TermIndex {
    return this.localeTerms.of(locale);
  }

  /** The same terms by their spelling, for texts that name no concept as they stand. */
  nearTerms(locale: string): NearTerms {
    return this.localeTerms.near(locale);
  }

  /** The terms that the locale's front matters declare, for the rules. */
  declaredTerms(locale: string): TermIndex {
    return this.localeTerms.declared(locale);
  }

  /** In how many titles of the locale the word stands as it is, in any case. */
  titlesWith(word: string, locale: string): number {
    return this.titleWords.count(locale, word);
  }

  /** What the declared terms of the locale and of the source locale find in a text of the locale. */
  findDeclared(locale: string, text: string): DeclaredMatches {
    return this.localeTerms.findAll(locale, this.sourceLocale, text);
  }

  /** The source locale's terms where they open a compound of another language. */
  sourceOpenings(): OpeningTerms {
    return this.localeTerms.openings(this.sourceLocale);
  }

  /** Whether the source locale has articles here: a site may keep its translations in a repository of their own. */
  get hasSource(): boolean {
    return this.articlesByLocale.has(this.sourceLocale);
  }

  /** What a bare `/slug` in an article of the locale leads to. */
  bareLocale(locale: string): string {
    const { bareSlug } = this.layout;
    if (bareSlug === 'source-locale') return this.sourceLocale;
    if (bareSlug === 'from-links' && this.articlesLinkingByLocale > 0) return this.sourceLocale;
    return locale;
  }

  /** Where the target of a link in the article leads. `target` as the parser gives it. */
  resolve(target: string, from: LinkOrigin): Destination {
    const read = this.links.read(target, from);
    return read.kind === 'concept' ? this.destination(read, from.locale) : read;
  }

  /** Where a link that the index keeps leads. */
  destination(link: { slug: string; locale: string | undefined; suffix?: string }, fromLocale: string): Destination {
    const { slug, suffix = '' } = link;
    const bare = link.locale === undefined;
    const locale = link.locale === undefined ? this.bareLocale(fromLocale) : this.localeNamed(link.locale);
    if (!this.concepts.has(slug)) {
      if (this.pages.has(pageKey({ locale, name: slug })) || (bare && this.isHome(slug))) return { kind: 'page' };
      if (looksLikeFile(slug)) return { kind: 'other' };
    }
    return { kind: 'concept', slug, locale, suffix, bare };
  }

  /** Where a mention of the name in an article of the locale leads: the locale's own names count before the source's. */
  mentioned(name: string, fromLocale: string): MentionDestination {
    return this.byNames(this.mentions?.keysOf(name) ?? [], fromLocale);
  }

  /** How mentions in the locale may call the concept, the usual name first; the source's names where it has none. */
  mentionNames(slug: string, locale: string): readonly string[] {
    return (this.article(slug, locale) ?? this.article(slug, this.sourceLocale))?.mentionNames ?? [];
  }

  /** A link to the concept as the layout's authors write it in an article of the locale; undefined where they have no way. */
  writeLink(slug: string, locale: string, text: string): string | undefined {
    const mention = this.mentions?.write(this.mentionNames(slug, locale), text);
    const target = mention === undefined ? this.targetTo(slug, locale, locale) : undefined;
    return target === undefined ? mention : `[${text}](${target})`;
  }

  /** The target that leads from an article of `fromLocale` to the concept in `locale`; undefined where the site has no such links. */
  targetTo(slug: string, locale: string, fromLocale: string): string | undefined {
    const written = this.layout.foldsSlugs ? (this.mentionNames(slug, locale)[0] ?? slug) : slug;
    return this.addressOf(written, locale, fromLocale);
  }

  /** The same for a slug as its address is to write it, whether or not there is such an article. */
  addressOf(written: string, locale: string, fromLocale: string): string | undefined {
    const { bareSlug, link, localizedLink } = this.layout;
    const isBare = bareSlug !== 'none' && this.bareLocale(fromLocale) === locale;
    const template = isBare
      ? link
      : localizedLink?.replace('{locale}', () => this.layout.linkLocales[locale] ?? locale);
    return template?.replace(/\{slug(?:\*\*)?\}/, () => encodeSlug(written));
  }

  /** The concepts that the article links or mentions, there or not. */
  slugsLinkedBy(facts: ArticleFacts | undefined): Set<string> {
    return new Set(facts?.links.flatMap((link) => this.conceptOf(link, facts) ?? []));
  }

  /** Who links the concept, from every locale, by path and position. */
  referencesTo(slug: string): Reference[] {
    const references: Reference[] = [];
    for (const from of [...this.mayLink(slug)].toSorted(byPath))
      for (const link of from.links) if (this.conceptOf(link, from) === slug) references.push({ from, link });
    return references;
  }

  /** How many articles of each locale link the concept, wherever their links lead. */
  demandFor(slug: string): ReadonlyMap<string, number> {
    if (this.counted) return this.counted.of(slug);
    const counts = new Map<string, number>();
    const linking = new Set(this.referencesTo(slug).map(({ from }) => from));
    for (const { locale } of linking) counts.set(locale, (counts.get(locale) ?? 0) + 1);
    return counts;
  }

  /** How many `referencesTo` gives. */
  referenceCount(slug: string): number {
    let count = 0;
    for (const from of this.mayLink(slug))
      for (const link of from.links) if (this.conceptOf(link, from) === slug) count++;
    return count;
  }

  /** The paths of the articles that link one of the slugs, in whatever case, or mention a name of it. */
  articlesLinking(slugs: Iterable<string>): Set<string> {
    const result = new Set<string>();
    for (const slug of slugs)
      for (const key of this.keysOf(slug)) for (const path of this.linkedFrom.get(key)?.keys() ?? []) result.add(path);
    return result;
  }

  /** How many `articlesLinking` gives of one slug, mostly without a look at them. */
  countArticlesLinking(slug: string): number {
    const [key = '', ...others] = this.keysOf(slug);
    return others.length > 0 ? this.articlesLinking([slug]).size : (this.linkedFrom.get(key)?.size ?? 0);
  }

  /** Whether the article of the path is one of those. */
  linksOneOf(path: string, slugs: Iterable<string>): boolean {
    for (const slug of slugs) for (const key of this.keysOf(slug)) if (this.linkedFrom.get(key)?.has(path)) return true;
    return false;
  }

  /** The slugs that differ from the given one in case at most. */
  slugsInAnyCase(slug: string): readonly string[] {
    return [...(this.byFoldedSlug.get(slug.toLowerCase()) ?? [])].toSorted();
  }

  /** Everything that the glossary knows, in an order that no history changes: equal texts are equal glossaries. */
  dump(): string {
    const lines = [...this.byPath.values()].toSorted(byPath).map((facts) => JSON.stringify(facts));
    const concepts = [...this.concepts].map(([slug, locales]) => {
      const articles = [...locales].map(
        ([locale, bag]) => `${locale}=${bag.items.map((facts) => facts.path).join('|')}`,
      );
      const references = this.referencesTo(slug).map(({ from, link }) => `${from.path}@${link.span.start}`);
      return `${slug}: ${articles.toSorted().join(' ')} <- ${references.join(' ')}`;
    });
    const dangling = [...this.linkedFrom].map(([slug, from]) => `${slug} <- ${[...from.keys()].toSorted().join(' ')}`);
    const summary = `source ${this.sourceLocale}, bare ${this.bareLocale('*')}, locales ${this.articlesByLocale.dump()}`;
    return [summary, ...lines, ...concepts.toSorted(), ...dangling.toSorted(), ...this.pages.keys()].join('\n');
  }

  /**
   * Makes a change of one article; what it gives are the article's states, old and new, as far as others see a difference,
   * and the other articles of its concept.
   */
  private changing(
    from: ArticleFacts | undefined,
    to: ArticleFacts | undefined,
    change: () => Record<'seen' | 'bySiblings', readonly ArticleFacts[]>,
  ): Change {
    const before = this.meaning();
    const { seen, bySiblings } = change();
    this.source.forget();
    this.revision++;
    return {
      slugs: new Set(seen.flatMap((facts) => [...this.keysOf(facts.slug), ...this.named.namesOf(facts)])),
      siblings: new Set(bySiblings.flatMap((facts) => this.siblings(facts))),
      locales: new Set(seen.map(({ locale }) => locale)),
      translations: this.translations(from, to),
      demanded: this.demanded(from, to),
      everything: before !== this.meaning(),
    };
  }

  /** The source articles that now report otherwise what the article's locale is missing. */
  private demanded(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const locale = (to ?? from)?.locale;
    if (locale === undefined || locale === this.sourceLocale) return NO_CHANGE.demanded;
    const articles = this.articlesByLocale.of(locale);
    const isCountedIn = !from && articles === ESTABLISHED;
    const isCountedOut = !to && articles === ESTABLISHED - 1;
    const slugs = isCountedIn || isCountedOut ? this.concepts.keys() : this.slugsLinkedOtherwise(from, to, locale);
    if (articles < ESTABLISHED && !isCountedOut) return NO_CHANGE.demanded;
    const paths = new Set<string>();
    for (const slug of slugs) {
      const source = this.isUntranslated(slug, locale) ? this.article(slug, this.sourceLocale) : undefined;
      if (source) paths.add(source.path);
    }
    return paths;
  }

  private translations(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const facts = to ?? from;
    if (facts?.locale !== this.sourceLocale || this.slugsLinkedByOne(from, to).size === 0)
      return NO_CHANGE.translations;
    return new Set(this.siblings(facts));
  }

  /** The slugs that one of the two links and the other does not. */
  private slugsLinkedByOne(one: ArticleFacts | undefined, other: ArticleFacts | undefined): Set<string> {
    const difference = this.slugsLinkedBy(one);
    for (const slug of this.slugsLinkedBy(other)) if (!difference.delete(slug)) difference.add(slug);
    return difference;
  }

  /** And those that mentions in the locale may lead to, or may have led to, as the article has other names than before. */
  private slugsLinkedOtherwise(
    from: ArticleFacts | undefined,
    to: ArticleFacts | undefined,
    locale: string,
  ): Set<string> {
    const slugs = this.slugsLinkedByOne(from, to);
    if (!this.mentions || String(from?.mentionNames) === String(to?.mentionNames)) return slugs;
    const locales = [locale, this.sourceLocale];
    for (const facts of [from, to])
      for (const { slug } of this.named.holders(facts ? this.named.namesOf(facts) : [], locales)) slugs.add(slug);
    return slugs;
  }

  /** Whether the source locale has a finished article of the concept, and the other has none. A source may call itself a placeholder. */
  isUntranslated(slug: string, locale: string): boolean {
    return this.article(slug, this.sourceLocale)?.draft === false && !isFinished(this.article(slug, locale));
  }

  private siblings({ slug, path: own }: ArticleFacts): string[] {
    const articles = [...(this.concepts.get(slug)?.values() ?? [])].flatMap(({ items }) => items);
    return articles.map(({ path }) => path).filter((path) => path !== own);
  }

  /** What every link is read by. One article is in one locale: as many locales as before are the same. */
  private meaning(): string {
    return `${this.articlesByLocale.size} ${this.sourceLocale} ${this.bareLocale('*')}`;
  }

  private attach(facts: ArticleFacts): void {
    this.byPath.set(facts.path, facts);
    getOrAdd(
      getOrAdd(this.concepts, facts.slug, () => new Map()),
      facts.locale,
      () => new ByPath(),
    ).add(facts);
    getOrAdd(this.byFoldedSlug, facts.slug.toLowerCase(), () => new Set()).add(facts.slug);
    this.articlesByLocale.add(facts.locale);
    getOrAdd(this.foldersByLocale, facts.locale, () => new Tally()).add(this.folderOf(facts));
    for (const key of linkedKeys(facts)) getOrAdd(this.linkedFrom, key, () => new Map()).set(facts.path, facts);
    this.named.add(facts);
    if (facts.linksByLocale) this.articlesLinkingByLocale++;
  }

  private detach(facts: ArticleFacts): void {
    this.byPath.delete(facts.path);
    const locales = this.concepts.get(facts.slug);
    const bag = locales?.get(facts.locale);
    bag?.delete(facts);
    if (bag?.items.length === 0) locales?.delete(facts.locale);
    if (locales?.size === 0) {
      this.concepts.delete(facts.slug);
      deleteFrom(this.byFoldedSlug, facts.slug.toLowerCase(), facts.slug);
    }
    this.articlesByLocale.delete(facts.locale);
    this.foldersByLocale.get(facts.locale)?.delete(this.folderOf(facts));
    for (const key of linkedKeys(facts)) deleteFrom(this.linkedFrom, key, facts.path);
    this.named.delete(facts);
    if (facts.linksByLocale) this.articlesLinkingByLocale--;
  }

  /** The articles that link the concept, or what is written nearly like it. */
  private mayLink(slug: string): Set<ArticleFacts> {
    const linking = new Set<ArticleFacts>();
    for (const key of this.keysOf(slug)) for (const from of this.linkedFrom.get(key)?.values() ?? []) linking.add(from);
    return linking;
  }

  /** By what links and mentions of the concept are found: its slug in lower case, and its names in every locale. */
  private keysOf(slug: string): Set<string> {
    const keys = new Set([slug.toLowerCase()]);
    if (!this.mentions) return keys;
    for (const { items } of this.concepts.get(slug)?.values() ?? [])
      for (const facts of items) for (const name of this.named.namesOf(facts)) keys.add(name);
    return keys;
  }

  private byNames(names: readonly string[], fromLocale: string): MentionDestination {
    const found = this.named.find(names, new Set([fromLocale, this.sourceLocale]));
    if (!found) return { destination: { kind: 'unnamed' }, name: undefined };
    const { slug, locale } = found.article;
    const leadsTo = this.mentions?.leadsToSource ? locale : fromLocale;
    return { destination: { kind: 'concept', slug, locale: leadsTo, suffix: '', bare: true }, name: found.name };
  }

  /** The slug that a link of the article leads to; undefined for a mention of nothing. */
  private conceptOf({ slug, names }: LinkFact, { locale }: ArticleFacts): string | undefined {
    if (!names) return slug;
    const { destination } = this.byNames(names, locale);
    return destination.kind === 'concept' ? destination.slug : undefined;
  }

  private findSourceLocale(): string {
    const { sourceLocale } = this.layout;
    if (sourceLocale !== undefined) return this.localeNamed(sourceLocale);
    const english = this.locales().filter((locale) => languageOf(locale) === 'en');
    const plain = this.localeNamed('en');
    return this.articlesByLocale.has(plain) ? plain : (this.mostOf(english) ?? this.articlesByLocale.most ?? 'en');
  }

  /** The locale with the most articles. */
  private mostOf(locales: readonly string[]): string | undefined {
    const count = (locale: string): number => this.articlesByLocale.of(locale);
    return locales.toSorted((one, other) => count(other) - count(one) || (one < other ? -1 : 1))[0];
  }

  /** Whether the bare slug is the home page of a locale, `/pl/`. */
  private isHome(slug: string): boolean {
    if (!isLocale(slug)) return false;
    const locale = this.localeNamed(slug);
    return this.articlesByLocale.has(locale) || this.pages.has(pageKey({ locale, name: '' }));
  }

  /** The locale as the glossary's folders write it. */
  private localeNamed(locale: string): string {
    if (this.articlesByLocale.has(locale)) return locale;
    const mapped = localeOfFolder(this.pattern, this.layout, locale);
    for (const known of this.articlesByLocale.keys()) {
      if (sameLocale(known, locale) || known === mapped) return known;
    }
    return mapped ?? locale;
  }

  private folderNameOf(locale: string): string {
    const named = Object.entries(this.layout.languages).find(([, tag]) => tag === locale);
    return named?.[0] ?? (this.pattern.namesLanguage ? localeName(locale) : locale);
  }

  private pagePlace(path: string): PagePlace | undefined {
    const { prefix } = this.pattern;
    if (!path.startsWith(prefix)) return undefined;
    const [folder = '', ...rest] = path.slice(prefix.length).split('/');
    const locale = localeOfFolder(this.pattern, this.layout, folder);
    const file = rest.pop();
    if (locale === undefined || file === undefined) return undefined;
    const name = file.replace(/\.[^.]*$/, '');
    const segments = name === '_index' || name === 'index' ? rest : [...rest, name];
    return { kind: 'page', locale, name: segments.join('/') };
  }
}

/** A glossary for the layout; undefined when its pattern is none. */
export function createGlossary(layout: Layout, isExcluded: (path: string) => boolean): Glossary | undefined {
  const pattern = pathPattern(layout.articles);
  return pattern && new Glossary(layout, pattern, isExcluded);
}

function pageKey({ locale, name }: Pick<PagePlace, 'locale' | 'name'>): string {
  return `${locale}/${name}`;
}

/** Who links the page; a home page is linked by its locale. */
function pageChange({ locale, name }: PagePlace): Change {
  return { ...NO_CHANGE, slugs: new Set([(name || locale).toLowerCase()]) };
}

/** Whether the findings of any other article can depend on the difference. Links are the article's own affair. */
function matters(before: ArticleFacts, after: ArticleFacts): boolean {
  return sharedFacts(before) !== sharedFacts(after);
}

/** There, no draft, and no placeholder. */
function isFinished(article: ArticleFacts | undefined): boolean {
  return article !== undefined && !article.draft && article.isTranslated;
}

function sharedFacts(facts: ArticleFacts): string {
  const { slug, locale, title, draft, doNotTranslate, terms, mentionNames, isTranslated } = facts;
  return JSON.stringify([slug, locale, title, draft, doNotTranslate, terms, mentionNames, isTranslated]);
}

/** By what the articles that link a concept are found. */
function linkedKeys({ links }: ArticleFacts): Set<string> {
  return new Set(links.flatMap(({ slug, names }) => names ?? [slug.toLowerCase()]));
}

/** Facts are plain data. Those of an article that is typed in differ early, or nowhere. */
function sameFacts(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => sameFacts(one[key], other[key]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
