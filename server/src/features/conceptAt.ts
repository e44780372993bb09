import type { Span } from '../markdown/types.ts';
import { maskProse } from '../markdown/prose.ts';
import type { ResolvedLink, Subject } from '../rules/rule.ts';
import type { Candidate } from '../terms/types.ts';

/** What stands under the cursor. */
export interface ConceptAt {
  /** The link or mention, UTF-16 offsets of the article. */
  readonly span: Span;
  readonly link: ResolvedLink | undefined;
  /** The concepts that it can mean, surest first; never empty. */
  readonly concepts: readonly RecognisedConcept[];
}

export interface RecognisedConcept {
  readonly slug: string;
  /** How the text names the concept; undefined when it does not and the link alone says so. */
  readonly candidate: Candidate | undefined;
}

/** The concept of the link under the offset, else of the term that stands there; undefined when there is neither. */
export function conceptAt(subject: Subject, offset: number): ConceptAt | undefined {
  const link = subject.links.find(({ link: { span } }) => contains(span, offset));
  return link ? linkedConcept(subject, link) : mentionedConcept(subject, offset);
}

function linkedConcept({ glossary, facts }: Subject, resolved: ResolvedLink): ConceptAt | undefined {
  const { link, destination } = resolved;
  if (destination.kind !== 'concept') return undefined;
  const candidates = glossary.terms(facts.locale).lookup(link.text);
  const candidate = candidates.find(({ concept }) => concept === destination.slug);
  return { span: link.span, link: resolved, concepts: [{ slug: destination.slug, candidate }] };
}

function mentionedConcept({ glossary, facts, document }: Subject, offset: number): ConceptAt | undefined {
  const { start: from, end: to } = paragraphAround(document.text, offset);
  const prose = maskProse(document).slice(from, to);
  const match = glossary
    .terms(facts.locale)
    .find(prose)
    .find(({ start, end }) => contains({ start: start + from, end: end + from }, offset));
  if (!match) return undefined;
  return {
    span: { start: match.start + from, end: match.end + from },
    link: undefined,
    concepts: match.candidates.map((candidate) => ({ slug: candidate.concept, candidate })),
  };
}

/** What stands between the blank lines around: no term crosses one. */
function paragraphAround(text: string, offset: number): Span {
  let start = 0;
  for (const blank of text.matchAll(/(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g)) {
    if (blank.index >= offset) return { start, end: blank.index };
    start = blank.index + blank[0].length;
  }
  return { start, end: text.length };
}

/** The end counts as well: there stands the cursor after the last letter. */
function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
