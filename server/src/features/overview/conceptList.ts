import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { titleNames } from '../../glossary/titleNames.ts';
import { firstAtLeast } from '../../markdown/places.ts';
import { foldSearch } from '../../matching/searchFit.ts';
import { groupLetter, OTHER } from './groupLetter.ts';
import type { ConceptStates, Overview } from './overview.ts';
import { finish, sortSteps, type Steps } from './steps.ts';

/** A concept with what a list shows of it. What most lists do not need is computed on demand. */
export interface ListedConcept extends ConceptStates {
  /**
   * The name without its qualifier: in the first of the requested locales that has an entry, otherwise in the source
   * locale, otherwise in any; the slug if it has none.
   */
  readonly name: string;
  /** The locale of the name; empty for a slug. */
  readonly nameLocale: string;
  /** Distinguishes concepts of the same name; empty if the title has none. */
  readonly qualifier: string;
  /** Other names in that locale that are not deprecated. */
  readonly otherNames: readonly string[];
  /** See `groupLetter`. */
  readonly letter: string;
  /** The searched text, with a space before each word: the titles in all locales, other names in that locale and in the source locale, and the slug. */
  readonly text: string;
  /** The page or data file of the entry that has the name; the folder of an article. */
  readonly page: string;
}

/** The concepts of a glossary by name. */
export interface ConceptList extends Overview {
  readonly concepts: readonly ListedConcept[];
}

/** The maximum number of other names. */
const MOST_NAMES = 5;

/** Returns the concepts with their names in the first of the locales that has one, sorted by name. */
export function conceptList(glossary: Glossary, overview: Overview, nameLocales: readonly string[]): ConceptList {
  return finish(conceptListSteps(glossary, overview, nameLocales));
}

/** The same in steps. */
export function* conceptListSteps(
  glossary: Glossary,
  { locales, concepts }: Overview,
  nameLocales: readonly string[],
): Steps<ConceptList> {
  const naming = namingOf(glossary, nameLocales, locales);
  const named: ListedConcept[] = [];
  for (const concept of concepts) {
    named.push(listed(naming, concept));
    yield;
  }
  return { locales, concepts: yield* sortSteps(named, (one, other) => inOrder(naming, one, other)) };
}

/** Returns the list after changes of these concepts alone. `overview` is the updated one. */
export function updatedList(
  glossary: Glossary,
  before: ConceptList,
  { locales, concepts }: Overview,
  nameLocales: readonly string[],
  slugs: ReadonlySet<string>,
): ConceptList {
  const naming = namingOf(glossary, nameLocales, locales);
  const sorted = before.concepts.filter(({ slug }) => !slugs.has(slug));
  for (const concept of concepts) {
    if (!slugs.has(concept.slug)) continue;
    const added = listed(naming, concept);
    const at = firstAtLeast(sorted, 0, (each) => inOrder(naming, each, added));
    sorted.splice(at, 0, added);
  }
  return { locales, concepts: sorted };
}

/** How concepts are named and sorted. */
interface Naming {
  readonly glossary: Glossary;
  /** The locales for names, the preferred one first. */
  readonly locales: readonly string[];
  readonly collator: Intl.Collator;
  /** The letter of each beginning of a name, by locale. */
  readonly letters: Map<string, string>;
}

function namingOf(glossary: Glossary, nameLocales: readonly string[], all: readonly string[]): Naming {
  const locales = [...nameLocales, ...all];
  return { glossary, locales, collator: collatorOf(locales[0] ?? 'en'), letters: new Map() };
}

function inOrder({ collator }: Naming, one: ListedConcept, other: ListedConcept): number {
  return (
    Number(one.letter === OTHER) - Number(other.letter === OTHER) ||
    collator.compare(one.name, other.name) ||
    (one.slug < other.slug ? -1 : 1)
  );
}

function listed(naming: Naming, concept: ConceptStates): ListedConcept {
  return new LazyConcept(naming, concept);
}

/** Computes only the name at first: the other texts are needed for a page of concepts, or for a search. */
class LazyConcept implements ListedConcept {
  readonly slug: string;
  readonly name: string;
  readonly nameLocale: string;
  readonly qualifier: string;
  readonly letter: string;
  private readonly naming: Naming;
  private readonly concept: ConceptStates;
  private searched: string | undefined;

  constructor(naming: Naming, concept: ConceptStates) {
    const { slug } = concept;
    const facts = namedEntry(naming, naming.glossary.articles.ofConcept(slug));
    const { name, qualifier = '' } = facts?.title === undefined ? { name: slug } : titleNames(facts.title, slug);
    this.naming = naming;
    this.concept = concept;
    this.slug = slug;
    this.name = name;
    this.nameLocale = facts?.locale ?? '';
    this.qualifier = qualifier;
    this.letter = letterOf(naming, name, this.nameLocale);
  }

  get states(): string {
    return this.concept.states;
  }

  get otherNames(): readonly string[] {
    const facts = namedEntry(this.naming, this.entries);
    return facts ? otherNamesOf(facts, this.name) : [];
  }

  get text(): string {
    return (this.searched ??= this.searchedText());
  }

  get page(): string {
    const { entries } = this;
    return pageOf(namedEntry(this.naming, entries) ?? entries[0]);
  }

  private get entries(): readonly ArticleFacts[] {
    return this.naming.glossary.articles.ofConcept(this.slug);
  }

  private searchedText(): string {
    const { entries, naming, slug, otherNames } = this;
    const { sourceLocale } = naming.glossary.articles;
    const source = entries.find(({ locale }) => locale === sourceLocale);
    const ofSource = source && source.locale !== this.nameLocale ? otherNamesOf(source, '') : [];
    const titles = new Set(entries.map((entry) => entry.title ?? ''));
    return foldSearch([...titles, ...otherNames, ...ofSource, slug].join(' | '));
  }
}

/** The entry in the first of the locales for names that has a title. */
function namedEntry({ locales }: Naming, entries: readonly ArticleFacts[]): ArticleFacts | undefined {
  for (const locale of locales) {
    const entry = entries.find((each) => each.locale === locale);
    if (entry?.title !== undefined) return entry;
  }
  return undefined;
}

function pageOf(facts: ArticleFacts | undefined): string {
  if (!facts) return '';
  return facts.id === facts.path ? facts.path.slice(0, facts.path.lastIndexOf('/') + 1) : facts.path;
}

function otherNamesOf({ terms, title }: ArticleFacts, name: string): string[] {
  const names = terms.filter(({ kind, status }) => kind === 'term' && status !== 'deprecated').map(({ text }) => text);
  return [...new Set(names)].filter((text) => text !== title && text !== name).slice(0, MOST_NAMES);
}

function letterOf({ collator, letters }: Naming, name: string, locale: string): string {
  return getOrAdd(letters, `${locale} ${name.slice(0, 3)}`, () => groupLetter(name, locale, collator));
}

/** Ignores case and accents, except those of separate letters in the language. */
function collatorOf(locale: string): Intl.Collator {
  const options: Intl.CollatorOptions = { sensitivity: 'base', numeric: true, ignorePunctuation: true };
  try {
    return new Intl.Collator(locale.replaceAll('_', '-'), options);
  } catch {
    return new Intl.Collator('en', options); // Intl throws on an invalid tag
  }
}
