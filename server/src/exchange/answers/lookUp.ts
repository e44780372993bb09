import type { Glossary } from '../../glossary/glossary.ts';
import type { Candidate, Evidence, TermStatus } from '../../terms/types.ts';
import { namesIn } from './names.ts';
import type { LocaleNames } from './names.ts';

/** A concept that a text names. */
export interface FoundConcept {
  /** The slug. */
  readonly concept: string;
  /** The locale of the term. */
  readonly locale: string;
  readonly term: string;
  readonly status: TermStatus;
  readonly evidence: Evidence;
  readonly definition: string | undefined;
  /** The names in each locale that has the concept, the source locale first. */
  readonly names: readonly LocaleNames[];
}

/** Returns the concepts with the term, in any form, or the slug as a name. If `locale` is undefined, all locales are searched. */
export function lookUpTerm(glossary: Glossary, term: string, locale: string | undefined): FoundConcept[] {
  const { articles, terms } = glossary;
  const source = articles.sourceLocale;
  const all = articles.locales();
  const locales = locale === undefined ? [source, ...all.filter((each) => each !== source)] : [locale];
  const found: FoundTerm[] = [];
  for (const each of locales)
    for (const candidate of terms.declared(each).lookup(term)) found.push({ candidate, locale: each });
  if (found.length === 0 && articles.hasConcept(term)) {
    const own = articles.localesOf(term);
    const shown = own.includes(source) ? source : (own[0] ?? source);
    const candidate: Candidate = { concept: term, term, status: 'preferred', evidence: 'exact' };
    found.push({ candidate, locale: locale ?? shown });
  }
  return firstOfConcepts(found).map((each) => foundConcept(glossary, each));
}

/** A term of a locale. */
interface FoundTerm {
  readonly candidate: Candidate;
  readonly locale: string;
}

function firstOfConcepts(found: readonly FoundTerm[]): FoundTerm[] {
  const seen = new Set<string>();
  return found.filter(({ candidate: { concept } }) => !seen.has(concept) && seen.add(concept));
}

function foundConcept(glossary: Glossary, { candidate, locale }: FoundTerm): FoundConcept {
  const { concept, term, status, evidence } = candidate;
  const { articles } = glossary;
  const facts = articles.get(concept, locale) ?? articles.get(concept, articles.sourceLocale);
  const names = namesOfConcept(glossary, concept);
  return { concept, locale, term, status, evidence, definition: facts?.description, names };
}

/** Returns the names of a concept in all locales, the source locale first. */
export function namesOfConcept(glossary: Glossary, concept: string): LocaleNames[] {
  const { sourceLocale } = glossary.articles;
  const names = glossary.articles.localesOf(concept).flatMap((locale) => namesIn(glossary, concept, locale) ?? []);
  return [
    ...names.filter((each) => each.locale === sourceLocale),
    ...names.filter((each) => each.locale !== sourceLocale),
  ];
}
