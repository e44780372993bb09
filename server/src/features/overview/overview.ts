import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { staleness } from '../../glossary/staleness.ts';
import { weighed } from '../../rules/translation/sourceWeight.ts';
import { type EntryState, STATE_LETTERS } from './entryStates.ts';
import { finish } from './steps.ts';

/** The states of a concept. */
export interface ConceptStates {
  readonly slug: string;
  /** A letter of `STATE_LETTERS` for each locale, in the order of `Overview.locales`. Computed when it is first needed: a page of concepts needs few. */
  readonly states: string;
}

/** The locales of a glossary while it is read for the first time. */
export interface LocalesSoFar {
  /** All of them, the source locale first, the others sorted. */
  readonly locales: readonly string[];
  /** Whether all entries of the locale have been read; those of the source locale have. */
  readonly knows: (locale: string) => boolean;
}

/** The state of each concept in each locale of a glossary. */
export interface Overview {
  /** The source locale first, the others sorted. */
  readonly locales: readonly string[];
  /** Unordered. */
  readonly concepts: readonly ConceptStates[];
}

/** Returns the current overview of the glossary. */
export function overview(glossary: Glossary): Overview {
  return finish(overviewSteps(glossary));
}

/**
 * The same in steps, with a yield after each concept. While the glossary is read, only concepts with an entry in a
 * locale that has been read.
 */
export function* overviewSteps(glossary: Glossary, soFar?: LocalesSoFar): Generator<undefined, Overview> {
  const { articles } = glossary;
  const locales = soFar?.locales ?? localesOf(glossary);
  const concepts: ConceptStates[] = [];
  for (const slug of Array.from(articles.slugs())) {
    const isKnown = !soFar || articles.ofConcept(slug).some(({ locale }) => soFar.knows(locale));
    if (isKnown) concepts.push(new LazyStates(glossary, slug, locales, soFar));
    yield;
  }
  return { locales, concepts };
}

/** Computes the states of all concepts, step by step. */
export function* stateSteps({ concepts }: Overview): Generator<undefined, number> {
  let length = 0;
  for (const { states } of concepts) {
    length += states.length;
    yield;
  }
  return length;
}

class LazyStates implements ConceptStates {
  readonly slug: string;
  private readonly glossary: Glossary;
  private readonly locales: readonly string[];
  private readonly soFar: LocalesSoFar | undefined;
  private computed: string | undefined;

  constructor(glossary: Glossary, slug: string, locales: readonly string[], soFar?: LocalesSoFar) {
    this.glossary = glossary;
    this.slug = slug;
    this.locales = locales;
    this.soFar = soFar;
  }

  get states(): string {
    const { glossary, slug, locales, soFar } = this;
    // The next time, more may have been read.
    if (soFar) return statesOf(glossary, slug, locales, soFar.knows);
    return (this.computed ??= statesOf(glossary, slug, locales));
  }
}

/**
 * Returns the overview after changes of these concepts alone. Undefined if it must be computed again, because the glossary has other
 * locales.
 */
export function updatedOverview(
  glossary: Glossary,
  before: Overview,
  slugs: ReadonlySet<string>,
): Overview | undefined {
  const locales = localesOf(glossary);
  if (locales.join(' ') !== before.locales.join(' ')) return undefined;
  const concepts = before.concepts.filter(({ slug }) => !slugs.has(slug));
  for (const slug of slugs)
    if (glossary.articles.hasConcept(slug)) concepts.push(new LazyStates(glossary, slug, locales));
  return { locales, concepts };
}

function localesOf({ articles }: Glossary): string[] {
  const { sourceLocale } = articles;
  return [sourceLocale, ...articles.locales().filter((locale) => locale !== sourceLocale)];
}

function statesOf(
  glossary: Glossary,
  slug: string,
  locales: readonly string[],
  knows: (locale: string) => boolean = () => true,
): string {
  const byLocale = new Map<string, ArticleFacts>();
  // The first one of a locale is the entry of the concept.
  for (const facts of glossary.articles.ofConcept(slug))
    if (!byLocale.has(facts.locale)) byLocale.set(facts.locale, facts);
  const source = byLocale.get(glossary.articles.sourceLocale);
  const absent: EntryState = source?.draft === false ? 'missing' : 'no-source';
  const states = locales.map((locale, index): EntryState => {
    if (!knows(locale)) return 'loading';
    const facts = byLocale.get(locale);
    if (facts) return stateOf(glossary, facts);
    if (glossary.articles.hasElsewhere(slug, locale)) return 'complete';
    return index === 0 ? 'missing' : absent;
  });
  return states.map((state) => STATE_LETTERS[state]).join('');
}

/** Returns the state of an article or entry. */
export function stateOf(glossary: Glossary, facts: ArticleFacts): EntryState {
  // A source article can have the mark of an untranslated text, too, but needs no translation.
  const isPlaceholder = !facts.isTranslated && facts.locale !== glossary.articles.sourceLocale;
  if (facts.draft || isPlaceholder) return 'draft';
  return isOutdated(glossary, facts) ? 'outdated' : 'complete';
}

/** As reported by `outdated-translation`, except for changes only of links and markup. */
function isOutdated(glossary: Glossary, facts: ArticleFacts): boolean {
  if (facts.locale === glossary.articles.sourceLocale) return false;
  const stale = staleness(glossary, facts);
  if (!stale) return facts.isOutdated;
  const weight = weighed(glossary.history.earlierFrontMatter.get(facts.id), stale);
  return weight !== undefined && weight.severity !== 'hint';
}
