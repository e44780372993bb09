import type { Subject } from '../../rules/engine/subject.ts';
import { conceptsByKeyword } from './conceptNames.ts';

/** The maximum number of articles that are evaluated. A common concept has thousands of links. */
const MOST_NEIGHBORS = 40;

/** Keywords of more concepts than this do not make them related. */
const MOST_SHARING = 200;

/** The weight of each reason to link a concept. */
const weights = { linkedInSource: 4, linkedElsewhere: 2, linkedTogether: 1, keyword: 1 } as const;

/**
 * The concepts that the article is likely to link to next, best first: concepts that articles of its own concept in
 * other locales link to, concepts that other articles link to together with its links, and concepts with the same
 * keywords. Concepts that it already links to are excluded. `revision` as in `CompletionOptions.names`.
 */
export function relatedConcepts({ glossary, facts, links }: Subject, revision: number): string[] {
  const weight = new Map<string, number>();
  const add = (concepts: Iterable<string>, by: number): void => {
    for (const concept of concepts) weight.set(concept, (weight.get(concept) ?? 0) + by);
  };
  const linked = new Set(
    links.flatMap(({ destination }) => (destination.kind === 'concept' ? [destination.slug] : [])),
  );
  for (const locale of glossary.articles.localesOf(facts.slug)) {
    const by = locale === glossary.articles.sourceLocale ? weights.linkedInSource : weights.linkedElsewhere;
    if (locale !== facts.locale) add(glossary.links.slugsLinkedBy(glossary.articles.get(facts.slug, locale)), by);
  }
  for (const slug of firstOf(linked)) {
    const neighbor =
      glossary.articles.get(slug, facts.locale) ?? glossary.articles.get(slug, glossary.articles.sourceLocale);
    add(glossary.links.slugsLinkedBy(neighbor), weights.linkedTogether);
  }
  for (const path of firstOf(glossary.links.articlesLinking([facts.slug])))
    if (path !== facts.path) add(glossary.links.slugsLinkedBy(glossary.articles.at(path)), weights.linkedTogether);
  for (const keyword of facts.keywords.slice(0, MOST_NEIGHBORS)) {
    const sharing = conceptsByKeyword(glossary, facts.locale, revision).get(keyword) ?? [];
    if (sharing.length <= MOST_SHARING) add(sharing, weights.keyword);
  }
  return [...weight]
    .filter(([slug]) => slug !== facts.slug && !linked.has(slug) && glossary.articles.hasConcept(slug))
    .toSorted(([one, its], [other, others]) => others - its || (one < other ? -1 : 1))
    .map(([slug]) => slug);
}

function firstOf(all: ReadonlySet<string>): string[] {
  const first: string[] = [];
  for (const each of all) if (first.push(each) >= MOST_NEIGHBORS) break;
  return first;
}
