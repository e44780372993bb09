import type { ArticleFacts, HeadFacts, ArticlePlace, LinkFact } from './articleFacts.ts';
import { localeOfFolder } from './detectLayouts.ts';
import type { Layout } from './layout.ts';
import type { NearTerms } from '../terms/nearTerms.ts';
import type { OpeningTerms } from '../terms/openingTerms.ts';
import type { TermIndex } from '../terms/types.ts';
import { foldSlug } from './foldSlug.ts';
import { MentionIndex } from './mentionIndex.ts';
import { mentionSyntaxOf } from './mentions/index.ts';
import type { MentionSyntax } from './mentions/mentionSyntax.ts';
import { type Change, Changes, NO_CHANGE, pageChange } from './change.ts';
import { byPath } from './collections.ts';
import { ConceptIndex } from './conceptIndex.ts';
import { LinkIndex } from './linkIndex.ts';
import { LocaleIndex } from './localeIndex.ts';
import { FactsStore } from './packed/factsStore.ts';
import type { PackedArticle } from './packed/packedArticle.ts';
import { PageIndex, type PagePlace } from './pageIndex.ts';
import { encodeSlug, type LinkOrigin, type LinkTarget, LinkTargetReader, looksLikeFile } from './linkTarget.ts';
import type { Demand } from './demand.ts';
import { type History, NO_HISTORY } from './history.ts';
import { isLocale } from './locales.ts';
import { type DeclaredMatches, LocaleTerms, type TermUse } from './localeTerms.ts';
import { type PathPattern, pathPattern, type Renamed } from './pathPattern.ts';
import { TitleWords } from './titleWords.ts';

/** Articles that an index takes in between two looks at whose turn it is. */
const ARTICLES_A_STEP = 8;

export { type Change, NO_CHANGE } from './change.ts';
export type { PagePlace } from './pageIndex.ts';

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

