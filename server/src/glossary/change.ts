import { namesInTitle } from '../terms/titles.ts';
import type { AddressIndex } from './addresses/addressIndex.ts';
import type { ArticleFacts } from './articleFacts.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import { linkTheSame } from './latestFile.ts';
import type { LocaleIndex } from './localeIndex.ts';
import type { MacroIndex } from './macroIndex.ts';
import type { PagePlace } from './pageIndex.ts';

/** The effect of changing one article on other articles. */
export interface Change {
  /** Slugs (in lower case) whose links must be checked again. */
  readonly slugs: ReadonlySet<string>;
  /** Slugs and terms that broken links are similar to, before or after the change. The suggestions for such links can change. */
  readonly names: ReadonlySet<string>;
  /** The paths of the concept's other articles, in all locales. */
  readonly siblings: ReadonlySet<string>;
  /**
   * The locales with changed terms, or with terms of articles whose status changed. Their mentions must be checked
   * again.
   */
  readonly locales: ReadonlySet<string>;
  /**
   * The paths of the source articles whose number of links to a missing translation in the article's locale changed.
   */
  readonly demanded: ReadonlySet<string>;
  /** The paths of the translations of a source article whose links changed. */
  readonly translations: ReadonlySet<string>;
  /**
   * Whether the locales, the source locale or the meaning of a bare `/slug` changed: all links must be checked again.
   */
  readonly everything: boolean;
  /** Whether the concepts of addresses have changed, which can change the links of unchanged articles. */
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

/** Returns the effect of several changes. */
export function joinChanges(changes: readonly Change[]): Change {
  const [first = NO_CHANGE, ...others] = changes.filter((change) => change !== NO_CHANGE);
  if (others.length === 0) return first;
  const all = [first, ...others];
  const joined = (key: Exclude<keyof Change, 'everything' | 'addresses'>): Set<string> => {
    const result = new Set<string>();
    for (const change of all) for (const item of change[key]) result.add(item);
    return result;
  };
  return {
    slugs: joined('slugs'),
    names: joined('names'),
    siblings: joined('siblings'),
    locales: joined('locales'),
    demanded: joined('demanded'),
    translations: joined('translations'),
    everything: all.some(({ everything }) => everything),
    addresses: all.some(({ addresses }) => addresses),
  };
}

/**
 * Number of articles from which a locale is expected to have every concept. A single article can be a start, or a stray
 * file.
 */
const ESTABLISHED = 2;

/** The indexes that determine what a change affects. */
interface Indexes {
  readonly concepts: ConceptIndex;
  readonly locales: LocaleIndex;
  /** Undefined if the layout has no macro syntax. */
  readonly named: MacroIndex | undefined;
  readonly addresses: AddressIndex;
  /** Returns the concepts that the article links, existing or not. */
  readonly slugsLinkedBy: (facts: ArticleFacts | undefined) => Set<string>;
  /** Returns the keys under which links to the concept are indexed. */
  readonly keysOf: (slug: string) => Iterable<string>;
  /** Whether an article of the concept may exist that has not been read. */
  readonly hasElsewhere: (slug: string, locale: string) => boolean;
}

/** Computes the effect of changes on other articles. */
export class Changes {
  private readonly indexes: Indexes;

  constructor(indexes: Indexes) {
    this.indexes = indexes;
  }

