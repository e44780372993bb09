import { JointSearch } from '../terms/jointSearch.ts';
import { NotedWords, wordsOfOnly } from '../terms/notedWords.ts';
import { NameKeys } from '../terms/nameKeys.ts';
import { NearTerms } from '../terms/nearTerms.ts';
import { OpeningTerms } from '../terms/openingTerms.ts';
import { createTermIndex, type LocaleTermIndex } from '../terms/termIndex.ts';
import type { Candidate, Term, TermIndex, TermMatch, TextPlace } from '../terms/types.ts';
import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';
import { detached } from './detached.ts';
import { type Fillable, Filling, type Index } from './filling.ts';

/** Matches of the source locale's terms in a text of a translated article. */
export interface SourceMatches {
  /** Found with the endings of the source language. */
  readonly sourceAsWritten: readonly TermMatch[];
  /** Matches with the endings that the article's language adds to foreign words. */
  readonly sourceInflected: readonly TermMatch[];
  /** The tokens that may contain a closed-class word which only the source language has; see `JointMatches`. */
  readonly sourceWords: readonly TextPlace[];
}

/** The same, with the matches of the terms of the article's own locale. */
export interface DeclaredMatches extends SourceMatches {
  readonly own: readonly TermMatch[];
}

/** The purpose of loading terms: recognizing names in a text, looking one up, checking, or completing. */
export type TermUse = 'names' | 'lookUp' | 'findings' | 'completion';

/** Maximum number of texts of a locale whose meaning is cached. */
const MOST_NAMED = 10_000;

/** Term indexes by locale. Created on first use, then updated. */
export class LocaleTerms {
  /** Changes when the declared terms of an article change. */
  revision = 0;
  private readonly all = new Map<string, Filling<Term, LocaleTermIndex>>();
  private readonly alike = new Map<string, Filling<Term, NearTerms>>();
  private readonly declaring = new Map<string, Filling<Term, LocaleTermIndex>>();
  private readonly opening = new Map<string, Filling<Term, OpeningTerms>>();
  private readonly names = new Map<string, Filling<Term, NameKeys>>();
  private readonly deprecated = new Map<string, Filling<Term, LocaleTermIndex>>();
  private readonly searches = new Map<string, JointSearch>();
  /** What texts name, by locale. */
  private readonly named = new Map<string, Map<string, readonly Candidate[]>>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /** Whether an index exists, which then has to be updated. */
  get isInUse(): boolean {
    const { all, alike, declaring, opening, names, deprecated } = this;
    return [all, alike, declaring, opening, names, deprecated].some(({ size }) => size > 0);
  }

  /** Returns all names of concepts in the locale, including the texts of links to them: for hovers and completion. */
  of(locale: string): TermIndex {
    return this.fillingOf(locale).whole;
  }

  /** Returns the same terms as `of`, for fuzzy search. */
  near(locale: string): NearTerms {
    return this.fillingOfNear(locale).whole;
  }

  /**
   * Returns the terms that the locale's front matter declares. Rules use only these, so that the text of a link never
   * changes findings elsewhere.
   */
  declared(locale: string): LocaleTermIndex {
    return this.fillingOfDeclared(locale, locale).whole;
  }

  /** Looks the text up in `declared`. Results are cached: links of many articles have the same text. */
  namedBy(text: string, locale: string): readonly Candidate[] {
    const known = getOrAdd(this.named, locale, () => new Map<string, readonly Candidate[]>());
    const answer = known.get(text);
    if (answer) return answer;
    const found = this.declared(locale).lookup(text);
    if (known.size >= MOST_NAMED) known.clear();
    known.set(detached(text), found);
    return found;
  }

  /** Returns the terms of the source locale for a search with the endings that the other locale's language adds to foreign words. */
  foreign(locale: string, source: string): LocaleTermIndex {
    return this.fillingOfDeclared(locale, source).whole;
  }

  /** Returns the names that the locale declares, as spelled. */
  namesOf(locale: string): NameKeys {
    return this.fillingOfNames(locale).whole;
  }

  /** Returns the deprecated terms that the locale declares. */
  deprecatedIn(locale: string): LocaleTermIndex {
    return this.fillingOfDeprecated(locale).whole;
  }

  /**
   * Finds the terms of `declared` of the locale and the source locale, and of `foreign`, in a text of the locale, in
   * one pass.
   */
  findAll(locale: string, source: string, text: string): DeclaredMatches {
    const search = getOrAdd(
      this.searches,
      `${locale} ${source}`,
      () =>
        new JointSearch(
          [this.declared(locale), this.declared(source), this.foreign(locale, source)],
          new NotedWords(wordsOfOnly(source, locale)),
        ),
    );
    const { matches, noted: sourceWords } = search.find(text);
    const [own = [], sourceAsWritten = [], sourceInflected = []] = matches;
    return { own, sourceAsWritten, sourceInflected, sourceWords };
  }

