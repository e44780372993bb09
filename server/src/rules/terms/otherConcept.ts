import { msg } from '../../localization/index.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { abbreviates } from '../../terms/abbreviations.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import { changeLinkTo, type ConceptLink, conceptLinks, slugEdit } from '../links/links.ts';
import { perPart } from '../engine/questions.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isSameName } from './sameName.ts';

/** `[rynek](/brand)`: the text of a link is a name of exactly one concept, and that is not the linked one. */
export function* namesOfOtherConcepts(subject: Subject): Generator<Report> {
  const starts = new Set<number>();
  for (const { answer, by } of startsInParts(subject)) for (const start of answer) starts.add(start + by);
  if (starts.size === 0) return;
  for (const conceptLink of conceptLinks(subject)) {
    const { link, to } = conceptLink;
    const found = starts.has(link.span.start) ? namesAnother(subject, conceptLink) : undefined;
    if (!found) continue;
    const { own, other } = found;
    yield {
      message: msg("'{0}' is the name of '{1}'. The link leads to '{2}'.", link.text, other.slug, own.title ?? to.slug),
      span: link.textSpan,
      target: to.slug,
      fixes: () => [
        {
          title: changeLinkTo(other.slug, other.title),
          preferred: false,
          certain: false,
          edits: [slugEdit(subject, { link, to }, other.slug)],
        },
      ],
    };
  }
}

/** The starts of the links whose text is the name of another concept. Nearly all links have a name of their concept. */
const startsInParts = perPart((part) =>
  conceptLinks(part).flatMap((each) => (namesAnother(part, each) ? [each.link.span.start] : [])),
);

/** Returns the link's concept and the one that its text names, if they differ. */
function namesAnother(subject: Subject, conceptLink: ConceptLink): Record<'own' | 'other', ArticleFacts> | undefined {
  const { glossary, facts } = subject;
  const { link, to } = conceptLink;
  if (to.suffix !== '' || showsItsName(link)) return undefined;
  const own = glossary.articles.get(to.slug, facts.locale);
  if (!own || own.draft || hasName(own, link.text)) return undefined; // the cheapest test first: most links use a name
  const other = otherConcept(subject, conceptLink, own);
  return other && { own, other };
}

function hasName({ terms }: ArticleFacts, written: string): boolean {
  const lower = written.toLowerCase();
  return terms.some(({ text }) => text.toLowerCase() === lower);
}

/**
 * Returns the only concept that has the text as a name; undefined if the text can also be a name, or a part of a name, of the
 * link's concept.
 */
function otherConcept(
  { glossary, facts }: Subject,
  { link, to }: ConceptLink,
  own: ArticleFacts,
): ArticleFacts | undefined {
  const { sourceLocale } = glossary.articles;
  const candidates = glossary.terms.namedBy(link.text, facts.locale);
  const [slug, ...others] = new Set(candidates.map(({ concept }) => concept));
  if (slug === undefined || others.length > 0 || slug === to.slug) return undefined;
  if (candidates.some(({ evidence }) => evidence === 'learned')) return undefined;
  if (glossary.terms.namedBy(link.text, sourceLocale).some(({ concept }) => concept === to.slug)) return undefined;
  const names = [...own.terms, ...(glossary.articles.get(to.slug, sourceLocale)?.terms ?? [])].map(({ text }) => text);
  if (names.some((name) => isPartOfOther(name, link.text, facts.locale) || abbreviates(link.text, name, to.slug)))
    return undefined;
  return glossary.articles.get(slug, facts.locale);
}

/** Whether all words of one name are in the other: `cluster` is short for `Kubernetes cluster`. */
function isPartOfOther(one: string, other: string, locale: string): boolean {
  const [words, others] = [one, other].map((text) => wordsOf(text, locale));
  if (!words || !others) return false;
  const areIn = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.some((each) => isSameName(word, each, locale)));
  return areIn(words, others) || areIn(others, words);
}

function wordsOf(text: string, locale: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word.toLowerCase(), locale));
}
