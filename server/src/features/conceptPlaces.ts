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

/** Where the text names the concept before all others and does not link it. A mere likeness counts at `certain` alone. */
export function mentionSpans(subject: Subject, slug: string, certain?: number): Span[] {
  const { glossary, facts } = subject;
  const matches = glossary.terms.of(facts.locale).find(proseOf(subject));
  const named = matches.filter(({ start, end, candidates: [first] }) => {
    if (first?.concept !== slug) return false;
    return first.evidence !== 'learned' || (certain !== undefined && start <= certain && certain <= end);
  });
  return placed(subject, named).flatMap(({ span, link }) => (link ? [] : [span]));
}

/** The names that the article's front matter gives to its own concept, and its heading where the front matter has none. */
export function ownNameSpans({ document, glossary, facts, isArticle }: Subject, slug: string): Span[] {
  if (!isArticle || facts.slug !== slug) return [];
  const names = namesIn(document.frontMatter, glossary.layout).map(({ span }) => span);
  const heading = titleHeading(document.headings);
  return names.length > 0 || !heading ? names : [heading.textSpan];
}
