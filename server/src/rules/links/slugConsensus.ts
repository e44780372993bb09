import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { linkedConcepts } from '../../glossary/linkedConcepts.ts';
import type { Subject } from '../engine/subject.ts';
import { type ConceptDestination, conceptLinks, linkState } from './links.ts';

/** Maximum number of translations that are read for one fix. */
const MOST_READ = 20;
/** Minimum number of translations that must agree. */
const LEAST_VOTES = 2;

/** A concept that translations link in place of a broken link of their source article. */
export interface Consensus {
  readonly slug: string;
  /** The number of translations that link to it. */
  readonly translations: number;
}

/**
 * Returns the concept that most translations of a source article link to and the source article does not, if the source has no
 * other broken link: translators have corrected its slug. Undefined if fewer than two translations agree, or if they link to
 * several such concepts.
 */
export function slugConsensus(subject: Subject, to: ConceptDestination): Consensus | undefined {
  const { glossary, facts, isArticle } = subject;
  if (!isArticle || facts.locale !== glossary.articles.sourceLocale) return undefined;
  const linked = conceptLinks(subject);
  const isOnlyOne = linked.every((link) => link.to.slug === to.slug || linkState(subject, link.to) !== 'missing');
  if (!isOnlyOne) return undefined;
  const own = new Set(linked.map((link) => link.to.slug));
  const votes = new Map<string, number>();
  for (const translation of translationsOf(subject))
    for (const slug of linkedConcepts(glossary, translation))
      if (!own.has(slug) && glossary.articles.get(slug, facts.locale)) votes.set(slug, (votes.get(slug) ?? 0) + 1);
  const [best, next] = [...votes].toSorted(([, one], [, other]) => other - one);
  if (!best || best[1] < LEAST_VOTES || best[1] === next?.[1]) return undefined;
  return { slug: best[0], translations: best[1] };
}

function translationsOf({ glossary, facts }: Subject): ArticleFacts[] {
  const articles = glossary.articles.ofConcept(facts.slug);
  return articles.filter(({ locale }) => locale !== facts.locale).slice(0, MOST_READ);
}
