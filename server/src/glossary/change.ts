import type { AddressIndex } from './addresses/addressIndex.ts';
import type { ArticleFacts } from './articleFacts.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import type { LocaleIndex } from './localeIndex.ts';
import type { MacroIndex } from './macroIndex.ts';
import type { PagePlace } from './pageIndex.ts';

/** What a change of one article means to the others. */
export interface Change {
  /** Slugs (in lower case) whose links may now be judged otherwise. */
  readonly slugs: ReadonlySet<string>;
  /** Slugs and terms that dead links may be taken for now, or may have been taken for before: what is said of such links may be another. */
  readonly names: ReadonlySet<string>;
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
  /** Addresses lead to other concepts than before, so that other articles may link other concepts without a change of their own. */
  readonly addresses: boolean;
}

export const NO_CHANGE: Change = {
  slugs: new Set(),
  names: new Set(),
  siblings: new Set(),
  locales: new Set(),
  demanded: new Set(),
  translations: new Set(),
  everything: false,
  addresses: false,
};

/** Articles from which on a locale is expected to have every concept: a single one is a beginning, or a stray file. */
const ESTABLISHED = 2;

/** What of a glossary says whom a change concerns. */
interface Indexes {
  readonly concepts: ConceptIndex;
  readonly locales: LocaleIndex;
  /** Undefined in a layout without mentions. */
  readonly named: MacroIndex | undefined;
  readonly addresses: AddressIndex;
  /** The concepts that the article links or mentions, there or not. */
  readonly slugsLinkedBy: (facts: ArticleFacts | undefined) => Set<string>;
  /** By what links and mentions of the concept are found. */
  readonly keysOf: (slug: string) => Iterable<string>;
  /** Whether there may be an article of the concept that is not read. */
  readonly hasElsewhere: (slug: string, locale: string) => boolean;
}

/** Tells what changes of articles mean to the others. */
export class Changes {
  private readonly indexes: Indexes;

  constructor(indexes: Indexes) {
    this.indexes = indexes;
  }

  /** Makes the change of one article, and tells what it means; undefined is an article that is not there. */
  making(from: ArticleFacts | undefined, to: ArticleFacts | undefined, make: () => void): Change {
    const { locales, keysOf, named } = this.indexes;
    const before = locales.meaning();
    const pool = this.namesOf(from, to);
    const byAddress = this.addressChange(() => keysMoved(this.indexes.addresses, from, to), make);
    const states = [from, to].flatMap((facts) => facts ?? []);
    const isSeen = !from || !to || matters(from, to);
    const seen = isSeen ? states : [];
    const bySiblings = isSeen || from.description !== to.description ? states : [];
    return {
      slugs: new Set([
        ...seen.flatMap((facts) => [...keysOf(facts.slug), ...(named?.namesOf(facts) ?? [])]),
        ...byAddress.slugs,
      ]),
      names: isSeen ? changedNames(pool, this.namesOf(from, to), from?.slug !== to?.slug) : NO_CHANGE.names,
      siblings: new Set([...bySiblings.flatMap((facts) => this.siblings(facts)), ...byAddress.siblings]),
      locales: new Set(seen.map(({ locale }) => locale)),
      translations: this.translations(from, to),
      demanded: this.demanded(from, to),
      everything: before !== locales.meaning() || byAddress.everything,
      addresses: byAddress.addresses,
    };
  }

  /** Makes the change of a page that is no article. A home page is linked by its locale. */
  ofPage({ locale, name }: PagePlace, make: () => void): Change {
    const { addresses } = this.indexes;
    const slug = name || locale;
    const change = this.addressChange(() => (addresses.isEmpty ? [] : [slug]), make);
    return { ...change, slugs: new Set([...change.slugs, slug.toLowerCase()]) };
  }