  /** Applies the change of one article and returns its effect. Undefined is a missing article. */
  apply(from: ArticleFacts | undefined, to: ArticleFacts | undefined, make: () => void): Change {
    const { locales, keysOf, named } = this.indexes;
    const before = locales.meaning();
    const pool = this.namesOf(from, to);
    const byAddress = this.addressChange(() => keysMoved(this.indexes.addresses, from, to), make);
    const states = [from, to].flatMap((facts) => (facts && facts.slug !== '' ? facts : []));
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

  /** Applies the change of a page that is not an article. Links to a home page name its locale. */
  ofPage({ locale, name }: PagePlace, make: () => void): Change {
    const { addresses } = this.indexes;
    const slug = name || locale;
    const change = this.addressChange(() => (addresses.isEmpty ? [] : [slug]), make);
    return { ...change, slugs: new Set([...change.slugs, slug.toLowerCase()]) };
  }

  /** Applies a change of the redirects. `make` returns whether there is a difference. */
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

  /**
   * Applies a change that affects addresses. `keysOf` returns the slugs and paths of these addresses, before and after
   * the change.
   */
  private addressChange(keysOf: () => Iterable<string>, make: () => void): Change {
    const { addresses } = this.indexes;
    const keys = addresses.redirects.withSources(keysOf());
    const concepts = keys.size === 0 ? undefined : addresses.conceptsAt(keys);
    make();
    if (!concepts) return NO_CHANGE;
    return { ...this.byAddress(keys, concepts), everything: addresses.redirects.hasPatterns };
  }

  /**
   * The effect on articles that link to one of the addresses, and on articles that count such links: those of the
   * previous and current concepts of the addresses.
   */
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
   * Returns the locales that lack a translation of the concept, sorted: those with at least two articles and no
   * finished article of it. Empty if the source locale has no finished article.
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

  /** Returns the names by which a broken link can be similar to one of the concepts now: see `nearestSlugs` and `nearestNames`. */
  private namesOf(...states: (ArticleFacts | undefined)[]): Set<string> {
    const { concepts, locales, named } = this.indexes;
    const names = new Set<string>();
    for (const facts of states) {
      if (!facts || !concepts.has(facts.slug)) continue;
      names.add(facts.slug);
      for (const { text } of concepts.article(facts.slug, locales.source)?.terms ?? [])
        for (const name of [text, ...namesInTitle(text, facts.slug)]) names.add(name);
      const article = named && concepts.article(facts.slug, facts.locale);
      for (const name of article ? [...article.macroNames, ...article.terms.map(({ text }) => text)] : [])
        names.add(name);
    }
    return names;
  }

  /** Returns the source articles whose report about the article's locale changes. */
  private demanded(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const { concepts, locales } = this.indexes;
    const locale = (to ?? from)?.locale;
    if (locale === undefined || locale === locales.source) return NO_CHANGE.demanded;
    const articles = locales.articlesOf(locale);
    const isCounted = (to ?? from)?.slug !== '';
    const isCountedIn = isCounted && !from && articles === ESTABLISHED;
    const isCountedOut = isCounted && !to && articles === ESTABLISHED - 1;
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

  /** Returns the slugs that only one of the two links. */
  private slugsLinkedByOne(one: ArticleFacts | undefined, other: ArticleFacts | undefined): Set<string> {
    if (one && other && one.locale === other.locale && linkTheSame(one, other)) return new Set();
    const { slugsLinkedBy } = this.indexes;
    const difference = slugsLinkedBy(one);
    for (const slug of slugsLinkedBy(other)) if (!difference.delete(slug)) difference.add(slug);
    return difference;
  }

  /** Also returns the previous and current concepts of macro links in the locale if the names of the article changed. */
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

  /**
   * Whether the source locale has a finished article of the concept and the other locale has none. A source article may
   * mark itself as a placeholder.
   */
  isUntranslated(slug: string, locale: string): boolean {
    const { concepts, locales, hasElsewhere } = this.indexes;
    if (concepts.article(slug, locales.source)?.draft !== false) return false;
    const article = concepts.article(slug, locale);
    return article ? !isFinished(article) : !hasElsewhere(slug, locale);
  }

  /** A file of several entries can contain the concept in several locales, and is then its own sibling. */
  private siblings({ slug, id: own }: ArticleFacts): string[] {
    return this.indexes.concepts.of(slug).flatMap(({ id, path }) => (id === own ? [] : [path]));
  }
}

/** Returns the names in only one of the sets; with `isAll`, in any of them. */
function changedNames(before: ReadonlySet<string>, after: ReadonlySet<string>, isAll: boolean): ReadonlySet<string> {
  if (isAll) return new Set([...before, ...after]);
  const changed = [...before].filter((name) => !after.has(name));
  changed.push(...[...after].filter((name) => !before.has(name)));
  return changed.length === 0 ? NO_CHANGE.names : new Set(changed);
}

/** Whether the difference can affect the findings of other articles. Links affect only the article itself. */
function matters(before: ArticleFacts, after: ArticleFacts): boolean {
  return sharedFacts(before) !== sharedFacts(after);
}

/**
 * Returns the slugs and paths of the addresses that the article loses or gains; empty if no article has an address
 * other than its path.
 */
function keysMoved(
  addresses: AddressIndex,
  from: ArticleFacts | undefined,
  to: ArticleFacts | undefined,
): ReadonlySet<string> {
  if (from && to && placeOf(from) === placeOf(to))
    return new Set([...formerOnly(addresses, from, to), ...formerOnly(addresses, to, from)]);
  const states = [from, to].flatMap((facts) => (facts && facts.slug !== '' ? facts : []));
  const own = states.flatMap((facts) => [...addresses.keysOf(facts)]);
  return own.length === 0 && addresses.isEmpty ? NOTHING : new Set([...own, ...states.map(({ slug }) => slug)]);
}

/** Equal for equal places and addresses. Former addresses do not matter. */
function placeOf({ slug, locale, address }: ArticleFacts): string {
  return JSON.stringify([slug, locale, address]);
}

/** Returns the slugs and paths of the former addresses that only `one` has. */
function formerOnly(addresses: AddressIndex, one: ArticleFacts, other: ArticleFacts): ReadonlySet<string> {
  if (one.formerAddresses.length === 0) return NOTHING;
  const { path, slug, locale } = one;
  const known = new Set(other.formerAddresses);
  const formerAddresses = one.formerAddresses.filter((address) => !known.has(address));
  if (formerAddresses.length === 0) return NOTHING;
  const place = { path, slug, locale, address: undefined };
  const ofPath = addresses.keysOf({ ...place, formerAddresses: [] });
  return new Set([...addresses.keysOf({ ...place, formerAddresses })].filter((key) => !ofPath.has(key)));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Exists, and is neither a draft nor a placeholder. */
function isFinished(article: ArticleFacts | undefined): boolean {
  return article !== undefined && !article.draft && article.isTranslated;
}

function sharedFacts(facts: ArticleFacts): string {
  const { slug, locale, title, draft, doNotTranslate, autoLink, terms, macroNames, isTranslated } = facts;
  return JSON.stringify([slug, locale, title, draft, doNotTranslate, autoLink, terms, macroNames, isTranslated]);
}
