import { languageName, msg, quotedList } from '../../localization/index.ts';
import { fieldReader, type FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Span } from '../../markdown/types.ts';
import { isPlaceholder } from '../links/links.ts';
import { isAcronym } from '../../terms/abbreviations.ts';
import { isQualified, withoutNote } from '../../terms/titles.ts';
import type { Candidate } from '../../terms/types.ts';
import { type OwnConcept, ownConcepts } from '../engine/ownConcepts.ts';
import { perEntry } from '../engine/questions.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** Two Polish articles that are both titled `Marża`. */
export const duplicateTerm: Rule = {
  code: 'duplicate-term',
  severity: 'warning',
  looksForTerms: true,
  summary: 'A term that is also the name of another concept in the same locale.',
  documentation: {
    why: 'The term is ambiguous for readers and tools. Deprecated names and names with a qualifier in parentheses, such as `Block (CSS)`, are not reported. Neither are two titles with the same words in parentheses, such as `(CD)`.',
    wrong: '---\ntitle: Marża\naliases: [Zysk]\n---',
    right: '---\ntitle: Marża\naliases: [Marża zysku]\n---',
    measured: { people: [44, 45] },
  },

  mayReport: (_, subject) => {
    const { glossary, facts, isArticle, entries } = subject;
    if (isArticle) return sharedNames(glossary, facts).length > 0;
    const sharedOf = sharedNamesOfEntries(subject);
    return entries.some((entry) => sharedOf(entry.facts).length > 0);
  },

  *check(subject) {
    if (isPlaceholder(subject.glossary, subject.facts)) return;
    const sharedOf = sharedNamesOfEntries(subject);
    for (const concept of ownConcepts(subject)) {
      const shared = subject.isArticle ? sharedNames(subject.glossary, concept.facts) : sharedOf(concept.facts);
      yield* reports(subject, concept, shared);
    }
  },
};

function* reports(subject: Subject, { facts, nameSpan }: OwnConcept, shared: readonly string[]): Generator<Report> {
  const { glossary } = subject;
  for (const text of shared) {
    const isNoted = isInNote(facts, text);
    if (isNoted && !isAcronym(text)) continue;
    const rivals = glossary.terms
      .declared(facts.locale)
      .lookup(text)
      .filter(
        (candidate) =>
          !isOfOneFamily(candidate.concept, facts.slug) &&
          candidate.status !== 'deprecated' &&
          !isQualified(candidate.term, candidate.concept) &&
          (candidate.evidence === 'exact' || candidate.evidence === 'declared') &&
          isNameBeside(glossary, facts.locale, candidate, isNoted),
      );
    const slugs = [...new Set(rivals.map(({ concept }) => concept))];
    const [rival] = slugs;
    if (rival === undefined) continue;
    yield {
      message: msg("In {0}, '{1}' is also a name of {2}.", languageName(facts.locale), text, quotedList(slugs, 'and')),
      span: subject.isArticle ? placeOf(subject, text) : nameSpan,
      target: rival,
    };
  }
}

/** While the user edits a file of entries, the names are compared again only if a name in the glossary has changed. */
const sharedNamesOfEntries = perEntry(
  ({ glossary }) => [glossary, glossary.terms.revision],
  ({ glossary }, facts): readonly string[] => sharedNames(glossary, facts),
);

/** Returns the current names of a concept that another concept may also have. */
function sharedNames({ terms }: Glossary, facts: OwnConcept['facts']): string[] {
  return facts.terms.flatMap(({ text, status, kind }) => {
    if (kind !== 'term' || status === 'deprecated' || isQualified(text, facts.slug)) return [];
    return terms.mayBeShared(text, facts.slug, facts.locale) ? [text] : [];
  });
}

/** Whether the slugs are the same, or meanings of one word in one folder: `block`, `block/css`, `block/scripting`. */
function isOfOneFamily(one: string, other: string): boolean {
  return one === other || ((one + other).includes('/') && one.split('/', 1)[0] === other.split('/', 1)[0]);
}

/**
 * Whether the candidate is a name, and not a form that an author declares for a name. Two titles may have the same abbreviation
 * in parentheses.
 */
function isNameBeside(glossary: Glossary, locale: string, { concept, term }: Candidate, isNoted: boolean): boolean {
  const facts = glossary.articles.get(concept, locale);
  if (facts?.terms.some(({ kind, text }) => kind === 'term' && text === term) !== true) return false;
  return !isInNote(facts, term) || (!isNoted && isAcronym(term));
}

/** Whether the text is only in the parentheses of the title: `deep learning` in `transfer learning (deep learning)`. */
function isInNote({ title = '', terms }: FrontMatterFacts, text: string): boolean {
  const isTitle = text === title || text === withoutNote(title);
  return !isTitle && title.includes(text) && terms.some((term) => term.text === text && term.status === 'admitted');
}

/** Returns the place of the term in the front matter, otherwise in the first heading. */
function placeOf({ document, glossary }: Subject, term: string): Span {
  const field = fieldReader(document.frontMatter, glossary.layout.frontMatter);
  for (const value of [field('title'), field('aliases')]) {
    const items = value?.kind === 'list' ? value.items : value ? [value] : [];
    const found = items.find((item) => item.kind === 'scalar' && item.text.trim() === term);
    if (found) return found.span;
  }
  return field('title')?.span ?? document.headings.find(({ level }) => level === 1)?.textSpan ?? { start: 0, end: 0 };
}