  /** Makes a change of the redirects; `make` says whether there is one. */
  ofRedirects(make: () => boolean): Change {
    const { redirects } = this.indexes.addresses;
    const patterns = redirects.describePatterns();
    const before = new Map([...redirects.keys()].map((key) => [key, redirects.describe(key)]));
    const sources = new Map([...before.keys()].map((key) => [key, redirects.withSources([key])]));
    const concepts = this.indexes.addresses.conceptsAt(before.keys());
    if (!make()) return NO_CHANGE;
    const keys = new Set<string>();
    for (const key of new Set([...before.keys(), ...redirects.keys()])) {
      if (before.get(key) === redirects.describe(key)) continue;
      for (const source of [...(sources.get(key) ?? []), ...redirects.withSources([key])]) keys.add(source);
    }
    if (redirects.describePatterns() !== patterns) return { ...NO_CHANGE, everything: true, addresses: true };
    if (keys.size === 0) return NO_CHANGE;
    return this.byAddress(keys, concepts);
  }

  /** Makes a change after which addresses may lead elsewhere. `keysOf`, of before and after: the slugs and paths of those addresses. */
  private addressChange(keysOf: () => Iterable<string>, make: () => void): Change {
    const { addresses } = this.indexes;
    const keys = addresses.redirects.withSources(keysOf());
    const concepts = keys.size === 0 ? undefined : addresses.conceptsAt(keys);
    make();
    if (!concepts) return NO_CHANGE;
    return { ...this.byAddress(keys, concepts), everything: addresses.redirects.hasPatterns };
  }

  /** Who links one of the addresses, and the articles that count such links: of the concepts that they have led to, and lead to now. */
  private byAddress(keys: ReadonlySet<string>, before: ReadonlySet<string>): Change {
    const { addresses, concepts } = this.indexes;
    const slugs = new Set([...before, ...addresses.conceptsAt(keys)]);
    return {
      ...NO_CHANGE,
      slugs: new Set([...keys].map((key) => key.toLowerCase())),
      siblings: new Set([...slugs].flatMap((slug) => concepts.of(slug).map(({ path }) => path))),
      addresses: true,
    };
  }

  /**
   * The locales that still have to translate the concept, sorted: those with two articles or more and no finished one of it.
   * None where the source locale has no finished article itself.
   */
  missingLocales(slug: string): string[] {
    const { locales } = this.indexes;
    return locales
      .all()
      .filter(
        (locale) =>
          locale !== locales.source && locales.articlesOf(locale) >= ESTABLISHED && this.isUntranslated(slug, locale),
      );
  }

  /** By what a dead link may be taken for one of the concepts as things stand: see `nearestSlugs` and `nearestNames`. */
  private namesOf(...states: (ArticleFacts | undefined)[]): Set<string> {
    const { concepts, locales, named } = this.indexes;
    const names = new Set<string>();
    for (const facts of states) {
      if (!facts || !concepts.has(facts.slug)) continue;
      names.add(facts.slug);
      for (const { text } of concepts.article(facts.slug, locales.source)?.terms ?? []) names.add(text);
      const article = named && concepts.article(facts.slug, facts.locale);
      for (const name of article ? [...article.macroNames, ...article.terms.map(({ text }) => text)] : [])
        names.add(name);
    }
    return names;
  }

  /** The source articles that now report otherwise what the article's locale is missing. */
  private demanded(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const { concepts, locales } = this.indexes;
    const locale = (to ?? from)?.locale;
    if (locale === undefined || locale === locales.source) return NO_CHANGE.demanded;
    const articles = locales.articlesOf(locale);
    const isCountedIn = !from && articles === ESTABLISHED;
    const isCountedOut = !to && articles === ESTABLISHED - 1;
    if (articles < ESTABLISHED && !isCountedOut) return NO_CHANGE.demanded;
    const slugs = isCountedIn || isCountedOut ? concepts.slugs() : this.slugsLinkedOtherwise(from, to, locale);
    const paths = new Set<string>();
    for (const slug of slugs) {
      const source = this.isUntranslated(slug, locale) ? concepts.article(slug, locales.source) : undefined;
      if (source) paths.add(source.path);
    }
    return paths;
  }

  private translations(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const facts = to ?? from;
    if (facts?.locale !== this.indexes.locales.source || this.slugsLinkedByOne(from, to).size === 0)
      return NO_CHANGE.translations;
    return new Set(this.siblings(facts));
  }

