import type { AddressIndex } from './addresses/addressIndex.ts';
import type { ArticleFacts, LinkFact } from './articleFacts.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import type { MacroDestination } from './destination.ts';
import type { LocaleIndex } from './localeIndex.ts';
import { MacroIndex } from './macroIndex.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';

/** Maps links and macro links to concepts, and concepts to the keys of their links. */
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

  /** Replaces one state of an article with another. Undefined is a missing article. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (!this.mentions) return;
    if (before) this.index.delete(before);
    if (after) this.index.add(after);
  }

  /** Whether links to a concept may be indexed by more than its slug. */
  get hasKeys(): boolean {
    return this.mentions !== undefined || !this.addresses.isEmpty;
  }

  /**
   * Returns the keys of links to the concept: its slug in lower case, its names and its other addresses in all locales.
   */
  keysOf(slug: string): Set<string> {
    const keys = new Set([slug.toLowerCase()]);
    if (this.mentions)
      for (const facts of this.concepts.of(slug)) for (const name of this.index.namesOf(facts)) keys.add(name);
    if (this.addresses.isEmpty) return keys;
    for (const key of this.addresses.keysOfConcept(slug)) keys.add(key).add(key.toLowerCase());
    return keys;
  }

  /**
   * Resolves a macro link with one of the names in an article of the locale. Names of the locale take precedence over
   * those of the source locale.
   */
  byNames(names: readonly string[], fromLocale: string): MacroDestination {
    const found = this.index.find(names, new Set([fromLocale, this.locales.source]));
    if (!found) return { destination: { kind: 'unnamed' }, name: undefined };
    if (found.isAmbiguous) return { destination: { kind: 'other' }, name: undefined };
    const { slug, locale } = found.article;
    const leadsTo = this.mentions?.leadsToSource ? locale : fromLocale;
    return { destination: { kind: 'concept', slug, locale: leadsTo, suffix: '', bare: true }, name: found.name };
  }

  /** Whether a macro link with the folded name may be broken because the source locale does not have the name. */
  isUnnamed(name: string): boolean {
    return this.index.find([name], [this.locales.source]) === undefined;
  }

  /** Returns the slug of a link's target in the article; undefined for a macro link with an unknown name. */
  conceptOf({ slug, names, locale: named }: LinkFact, { locale }: ArticleFacts): string | undefined {
    if (!names) {
      const followed = this.addresses.follow({ slug, locale: named }, locale);
      if (followed) return followed.kind === 'article' ? followed.slug : undefined;
      return slug.startsWith('/') ? undefined : slug;
    }
    const { destination } = this.byNames(names, locale);
    return destination.kind === 'concept' ? destination.slug : undefined;
  }

  /** Returns the concepts that the article links, existing or not. */
  slugsLinkedBy(facts: ArticleFacts | undefined): Set<string> {
    return new Set(facts?.links.flatMap((link) => this.conceptOf(link, facts) ?? []));
  }
}