  /** Searches without the terms of the text's own locale: few words of a translation are in the source locale's terms. */
  findSource(locale: string, source: string, text: string): SourceMatches {
    const search = getOrAdd(
      this.searches,
      `source ${locale} ${source}`,
      () =>
        new JointSearch(
          [this.declared(source), this.foreign(locale, source)],
          new NotedWords(wordsOfOnly(source, locale)),
        ),
    );
    const { matches, noted: sourceWords } = search.find(text);
    const [sourceAsWritten = [], sourceInflected = []] = matches;
    return { sourceAsWritten, sourceInflected, sourceWords };
  }

  /** Returns the terms of the source locale, searched at the start of compounds of another language. */
  openings(source: string): OpeningTerms {
    return this.fillingOfOpenings(source).whole;
  }

  /**
   * Frees the indexes for texts of the locale; the next use creates them again. Not for the source locale, which every
   * locale needs.
   */
  forget(locale: string): void {
    this.all.delete(locale);
    this.alike.delete(locale);
    this.deprecated.delete(locale);
    this.names.delete(locale);
    this.named.delete(locale);
    for (const index of [this.declaring, this.searches])
      for (const key of index.keys()) if (key.split(' ').includes(locale)) index.delete(key);
  }

  /** Yields the indexes that the use needs for a text of the locale. Each is created when its turn comes. */
  *fillings(use: TermUse, locale: string, source: string): Generator<Fillable> {
    const locales = new Set([locale, source]);
    if (use === 'names') yield this.fillingOf(locale);
    if (use === 'lookUp') yield this.fillingOfDeclared(locale, locale);
    if (use === 'completion') for (const each of locales) yield this.fillingOf(each);
    if (use === 'completion') for (const each of locales) yield this.fillingOfNear(each);
    if (use !== 'findings') return;
    yield this.fillingOfDeprecated(locale);
    yield this.fillingOfNames(locale);
    for (const each of locales) yield this.fillingOfDeclared(each, each);
    if (locale === source) return;
    yield this.fillingOfDeclared(locale, source);
    yield this.fillingOfOpenings(source);
  }

  /**
   * Replaces one state of an article with another. Undefined is a missing article. `areLinksSame`: whether both states
   * are known to have the same links.
   */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined, areLinksSame = false): void {
    const areSame = declareSame(before, after);
    if (areSame && areLinksSame) return;
    for (const filling of this.all.values()) filling.replace(before, after);
    for (const filling of this.alike.values()) filling.replace(before, after);
    if (areSame) return;
    this.revision++;
    this.named.clear();
    for (const filling of this.declaring.values()) filling.replace(before, after);
    for (const filling of this.opening.values()) filling.replace(before, after);
    for (const filling of this.names.values()) filling.replace(before, after);
    for (const filling of this.deprecated.values()) filling.replace(before, after);
  }

  private fillingOf(locale: string): Filling<Term, LocaleTermIndex> {
    return getOrAdd(this.all, locale, () => this.filling(createTermIndex(locale), locale, allTerms));
  }

  private fillingOfNear(locale: string): Filling<Term, NearTerms> {
    return getOrAdd(this.alike, locale, () => this.filling(new NearTerms(), locale, allTerms));
  }

  /** The terms of the second locale, searched with the rules of the first locale's language. */
  private fillingOfDeclared(language: string, locale: string): Filling<Term, LocaleTermIndex> {
    const key = `${language} ${locale}`;
    return getOrAdd(this.declaring, key, () => this.filling(createTermIndex(language), locale, declaredTerms));
  }

  private fillingOfDeprecated(locale: string): Filling<Term, LocaleTermIndex> {
    return getOrAdd(this.deprecated, locale, () => this.filling(createTermIndex(locale), locale, deprecatedTerms));
  }

  private fillingOfNames(locale: string): Filling<Term, NameKeys> {
    return getOrAdd(this.names, locale, () => this.filling(new NameKeys(locale), locale, declaredTerms));
  }

  private fillingOfOpenings(source: string): Filling<Term, OpeningTerms> {
    return getOrAdd(this.opening, source, () => this.filling(new OpeningTerms(), source, declaredTerms));
  }

  private filling<I extends Index<Term>>(
    index: I,
    locale: string,
    itemsOf: (facts: ArticleFacts) => readonly Term[],
  ): Filling<Term, I> {
    return new Filling(index, { locale, itemsOf }, this.articles());
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

function deprecatedTerms({ terms }: ArticleFacts): readonly Term[] {
  return terms.some(isDeprecated) ? terms.filter(isDeprecated) : none;
}

const none: readonly Term[] = [];

function isDeprecated({ status }: Term): boolean {
  return status === 'deprecated';
}

/**
 * Returns the article's own names and the texts of its links, each once: repetition in one article is not more
 * evidence.
 */
function allTerms({ slug: own, terms, links }: ArticleFacts): Term[] {
  const attested = new Map<string, Term>();
  for (const { slug, text } of links) {
    // A slug with a slash at its start is a path of the site, and no concept.
    if (slug === own || text === '' || slug.startsWith('/')) continue;
    const key = `${slug} ${text.toLowerCase()}`;
    if (!attested.has(key)) attested.set(key, { concept: slug, text, status: 'preferred', kind: 'attested' });
  }
  return [...terms, ...attested.values()];
}
