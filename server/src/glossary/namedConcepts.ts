import type { AddressIndex } from './addresses/addressIndex.ts';
import type { ArticleFacts, LinkFact } from './articleFacts.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import type { MacroDestination } from './destination.ts';
import type { LocaleIndex } from './localeIndex.ts';
import { MacroIndex } from './macroIndex.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';

/** Which concept a link or a mention means, and by what those of a concept are found. */
export class NamedConcepts {
  readonly index: MacroIndex;
  private readonly mentions: MacroSyntax | undefined;
  private readonly concepts: ConceptIndex;
  private readonly locales: LocaleIndex;
  private readonly addresses: AddressIndex;

  constructor(
    mentions: MacroSyntax | undefined,
    concepts: ConceptIndex,
    locales: LocaleIndex,
    addresses: AddressIndex,
  ) {
    this.index = new MacroIndex(mentions);
    this.mentions = mentions;
    this.concepts = concepts;
    this.locales = locales;
    this.addresses = addresses;
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (!this.mentions) return;
    if (before) this.index.delete(before);
    if (after) this.index.add(after);
  }

  /** Whether links to a concept may be found by more than its slug. */
  get hasKeys(): boolean {
    return this.mentions !== undefined || !this.addresses.isEmpty;
  }

  /** By what links and mentions of the concept are found: its slug in lower case, its names and its other addresses in every locale. */
  keysOf(slug: string): Set<string> {
    const keys = new Set([slug.toLowerCase()]);
    if (this.mentions)
      for (const facts of this.concepts.of(slug)) for (const name of this.index.namesOf(facts)) keys.add(name);
    if (this.addresses.isEmpty) return keys;
    for (const key of this.addresses.keysOfConcept(slug)) keys.add(key).add(key.toLowerCase());
    return keys;
  }

  /** Where a mention of one of the names in an article of the locale leads: the locale's own names count before the source's. */
  byNames(names: readonly string[], fromLocale: string): MacroDestination {
    const found = this.index.find(names, new Set([fromLocale, this.locales.source]));
    if (!found) return { destination: { kind: 'unnamed' }, name: undefined };
    const { slug, locale } = found.article;
    const leadsTo = this.mentions?.leadsToSource ? locale : fromLocale;
    return { destination: { kind: 'concept', slug, locale: leadsTo, suffix: '', bare: true }, name: found.name };
  }

  /** Whether a mention of the name, as it is compared, may lead nowhere: in the source locale it names nothing. */
  isUnnamed(name: string): boolean {
    return this.index.find([name], [this.locales.source]) === undefined;
  }

  /** The slug that a link of the article leads to; undefined for a mention of nothing. */
  conceptOf({ slug, names, locale: named }: LinkFact, { locale }: ArticleFacts): string | undefined {
    if (!names) {
      const followed = this.addresses.follow({ slug, locale: named }, locale);
      if (followed) return followed.kind === 'article' ? followed.slug : undefined;
      return slug.startsWith('/') ? undefined : slug;
    }
    const { destination } = this.byNames(names, locale);
    return destination.kind === 'concept' ? destination.slug : undefined;
  }

  /** The concepts that the article links or mentions, there or not. */
  slugsLinkedBy(facts: ArticleFacts | undefined): Set<string> {
    return new Set(facts?.links.flatMap((link) => this.conceptOf(link, facts) ?? []));
  }
}
