import type { ArticleFacts, FrontMatterFacts } from '../articleFacts.ts';
import { getOrAdd } from '../collections.ts';
import type { ConceptIndex } from '../conceptIndex.ts';
import type { LocaleIndex } from '../localeIndex.ts';
import { hasFileAddresses } from '../layout.ts';
import { fileAddress, type LinkTargetReader } from '../linkTarget.ts';
import type { PageIndex } from '../pageIndex.ts';
import { type Address, addressOf, Redirects } from './redirects.ts';

/** The target of an address that is not the path of an article's file. */
export type Followed =
  | {
      readonly kind: 'article';
      readonly slug: string;
      readonly locale: string;
      /** Whether the article has a different address now. */
      readonly isFormer: boolean;
      /** Whether no other article has the same address. */
      readonly isSure: boolean;
    }
  /** A page of the site or of another site, but not an article. */
  | { readonly kind: 'page' };

/** A path to an article: an address in its front matter; the slug of its path if that is not the concept's; or its file. */
interface Claim {
  readonly kind: 'address' | 'slug' | 'file';
  readonly address: Address;
  readonly path: string;
  readonly slug: string;
  readonly locale: string;
  readonly isFormer: boolean;
}

/** The facts that determine an article's addresses. */
export type AddressedArticle = Pick<FrontMatterFacts, 'path' | 'slug' | 'locale' | 'address' | 'formerAddresses'>;

/** Maximum number of consecutive redirects. Browsers have a similar limit. */
const MAX_STEPS = 16;

/** Other data that the index needs. */
export interface AddressSurroundings {
  readonly reader: LinkTargetReader;
  readonly concepts: ConceptIndex;
  readonly locales: LocaleIndex;
  readonly pages: PageIndex;
}

/** Addresses of articles other than their file paths: current and former addresses from front matter, and redirects. */
export class AddressIndex {
  readonly redirects: Redirects;
  private readonly around: AddressSurroundings;
  /** By slug or path of the address. */
  private readonly claims = new Map<string, Claim[]>();
  /** Whether the slug of an article's path is an address of its own, because a key names the concept. */
  private readonly hasOwnSlugs: boolean;
  private readonly hasFiles: boolean;

  constructor(around: AddressSurroundings) {
    const { layout } = around.reader;
    this.around = around;
    this.redirects = new Redirects(around.reader);
    this.hasOwnSlugs = layout.conceptKey !== undefined;
    this.hasFiles = hasFileAddresses(layout);
  }

  /** Whether all articles have only the address of their file's path. */
  get isEmpty(): boolean {
    return this.claims.size === 0 && this.redirects.isEmpty && !this.hasOwnSlugs && !this.hasFiles;
  }

  /** Replaces one state of an article with another. Undefined is a missing article. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (before) for (const claim of this.claimsOf(before)) this.delete(claim);
    if (after)
      for (const claim of this.claimsOf(after))
        getOrAdd(this.claims, claim.address.slug, () => [] as Claim[]).push(claim);
  }

  /**
   * Resolves the address of a link in an article of the locale; undefined if it is the article at that path, or does
   * not exist. `isFile`: the link names the article's file instead of its address.
   */
  follow(link: Address & { readonly isFile?: boolean }, fromLocale: string): Followed | undefined {
    if (this.isEmpty) return undefined;
    const { concepts, pages } = this.around;
    const locale = this.localeOf(link, fromLocale);
    const own = concepts.article(link.slug, locale);
    if (own && this.hasOwnSlugs) return this.claimed(link, locale, 'here') ?? formerOf(own);
    if (own) {
      const isMoved = own.address !== undefined && this.around.reader.layout.addresses.only === true;
      return isMoved && link.isFile !== true ? this.ofMoved(own, link, locale) : undefined;
    }
    if (pages.has(locale, link.slug)) return undefined;
    return this.claimed(link, locale) ?? this.redirected(link, fromLocale);
  }

  /** Returns the slugs and paths of links by the article's other addresses. */
  keysOf(facts: AddressedArticle): Set<string> {
    return new Set(this.claimsOf(facts).map(({ address }) => address.slug));
  }

  /**
   * Returns the keys of links to the concept other than its slug: the other addresses of its articles, and the sources
   * of redirects to them.
   */
  keysOfConcept(slug: string): Set<string> {
    const own = new Set([slug]);
    for (const facts of this.around.concepts.of(slug)) for (const key of this.keysOf(facts)) own.add(key);
    return this.redirects.withSources(own);
  }