  /** The slugs that one of the two links and the other does not. */
  private slugsLinkedByOne(one: ArticleFacts | undefined, other: ArticleFacts | undefined): Set<string> {
    const { slugsLinkedBy } = this.indexes;
    const difference = slugsLinkedBy(one);
    for (const slug of slugsLinkedBy(other)) if (!difference.delete(slug)) difference.add(slug);
    return difference;
  }

  /** And those that mentions in the locale may lead to, or may have led to, as the article has other names than before. */
  private slugsLinkedOtherwise(
    from: ArticleFacts | undefined,
    to: ArticleFacts | undefined,
    locale: string,
  ): Set<string> {
    const { locales, named } = this.indexes;
    const slugs = this.slugsLinkedByOne(from, to);
    if (!named || String(from?.macroNames) === String(to?.macroNames)) return slugs;
    const where = [locale, locales.source];
    for (const facts of [from, to])
      for (const { slug } of named.holders(facts ? named.namesOf(facts) : [], where)) slugs.add(slug);
    return slugs;
  }

  /** Whether the source locale has a finished article of the concept, and the other has none. A source may call itself a placeholder. */
  isUntranslated(slug: string, locale: string): boolean {
    const { concepts, locales, hasElsewhere } = this.indexes;
    if (concepts.article(slug, locales.source)?.draft !== false) return false;
    const article = concepts.article(slug, locale);
    return article ? !isFinished(article) : !hasElsewhere(slug, locale);
  }

  private siblings({ slug, path: own }: ArticleFacts): string[] {
    return this.indexes.concepts.of(slug).flatMap(({ path }) => (path === own ? [] : [path]));
  }
}

/** What one of the two has and the other does not; all of both where an article has come or gone. */
function changedNames(before: ReadonlySet<string>, after: ReadonlySet<string>, isAll: boolean): ReadonlySet<string> {
  if (isAll) return new Set([...before, ...after]);
  const changed = [...before].filter((name) => !after.has(name));
  changed.push(...[...after].filter((name) => !before.has(name)));
  return changed.length === 0 ? NO_CHANGE.names : new Set(changed);
}

/** Whether the findings of any other article can depend on the difference. Links are the article's own affair. */
function matters(before: ArticleFacts, after: ArticleFacts): boolean {
  return sharedFacts(before) !== sharedFacts(after);
}

/** The slugs and paths of the addresses that the article has no more, or has now; none where nobody has another than its file's path. */
function keysMoved(
  addresses: AddressIndex,
  from: ArticleFacts | undefined,
  to: ArticleFacts | undefined,
): ReadonlySet<string> {
  if (from && to && placeOf(from) === placeOf(to))
    return new Set([...formerOnly(addresses, from, to), ...formerOnly(addresses, to, from)]);
  const states = [from, to].flatMap((facts) => facts ?? []);
  const own = states.flatMap((facts) => [...addresses.keysOf(facts)]);
  return own.length === 0 && addresses.isEmpty ? NOTHING : new Set([...own, ...states.map(({ slug }) => slug)]);
}

/** Where an article is, and by which address; not where it was. */
function placeOf({ slug, locale, address }: ArticleFacts): string {
  return JSON.stringify([slug, locale, address]);
}

/** The slugs and paths of the former addresses that one state of an article has and the other has not. */
function formerOnly(addresses: AddressIndex, one: ArticleFacts, other: ArticleFacts): ReadonlySet<string> {
  if (one.formerAddresses.length === 0) return NOTHING;
  const { path, slug, locale } = one;
  const known = new Set(other.formerAddresses);
  const formerAddresses = one.formerAddresses.filter((address) => !known.has(address));
  return addresses.keysOf({ path, slug, locale, address: undefined, formerAddresses });
}

const NOTHING: ReadonlySet<string> = new Set();

/** There, no draft, and no placeholder. */
function isFinished(article: ArticleFacts | undefined): boolean {
  return article !== undefined && !article.draft && article.isTranslated;
}

function sharedFacts(facts: ArticleFacts): string {
  const { slug, locale, title, draft, doNotTranslate, autoLink, terms, macroNames, isTranslated } = facts;
  return JSON.stringify([slug, locale, title, draft, doNotTranslate, autoLink, terms, macroNames, isTranslated]);
}
