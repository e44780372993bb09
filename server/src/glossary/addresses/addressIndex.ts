import type { ArticleFacts, FrontMatterFacts } from '../articleFacts.ts';
import { getOrAdd } from '../collections.ts';
import type { ConceptIndex } from '../conceptIndex.ts';
import type { LocaleIndex } from '../localeIndex.ts';
import type { LinkTarget, LinkTargetReader } from '../linkTarget.ts';
import type { PageIndex } from '../pageIndex.ts';
import { type Address, addressOf, Redirects } from './redirects.ts';

/** Where an address leads that is not the path of an article's file. */
export type Followed =
  | {
      readonly kind: 'article';
      readonly slug: string;
      readonly locale: string;
      /** Whether the article has another address now. */
      readonly isFormer: boolean;
      /** Whether no other article has the address as well. */
      readonly isSure: boolean;
    }
  /** Of the site or of another one, but no article. */
  | { readonly kind: 'page' };

/** An address that an article gives itself. */
interface Claim {
  readonly address: Address;
  readonly path: string;
  readonly slug: string;
  readonly locale: string;
  readonly isFormer: boolean;
}

/** What of an article says which addresses it has. */
export type AddressedArticle = Pick<FrontMatterFacts, 'path' | 'slug' | 'locale' | 'address' | 'formerAddresses'>;

/** Redirects one after the other; a browser follows about as many. */
const MOST_STEPS = 16;

/** What else the index has to know. */
export interface AddressSurroundings {
  readonly reader: LinkTargetReader;
  readonly concepts: ConceptIndex;
  readonly locales: LocaleIndex;
  readonly pages: PageIndex;
}

/** The addresses that articles have beside the paths of their files: those that their front matter gives, now or formerly, and redirects. */
export class AddressIndex {
  readonly redirects: Redirects;
  private readonly around: AddressSurroundings;
  /** By slug or path of the address. */
  private readonly claims = new Map<string, Claim[]>();

  constructor(around: AddressSurroundings) {
    this.around = around;
    this.redirects = new Redirects(around.reader);
  }

  /** Whether every article's only address is the path of its file. */
  get isEmpty(): boolean {
    return this.claims.size === 0 && this.redirects.isEmpty;
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (before) for (const claim of this.claimsOf(before)) this.delete(claim);
    if (after)
      for (const claim of this.claimsOf(after))
        getOrAdd(this.claims, claim.address.slug, () => [] as Claim[]).push(claim);
  }

  /**
   * Where a link with the address in an article of the locale leads; undefined where it leads to the article of that path, or nowhere.
   * `isFile`: the link names the article's file and not its address.
   */
  follow(link: Address & { readonly isFile?: boolean }, fromLocale: string): Followed | undefined {
    if (this.isEmpty) return undefined;
    const { concepts, pages } = this.around;
    const locale = this.localeOf(link, fromLocale);
    const own = concepts.article(link.slug, locale);
    if (own) {
      const isMoved = own.address !== undefined && this.around.reader.layout.addresses.only === true;
      return isMoved && link.isFile !== true ? this.ofMoved(own, link, locale) : undefined;
    }
    if (pages.has(locale, link.slug)) return undefined;
    return this.claimed(link, locale) ?? this.redirected(link, fromLocale);
  }

  /** By what links to the article's other addresses are found: slugs and paths. */
  keysOf(facts: AddressedArticle): Set<string> {
    return new Set(this.claimsOf(facts).map(({ address }) => address.slug));
  }

  /** By what links to the concept are found beside its slug: the other addresses of its articles, and what is redirected to one of them. */
  keysOfConcept(slug: string): Set<string> {
    const own = new Set([slug]);
    for (const facts of this.around.concepts.of(slug)) for (const key of this.keysOf(facts)) own.add(key);
    return this.redirects.withSources(own);
  }

  /** The concepts that links with one of the slugs or paths may lead to. */
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