  /** Returns the concepts that links with one of the slugs or paths may lead to. */
  conceptsAt(keys: Iterable<string>): Set<string> {
    const found = new Set<string>();
    const seen = new Set(keys);
    for (const key of seen) {
      if (this.around.concepts.has(key)) found.add(key);
      for (const { slug } of this.claims.get(key) ?? []) found.add(slug);
      for (const { to } of this.redirects.of(key)) seen.add(addressOf(to)?.slug ?? key);
    }
    return found;
  }

  /** Whether the address is the article's own. */
  private isAt(facts: ArticleFacts, link: Address, locale: string): boolean {
    return this.claimsOf(facts).some(
      (claim) => !claim.isFormer && claim.address.slug === link.slug && this.fits(claim, link, locale),
    );
  }

  /** Resolves the path of an article's file that is not the article's address. */
  private ofMoved(own: ArticleFacts, link: Address, locale: string): Followed | undefined {
    if (this.isAt(own, link, locale)) return undefined;
    const other = this.claimed(link, locale);
    if (other?.kind === 'article' && !other.isFormer) return other;
    return { kind: 'article', slug: own.slug, locale, isFormer: true, isSure: true };
  }

  /** `where`: whether slugs of other locales count. */
  private claimed(link: Address, locale: string, where: 'here' | 'anywhere' = 'anywhere'): Followed | undefined {
    const fitting = (this.claims.get(link.slug) ?? []).filter(
      (claim) => this.fits(claim, link, locale) && (where === 'anywhere' || !isElsewhere(claim, locale)),
    );
    const least = Math.min(...fitting.map((claim) => rankOf(claim, locale)));
    const [first, ...others] = fitting.filter((claim) => rankOf(claim, locale) === least).toSorted(byPath);
    if (!first) return undefined;
    const isSure = others.every(({ slug }) => slug === first.slug);
    const there = this.around.concepts.article(first.slug, locale);
    const found = { kind: 'article', slug: first.slug, isSure } as const;
    if (first.kind === 'file') return { ...found, locale: this.localeOfFile(first, locale), isFormer: false };
    // The locale has another slug for the concept, or no article of it.
    if (isElsewhere(first, locale)) return { ...found, locale, isFormer: first.isFormer || there !== undefined };
    const isOwnPath = link.slug.startsWith('/') && !first.isFormer;
    return { ...found, locale: there && !isOwnPath ? locale : first.locale, isFormer: first.isFormer };
  }

  /** A link to `niche.md` next to `niche.pl.md` is for readers of all locales. */
  private localeOfFile({ slug, path, locale }: Claim, fromLocale: string): string {
    const { concepts, reader } = this.around;
    return reader.isWithoutLocale(path) && concepts.article(slug, fromLocale) ? fromLocale : locale;
  }

  /** An alias has no locale if it is relative to the site's root, or if its author leaves the locale out. */
  private fits({ kind, address, locale: own }: Claim, link: Address, locale: string): boolean {
    if (kind !== 'address') return true;
    if (address.locale === undefined) return link.locale === undefined || own === locale;
    return this.around.locales.named(address.locale) === locale;
  }

  private redirected(link: Address, fromLocale: string): Followed | undefined {
    let address = link;
    let isFormer = false;
    let isSure = true;
    for (let step = 0; step < MAX_STEPS; step++) {
      const redirect = this.redirectOf(address, this.localeOf(address, fromLocale));
      if (!redirect) return step > 0 && this.isPage(address, fromLocale) ? { kind: 'page' } : undefined;
      isFormer ||= !redirect.isRewrite;
      isSure &&= redirect.isSure;
      const next = addressOf(redirect.to);
      if (!next) return { kind: 'page' };
      const found = this.articleAt(next, fromLocale);
      if (found) return found.kind === 'page' ? found : { ...found, isFormer, isSure: isSure && found.isSure };
      address = next;
    }
    return undefined;
  }

  private redirectOf(address: Address, locale: string): ReturnType<Redirects['byPattern']> {
    const { locales, reader } = this.around;
    for (const redirect of this.redirects.of(address.slug)) {
      const { from } = redirect;
      if (from.locale === undefined ? address.locale === undefined : locales.named(from.locale) === locale)
        return redirect;
    }
    return this.redirects.hasPatterns ? this.redirects.byPattern(reader.pathOf(address)) : undefined;
  }