/** A file below a layout's folders: an article, or a page that links may lead to. */
export type Place = ({ readonly kind: 'article' } & ArticlePlace) | PagePlace;

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
  private readonly store = new FactsStore();
  private readonly concepts = new ConceptIndex();
  private readonly localeIndex: LocaleIndex;
  private readonly pages: PageIndex;
  private readonly named: MentionIndex;
  private readonly linkIndex = new LinkIndex();
  private readonly changes: Changes;
  private readonly localeTerms = new LocaleTerms(() => this.concepts.articles());
  private readonly titleWords = new TitleWords(() => this.concepts.articles());

  /** `isExcluded` judges paths that match the layout's pattern. The pattern has been validated with the configuration. */
  constructor(layout: Layout, pattern: PathPattern, isExcluded: (path: string) => boolean) {
    this.layout = layout;
    this.pattern = pattern;
    this.isExcluded = isExcluded;
    this.links = new LinkTargetReader(layout);
    this.mentions = mentionSyntaxOf(layout);
    this.localeIndex = new LocaleIndex(layout, pattern);
    this.pages = new PageIndex(layout, pattern);
    this.named = new MentionIndex(this.mentions);
    this.changes = new Changes({
      concepts: this.concepts,
      locales: this.localeIndex,
      named: this.mentions && this.named,
      slugsLinkedBy: (facts) => this.slugsLinkedBy(facts),
      keysOf: (slug) => this.keysOf(slug),
    });
  }

  /** What the path is in this layout; undefined when it has nothing to do with it. */
  place(path: string): Place | undefined {
    const place = this.pattern.match(path);
    const locale = place && localeOfFolder(this.pattern, this.layout, place.folder);
    if (place && locale !== undefined && !this.isExcluded(path)) {
      const slug = this.layout.foldsSlugs ? foldSlug(place.slug) : place.slug;
      return { kind: 'article', path, locale, slug };
    }
    return this.pages.place(path);
  }

  /** The path of the article, there or not. Uses the folder that the locale's articles are in. */
  pathOf(slug: string, locale: string): string {
    const known = this.article(slug, locale);
    if (known) return known.path;
    return this.pattern.build({ folder: this.localeIndex.folder(locale), slug });
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
    return [...this.concepts.of(slug)];
  }

  /** Takes in an article, in place of what its path held before. */
  set(facts: ArticleFacts): Change {
    const before = this.concepts.at(facts.path);
    const after = this.store.packed(facts, before);
    if (before === after) return NO_CHANGE;
    return this.changes.making(before, after, () => this.replace(before, after));
  }

  /** The same without asking what it means to others: for reading many, after which everything is judged anew. */
  fill(facts: ArticleFacts): void {
    const before = this.concepts.at(facts.path);
    const after = this.store.packed(facts, before);
    if (before !== after) this.replace(before, after);
  }

  /** Takes in the links of an article that was filled in without those it has; false where it has no more than are known. */
  fillLinks(path: string): boolean {
    const article = this.concepts.at(path);
    const whole = article?.withLinks();
    if (whole === article) return false;
    this.replace(article, whole);
    return true;
  }

  /** Forgets the article of the path, if there is one. */
  delete(path: string): Change {
    const before = this.concepts.at(path);
    if (!before) return NO_CHANGE;
    return this.changes.making(before, undefined, () => this.replace(before, undefined));
  }

  /** Takes in a page that is no article; links may lead to it. */
  addPage(path: string, place: PagePlace): Change {
    if (!this.pages.add(path, place)) return NO_CHANGE;
    this.revision++;
    return pageChange(place);
  }

  deletePage(path: string): Change {
    const place = this.pages.delete(path);
    if (!place) return NO_CHANGE;
    this.revision++;
    return pageChange(place);
  }

  /** The article of the path. */
  at(path: string): ArticleFacts | undefined {
    return this.concepts.at(path);
  }

  /** The names of the locale's pages that are no articles, sorted; none of its home page. */
  pagesIn(locale: string): string[] {
    return this.pages.namesIn(locale);
  }

  /** All articles, in the order they came in. */
  articles(): IterableIterator<ArticleFacts> {
    return this.concepts.articles();
  }

  get articleCount(): number {
    return this.concepts.articleCount;
  }

  /** All slugs, in the order they came in. */
  slugs(): IterableIterator<string> {
    return this.concepts.slugs();
  }

  get conceptCount(): number {
    return this.concepts.conceptCount;
  }

  hasConcept(slug: string): boolean {
    return this.concepts.has(slug);
  }

  /** The concept's article in the locale. */
  article(slug: string, locale: string): ArticleFacts | undefined {
    return this.concepts.article(slug, locale);
  }

  /** The other files that claim the same slug and locale, in the order of their paths. */
  rivals(facts: HeadFacts): readonly ArticleFacts[] {
    const { path: own, slug, locale } = facts;
    return this.concepts.of(slug).filter((rival) => rival.path !== own && rival.locale === locale);
  }

  /** The locales that have the concept, sorted; drafts count where `drafts` says so. */
  localesOf(slug: string, drafts: 'with-drafts' | 'without-drafts' = 'with-drafts'): string[] {
    const articles = this.concepts.of(slug);
    const locales = [...new Set(articles.map(({ locale }) => locale))].toSorted();
    return drafts === 'with-drafts' ? locales : locales.filter((locale) => !this.article(slug, locale)?.draft);
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

  /** All locales that have articles, sorted. */
  locales(): string[] {
    return this.localeIndex.all();
  }

  /** The locale that the others are translated from. */
  get sourceLocale(): string {
    return this.localeIndex.source;
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

  /**
   * Makes ready what the use needs for texts of the locale, a few articles a step. Between two steps anything may change, and
   * anything may be asked for: what is not ready then is made ready at once.
   */
  *preparing(use: TermUse, locale: string): Generator<undefined, undefined> {
    for (const filling of this.localeTerms.fillings(use, locale, this.sourceLocale))
      while (filling.fill(ARTICLES_A_STEP)) yield;
    if (use === 'findings') while (this.titleWords.filling(locale).fill(ARTICLES_A_STEP)) yield;
  }

  /** Whether the source locale has articles here: a site may keep its translations in a repository of their own. */
  get hasSource(): boolean {
    return this.localeIndex.has(this.sourceLocale);
  }

  /** What a bare `/slug` in an article of the locale leads to. */
  bareLocale(locale: string): string {
    return this.localeIndex.bare(locale);
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
    const locale = link.locale === undefined ? this.bareLocale(fromLocale) : this.localeIndex.named(link.locale);
    if (!this.concepts.has(slug)) {
      if (this.pages.has(locale, slug) || (bare && this.isHome(slug))) return { kind: 'page' };
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
    for (const from of this.linking(slug).toSorted(byPath))
      for (const link of from.links) if (this.conceptOf(link, from) === slug) references.push({ from, link });
    return references;
  }

  /** The articles that link the concept, from every locale, in no order. Far quicker than to ask for the references. */
  linking(slug: string): ArticleFacts[] {
    const paths = new Set(this.linkIndex.linking(slug));
    if (this.mentions) {
      for (const key of this.keysOf(slug)) for (const path of this.linkIndex.linking(key)) paths.add(path);
    }
    const articles = [...paths].flatMap((path) => this.at(path) ?? []);
    if (!this.mentions) return articles;
    return articles.filter((from) => from.links.some((link) => this.conceptOf(link, from) === slug));
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
    if (this.mentions) return this.referencesTo(slug).length;
    return this.linkIndex
      .linking(slug)
      .reduce((sum, path) => sum + (this.concepts.at(path)?.timesLinking(slug) ?? 0), 0);
  }

  /** The paths of the articles that link one of the slugs, in whatever case, or mention a name of it. */
  articlesLinking(slugs: Iterable<string>): Set<string> {
    const result = new Set<string>();
    for (const slug of slugs)
      for (const key of this.keysOf(slug)) for (const path of this.linkIndex.linkingInAnyCase(key)) result.add(path);
    return result;
  }

  /** How many `articlesLinking` gives of one slug, with a look at few of them: capitals are seldom. */
  countArticlesLinking(slug: string): number {
    if (this.mentions) return this.articlesLinking([slug]).size;
    const folded = slug.toLowerCase();
    let count = this.linkIndex.linking(folded).length;
    for (const path of this.linkIndex.linkingWithCapitals(folded))
      if (!this.concepts.at(path)?.linked().has(folded)) count++;
    return count;
  }

  /** Whether the article of the path is one of those. */
  linksOneOf(path: string, slugs: Iterable<string>): boolean {
    const linked = new Set<string>();
    for (const target of this.concepts.at(path)?.linked() ?? []) linked.add(target).add(target.toLowerCase());
    if (linked.size === 0) return false;
    for (const slug of slugs) for (const key of this.keysOf(slug)) if (linked.has(key)) return true;
    return false;
  }

  /** The slugs that differ from the given one in case at most. */
  slugsInAnyCase(slug: string): readonly string[] {
    return this.concepts.inAnyCase(slug);
  }

  /** Everything that the glossary knows, in an order that no history changes: equal texts are equal glossaries. */
  dump(): string {
    const { concepts, linkIndex, pages } = this;
    const lines = [...concepts.articles()].toSorted(byPath).map((facts) => JSON.stringify(facts));
    const slugs = [...concepts.slugs()].toSorted().map((slug) => {
      const articles = concepts.of(slug).map(({ locale, path }) => `${locale}=${path}`);
      const references = this.referencesTo(slug).map(({ from, link }) => `${from.path}@${link.span.start}`);
      return `${slug}: ${articles.join(' ')} ~ ${concepts.inAnyCase(slug).join(' ')} <- ${references.join(' ')}`;
    });
    return [this.localeIndex.dump(), ...lines, ...slugs, ...linkIndex.dump(), ...pages.dump()].join('\n');
  }

  private replace(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    this.localeTerms.replace(before, after);
    this.titleWords.replace(before, after);
    this.concepts.replace(before, after);
    this.localeIndex.replace(before, after);
    if (this.mentions && before) this.named.delete(before);
    if (this.mentions && after) this.named.add(after);
    this.linkIndex.replace(before, after);
    this.revision++;
  }

  /** By what links and mentions of the concept are found: its slug in lower case, and its names in every locale. */
  private keysOf(slug: string): Set<string> {
    const keys = new Set([slug.toLowerCase()]);
    if (!this.mentions) return keys;
    for (const facts of this.concepts.of(slug)) for (const name of this.named.namesOf(facts)) keys.add(name);
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

  /** Whether the bare slug is the home page of a locale, `/pl/`. */
  private isHome(slug: string): boolean {
    if (!isLocale(slug)) return false;
    const locale = this.localeIndex.named(slug);
    return this.localeIndex.has(locale) || this.pages.has(locale, '');
  }
}

/** A glossary for the layout; undefined when its pattern is none. */
export function createGlossary(layout: Layout, isExcluded: (path: string) => boolean): Glossary | undefined {
  const pattern = pathPattern(layout.articles);
  return pattern && new Glossary(layout, pattern, isExcluded);
}
