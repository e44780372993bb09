import { JointSearch } from '../terms/jointSearch.ts';
import { NearTerms } from '../terms/nearTerms.ts';
import { OpeningTerms } from '../terms/openingTerms.ts';
import { createTermIndex, type LocaleTermIndex } from '../terms/termIndex.ts';
import type { Term, TermIndex, TermMatch } from '../terms/types.ts';
import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';

/** Which of an article's terms an index holds. */
interface Selection {
  readonly index: Pick<TermIndex, 'add' | 'remove'>;
  readonly holds: (facts: ArticleFacts) => boolean;
  readonly termsOf: (facts: ArticleFacts) => readonly Term[];
}

/** Where a text of a translated article names concepts, by the terms of its own locale and by those of the source locale. */
export interface DeclaredMatches {
  readonly own: readonly TermMatch[];
  /** With the endings of the source language. */
  readonly sourceAsWritten: readonly TermMatch[];
  /** With the endings that the article's language gives to foreign words. */
  readonly sourceInflected: readonly TermMatch[];
}

/** Term indexes for the locales that somebody asked for; made when first asked for, and kept up to date from then on. */
export class LocaleTerms {
  /** Another number after each change of what articles declare. */
  revision = 0;
  private readonly selections: Selection[] = [];
  private readonly indexes = new Map<string, LocaleTermIndex>();
  private readonly searches = new Map<string, JointSearch>();
  private readonly openingTerms = new Map<string, OpeningTerms>();
  private readonly nearTerms = new Map<string, NearTerms>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /** Everything that names a concept in the locale, also the texts by which articles link it: for hovers and completion. */
  of(locale: string): TermIndex {
    return this.index(`all ${locale}`, locale, locale, allTerms);
  }

  /** The same terms as `of`, for texts that are only written like one. */
  near(locale: string): NearTerms {
    return getOrAdd(this.nearTerms, locale, () => this.filled(new NearTerms(), locale, allTerms));
  }

  /** What the locale's front matters declare. Rules look at these alone, so that no link's text changes findings elsewhere. */
  declared(locale: string): LocaleTermIndex {
    return this.index(`declared ${locale}`, locale, locale, declaredTerms);
  }

  /** What the source locale declares, found with the endings that the other locale's language gives to foreign words. */
  foreign(locale: string, source: string): LocaleTermIndex {
    return this.index(`foreign ${locale} ${source}`, locale, source, declaredTerms);
  }

  /** What `declared` of the locale and of the source locale find in a text of the locale, and what `foreign` finds: in one go. */
  findAll(locale: string, source: string, text: string): DeclaredMatches {
    const search = getOrAdd(
      this.searches,
      `${locale} ${source}`,
      () => new JointSearch([this.declared(locale), this.declared(source), this.foreign(locale, source)]),
    );
    const [own = [], sourceAsWritten = [], sourceInflected = []] = search.find(text);
    return { own, sourceAsWritten, sourceInflected };
  }

  /** What the source locale declares, found where it opens a compound of another language. */
  openings(source: string): OpeningTerms {
    return getOrAdd(this.openingTerms, source, () => this.filled(new OpeningTerms(), source, declaredTerms));
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (!declareSame(before, after)) this.revision++;
    for (const { index, holds, termsOf } of this.selections) {
      if (before && holds(before)) for (const term of termsOf(before)) index.remove(term);
      if (after && holds(after)) for (const term of termsOf(after)) index.add(term);
    }
  }

  /** The terms of one locale's articles, found by the rules of a language. */
  private index(key: string, language: string, locale: string, termsOf: Selection['termsOf']): LocaleTermIndex {
    return getOrAdd(this.indexes, key, () => this.filled(createTermIndex(language), locale, termsOf));
  }

  private filled<I extends Selection['index']>(index: I, locale: string, termsOf: Selection['termsOf']): I {
    const selection: Selection = { index, holds: ({ locale: own }) => own === locale, termsOf };
    for (const facts of this.articles()) if (selection.holds(facts)) for (const term of termsOf(facts)) index.add(term);
    this.selections.push(selection);
    return index;
  }
}

function declareSame(one: ArticleFacts | undefined, other: ArticleFacts | undefined): boolean {
  if (!one || !other || one.locale !== other.locale || one.terms.length !== other.terms.length) return false;
  return one.terms.every((term, at) => {
    const same = other.terms[at];
    return (
      term.text === same?.text &&
      term.concept === same.concept &&
      term.status === same.status &&
      term.kind === same.kind
    );
  });
}

function declaredTerms({ terms }: ArticleFacts): readonly Term[] {
  return terms;
}

/** The article's own names, and the texts by which it links others, each once: an article that repeats itself is one witness. */
function allTerms({ slug: own, terms, links }: ArticleFacts): Term[] {
  const attested = new Map<string, Term>();
  for (const { slug, text } of links) {
    if (slug === own || text === '') continue;
    const key = `${slug} ${text.toLowerCase()}`;
    if (!attested.has(key)) attested.set(key, { concept: slug, text, status: 'preferred', kind: 'attested' });
  }
  return [...terms, ...attested.values()];
}