  /** Whether the article's own address is this one. */
  private isAt(facts: ArticleFacts, link: Address, locale: string): boolean {
    return this.claimsOf(facts).some(
      (claim) => !claim.isFormer && claim.address.slug === link.slug && this.fits(claim, link, locale),
    );
  }

  /** The path of an article's file, which the article does not have as its address. */
  private ofMoved(own: ArticleFacts, link: Address, locale: string): Followed | undefined {
    if (this.isAt(own, link, locale)) return undefined;
    const other = this.claimed(link, locale);
    if (other?.kind === 'article' && !other.isFormer) return other;
    return { kind: 'article', slug: own.slug, locale, isFormer: true, isSure: true };
  }

  private claimed(link: Address, locale: string): Followed | undefined {
    const fitting = (this.claims.get(link.slug) ?? []).filter((claim) => this.fits(claim, link, locale));
    const current = fitting.filter(({ isFormer }) => !isFormer);
    const counting = current.length > 0 ? current : fitting;
    const here = counting.filter((claim) => claim.locale === locale);
    const [first, ...others] = (here.length > 0 ? here : counting).toSorted(byPath);
    if (!first) return undefined;
    const isSure = others.every(({ slug }) => slug === first.slug);
    const there = this.around.concepts.article(first.slug, locale) ? locale : first.locale;
    return { kind: 'article', slug: first.slug, locale: there, isFormer: first.isFormer, isSure };
  }

  /** Aliases name no locale where the site's root is meant, or where their author takes the locale for granted. */
  private fits({ address, locale: own }: Claim, link: Address, locale: string): boolean {
    if (address.locale === undefined) return link.locale === undefined || own === locale;
    return this.around.locales.named(address.locale) === locale;
  }

  private redirected(link: Address, fromLocale: string): Followed | undefined {
    let address = link;
    let isFormer = false;
    let isSure = true;
    for (let step = 0; step < MOST_STEPS; step++) {
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

  /** The article that a redirect leads to, by the path of its file, an address that it has, or one that it had. */
  private articleAt(address: Address, fromLocale: string): Followed | undefined {
    const { concepts, locales } = this.around;
    const locale = this.localeOf(address, fromLocale);
    const own = concepts.article(address.slug, locale) ?? concepts.article(address.slug, locales.source);
    if (own) return { kind: 'article', slug: own.slug, locale: own.locale, isFormer: false, isSure: true };
    return this.claimed(address, locale);
  }

  /** A path that no layout judges, or a page that is there. */
  private isPage(address: Address, fromLocale: string): boolean {
    return address.slug.startsWith('/') || this.around.pages.has(this.localeOf(address, fromLocale), address.slug);
  }

  private localeOf({ locale }: Address, fromLocale: string): string {
    const { locales } = this.around;
    return locale === undefined ? locales.bare(fromLocale) : locales.named(locale);
  }

  private claimsOf(facts: AddressedArticle): Claim[] {
    const { address, formerAddresses, path, slug, locale } = facts;
    if (address === undefined && formerAddresses.length === 0) return [];
    const claim = (written: string, isFormer: boolean): Claim[] => {
      const read = addressOf(this.read(written, facts));
      return read ? [{ address: read, path, slug, locale, isFormer }] : [];
    };
    return [
      ...(address === undefined ? [] : claim(address, false)),
      ...formerAddresses.flatMap((former) => claim(former, true)),
    ];
  }

  /** An address that begins with no slash stands beside the article's own. */
  private read(written: string, { slug, locale, path }: AddressedArticle): LinkTarget {
    const { reader } = this.around;
    if (written.startsWith('/')) return reader.read(written, { path, locale, slug });
    return reader.sibling(written, slug, locale);
  }

  private delete({ address: { slug }, path, isFormer }: Claim): void {
    const claims = this.claims.get(slug);
    const at = claims?.findIndex((claim) => claim.path === path && claim.isFormer === isFormer) ?? -1;
    if (!claims || at < 0) return;
    claims.splice(at, 1);
    if (claims.length === 0) this.claims.delete(slug);
  }
}

function byPath(one: Claim, other: Claim): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}
