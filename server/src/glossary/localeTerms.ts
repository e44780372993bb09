import { JointSearch } from '../terms/jointSearch.ts';
import { NearTerms } from '../terms/nearTerms.ts';
import { OpeningTerms } from '../terms/openingTerms.ts';
import { createTermIndex, type LocaleTermIndex } from '../terms/termIndex.ts';
import type { Term, TermIndex, TermMatch } from '../terms/types.ts';
import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';
import { type Fillable, Filling, type Index } from './filling.ts';

/** Where a text of a translated article names concepts, by the terms of its own locale and by those of the source locale. */
export interface DeclaredMatches {
  readonly own: readonly TermMatch[];
  /** With the endings of the source language. */
  readonly sourceAsWritten: readonly TermMatch[];
  /** With the endings that the article's language gives to foreign words. */
  readonly sourceInflected: readonly TermMatch[];
}

/** What somebody is about to do with the terms that concern a text: recognise names in it, check it, or complete what is typed. */
export type TermUse = 'names' | 'findings' | 'completion';

/** Term indexes for the locales that somebody asked for; made when first asked for, and kept up to date from then on. */
export class LocaleTerms {
  /** Another number after each change of what articles declare. */
  revision = 0;
  private readonly all = new Map<string, Filling<Term, LocaleTermIndex>>();
  private readonly alike = new Map<string, Filling<Term, NearTerms>>();
  private readonly declaring = new Map<string, Filling<Term, LocaleTermIndex>>();
  private readonly opening = new Map<string, Filling<Term, OpeningTerms>>();
  private readonly searches = new Map<string, JointSearch>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /** Whether somebody has asked for an index, which is kept up to date from then on. */
  get isAsked(): boolean {
    return this.all.size + this.alike.size + this.declaring.size + this.opening.size > 0;
  }

  /** Everything that names a concept in the locale, also the texts by which articles link it: for hovers and completion. */
  of(locale: string): TermIndex {
    return this.fillingOf(locale).whole;
  }

  /** The same terms as `of`, for texts that are only written like one. */
  near(locale: string): NearTerms {
    return this.fillingOfNear(locale).whole;
  }

  /** What the locale's front matters declare. Rules look at these alone, so that no link's text changes findings elsewhere. */
  declared(locale: string): LocaleTermIndex {
    return this.fillingOfDeclared(locale, locale).whole;
  }

  /** What the source locale declares, found with the endings that the other locale's language gives to foreign words. */
  foreign(locale: string, source: string): LocaleTermIndex {
    return this.fillingOfDeclared(locale, source).whole;
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
    return this.fillingOfOpenings(source).whole;
  }

  /** Lets go of what was made for texts of the locale; who asks for it again has it made anew. Not for the source locale, which all need. */
  forget(locale: string): void {
    this.all.delete(locale);
    this.alike.delete(locale);
    for (const index of [this.declaring, this.searches])
      for (const key of index.keys()) if (key.split(' ').includes(locale)) index.delete(key);
  }

  /** The indexes that the use needs for a text of the locale; each is begun when its turn comes. */
  *fillings(use: TermUse, locale: string, source: string): Generator<Fillable> {
    const locales = new Set([locale, source]);
    if (use === 'names') yield this.fillingOf(locale);
    if (use === 'completion') for (const each of locales) yield this.fillingOf(each);
    if (use === 'completion') for (const each of locales) yield this.fillingOfNear(each);
    if (use !== 'findings') return;
    for (const each of locales) yield this.fillingOfDeclared(each, each);
    if (locale === source) return;
    yield this.fillingOfDeclared(locale, source);
    yield this.fillingOfOpenings(source);
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    for (const filling of this.all.values()) filling.replace(before, after);
    for (const filling of this.alike.values()) filling.replace(before, after);
    if (declareSame(before, after)) return;
    this.revision++;
    for (const filling of this.declaring.values()) filling.replace(before, after);
    for (const filling of this.opening.values()) filling.replace(before, after);
  }

  private fillingOf(locale: string): Filling<Term, LocaleTermIndex> {
    return getOrAdd(this.all, locale, () => this.filling(createTermIndex(locale), locale, allTerms));
  }

  private fillingOfNear(locale: string): Filling<Term, NearTerms> {
    return getOrAdd(this.alike, locale, () => this.filling(new NearTerms(), locale, allTerms));
  }

  /** What the second locale declares, found by the rules of the first one's language. */
  private fillingOfDeclared(language: string, locale: string): Filling<Term, LocaleTermIndex> {
    const key = `${language} ${locale}`;
    return getOrAdd(this.declaring, key, () => this.filling(createTermIndex(language), locale, declaredTerms));
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
