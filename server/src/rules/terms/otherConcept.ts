import { msg } from '../../localization/index.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { abbreviates } from '../../terms/abbreviations.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import { changeLinkTo, type ConceptLink, conceptLinks, slugEdit } from '../links/links.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isSameName } from './sameName.ts';

/** `[rynek](/brand)`: the text of a link is a name of exactly one concept, and that is not the linked one. */
export function* namesOfOtherConcepts(subject: Subject): Generator<Report> {
  const { glossary, facts } = subject;
  for (const { link, to } of conceptLinks(subject)) {
    if (to.suffix !== '' || showsItsName(link)) continue;
    const own = glossary.articles.get(to.slug, facts.locale);
    if (!own || own.draft || hasName(own, link.text)) continue; // the cheapest test first: most links use a name
    const other = otherConcept(subject, { link, to }, own);
    if (!other) continue;
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