  /** Returns the article that a redirect leads to, by the path of its file, an address or a former address. */
  private articleAt(address: Address, fromLocale: string): Followed | undefined {
    const { concepts, locales } = this.around;
    const locale = this.localeOf(address, fromLocale);
    const own = concepts.article(address.slug, locale) ?? concepts.article(address.slug, locales.source);
    if (own) return { kind: 'article', slug: own.slug, locale: own.locale, isFormer: false, isSure: true };
    return this.claimed(address, locale);
  }

  /** Whether the address is a path outside of the layouts, or an existing page. */
  private isPage(address: Address, fromLocale: string): boolean {
    return address.slug.startsWith('/') || this.around.pages.has(this.localeOf(address, fromLocale), address.slug);
  }

  private localeOf({ locale }: Address, fromLocale: string): string {
    const { locales } = this.around;
    return locale === undefined ? locales.bare(fromLocale) : locales.named(locale);
  }

  private claimsOf(facts: AddressedArticle): Claim[] {
    const { address, formerAddresses, path, slug, locale } = facts;
    if (address === undefined && formerAddresses.length === 0 && !this.hasOwnSlugs && !this.hasFiles) return [];
    const claim = (written: string, isFormer: boolean): Claim[] =>
      this.read(written, facts).map((read) => ({ kind: 'address', address: read, path, slug, locale, isFormer }));
    return [
      ...this.pathClaims(facts),
      ...(address === undefined ? [] : claim(address, false)),
      ...formerAddresses.flatMap((former) => claim(former, true)),
    ];
  }

  /** Returns what the path of the article's file claims. An address of the front matter can replace it. */
  private pathClaims({ address, path, slug, locale }: AddressedArticle): Claim[] {
    const { reader } = this.around;
    const own = slug === '' || !(this.hasOwnSlugs || this.hasFiles) ? undefined : reader.slugOfPath(path);
    if (own === undefined) return [];
    const isReplaced = address !== undefined && reader.layout.addresses.only === true;
    const file = { slug: fileAddress(path), locale: undefined };
    const inPath = { slug: own, locale: undefined };
    return [
      ...(this.hasFiles ? [{ kind: 'file', address: file, path, slug, locale, isFormer: false } as const] : []),
      ...(this.hasOwnSlugs
        ? [{ kind: 'slug', address: inPath, path, slug, locale, isFormer: isReplaced } as const]
        : []),
    ];
  }

  /**
   * An address without a leading slash is relative to the article's own. One with a slash may leave out the locale that
   * addresses of the site have.
   */
  private read(written: string, { slug, locale, path }: AddressedArticle): Address[] {
    const { reader } = this.around;
    const own = (this.hasOwnSlugs ? reader.slugOfPath(path) : undefined) ?? slug;
    if (!written.startsWith('/')) return [addressOf(reader.sibling(written, own, locale)) ?? []].flat();
    const read = addressOf(reader.read(written, { path, locale, slug }));
    if (!read?.slug.startsWith('/')) return read ? [read] : [];
    const inLocale = addressOf(reader.read(`/${reader.localeInLinks(locale)}${written}`, { path, locale, slug }));
    return inLocale && !inLocale.slug.startsWith('/') ? [read, inLocale] : [read];
  }

  private delete({ kind, address: { slug }, path, isFormer }: Claim): void {
    const claims = this.claims.get(slug);
    const at =
      claims?.findIndex((claim) => claim.kind === kind && claim.path === path && claim.isFormer === isFormer) ?? -1;
    if (!claims || at < 0) return;
    claims.splice(at, 1);
    if (claims.length === 0) this.claims.delete(slug);
  }
}

/** Whether the claim is by the slug of another locale. */
function isElsewhere({ kind, locale: own }: Claim, locale: string): boolean {
  return kind === 'slug' && own !== locale;
}

/** The claim with the lowest rank wins. Current addresses come before redirects, and those of the locale before others. */
function rankOf(claim: Claim, locale: string): number {
  if (isElsewhere(claim, locale)) return 4;
  return (claim.isFormer ? 2 : 0) + (claim.locale === locale ? 0 : 1);
}

function formerOf({ slug, locale }: ArticleFacts): Followed {
  return { kind: 'article', slug, locale, isFormer: true, isSure: true };
}

function byPath(one: Claim, other: Claim): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}
