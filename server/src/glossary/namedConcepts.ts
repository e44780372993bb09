import type { ArticleFacts, LinkFact } from './articleFacts.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import type { MentionDestination } from './destination.ts';
import type { LocaleIndex } from './localeIndex.ts';
import { MentionIndex } from './mentionIndex.ts';
import type { MentionSyntax } from './mentions/mentionSyntax.ts';

/** Which concept a link or a mention means, and by what those of a concept are found. */
export class NamedConcepts {
  readonly index: MentionIndex;
  private readonly mentions: MentionSyntax | undefined;
  private readonly concepts: ConceptIndex;
  private readonly locales: LocaleIndex;

  constructor(mentions: MentionSyntax | undefined, concepts: ConceptIndex, locales: LocaleIndex) {
    this.index = new MentionIndex(mentions);
    this.mentions = mentions;
    this.concepts = concepts;
    this.locales = locales;
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (!this.mentions) return;
    if (before) this.index.delete(before);
    if (after) this.index.add(after);
  }

  /** By what links and mentions of the concept are found: its slug in lower case, and its names in every locale. */
  keysOf(slug: string): Set<string> {
    const keys = new Set([slug.toLowerCase()]);
    if (!this.mentions) return keys;
    for (const facts of this.concepts.of(slug)) for (const name of this.index.namesOf(facts)) keys.add(name);
    return keys;
  }

  /** Where a mention of one of the names in an article of the locale leads: the locale's own names count before the source's. */
  byNames(names: readonly string[], fromLocale: string): MentionDestination {
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
  conceptOf({ slug, names }: LinkFact, { locale }: ArticleFacts): string | undefined {
    if (!names) return slug;
    const { destination } = this.byNames(names, locale);
    return destination.kind === 'concept' ? destination.slug : undefined;
  }

  /** The concepts that the article links or mentions, there or not. */
  slugsLinkedBy(facts: ArticleFacts | undefined): Set<string> {
    return new Set(facts?.links.flatMap((link) => this.conceptOf(link, facts) ?? []));
  }
}
