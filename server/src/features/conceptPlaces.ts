import { titleHeading, namesIn } from './ownNames.ts';
import type { Span } from '../markdown/types.ts';
import { placed } from '../rules/terms/mentions.ts';
import { proseOf } from '../rules/engine/prose.ts';
import type { Subject } from '../rules/engine/subject.ts';

/** The links of the article to the concept, in the order of the text. */
export function linkSpans({ links }: Subject, slug: string): Span[] {
  return links.flatMap(({ link, destination }) =>
    destination.kind === 'concept' && destination.slug === slug ? [link.span] : [],
  );
}

/**
 * The mentions whose best candidate is the concept and that are not linked. A mention found only by similarity counts only at the
 * offset `certain`.
 */
export function mentionSpans(subject: Subject, slug: string, certain?: number): Span[] {
  const { glossary, facts } = subject;
  const matches = glossary.terms.of(facts.locale).find(proseOf(subject));
  const named = matches.filter(({ start, end, candidates: [first] }) => {
    if (first?.concept !== slug) return false;
    return first.evidence !== 'learned' || (certain !== undefined && start <= certain && certain <= end);
  });
  return placed(subject, named).flatMap(({ span, link }) => (link ? [] : [span]));
}

/** Same as `mentionSpans`, without those in the entries of the concept itself. */
export function mentionSpansElsewhere(subject: Subject, slug: string): Span[] {
  const own = subject.entries.filter(({ place }) => place.slug === slug).map(({ place }) => place.span);
  return mentionSpans(subject, slug).filter(
    ({ start }) => !own.some((entry) => entry.start <= start && start < entry.end),
  );
}

/**
 * The names of the article's own concept in its front matter, or its heading if the front matter has no names; the
 * names of the entries of the concept in a page or data file.
 */
export function ownNameSpans({ document, glossary, facts, isArticle, entries }: Subject, slug: string): Span[] {
  if (!isArticle) return entries.flatMap(({ place }) => (place.slug === slug ? [place.nameSpan] : []));
  if (facts.slug !== slug) return [];
  const names = namesIn(document.frontMatter, glossary.layout).map(({ span }) => span);
  const heading = titleHeading(document.headings);
  return names.length > 0 || !heading ? names : [heading.textSpan];
}
