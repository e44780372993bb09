import type { Span } from '../markdown/types.ts';
import { maskProse } from '../markdown/prose.ts';
import type { ResolvedLink, Subject } from '../rules/engine/subject.ts';
import type { Candidate } from '../terms/types.ts';
import { contains, namesIn, slugValueAt, titleHeading } from './ownNames.ts';

/** The concept at the cursor. */
export interface ConceptAt {
  /** `name`: a name that the article gives to its own concept. `slug`: a value of the front matter. */
  readonly kind: 'link' | 'mention' | 'name' | 'slug';
  /** The span that names the concept, in UTF-16 offsets of the article. */
  readonly span: Span;
  readonly link: ResolvedLink | undefined;
  /** The possible concepts, most certain first; never empty. */
  readonly concepts: readonly RecognizedConcept[];
}

export interface RecognizedConcept {
  readonly slug: string;
  /** The term by which the text names the concept; undefined if only the link does. */
  readonly candidate: Candidate | undefined;
}

/**
 * The concept at the offset: of a link, of a term in the text, of the article's own title, of a slug or a name in the front matter.
 * Undefined if there is none.
 */
export function conceptAt(subject: Subject, offset: number): ConceptAt | undefined {
  const { frontMatter } = subject.document;
  if (frontMatter && offset <= frontMatter.span.end) return conceptInFrontMatter(subject, offset);
  const link = linkAt(subject, offset);
  if (link) return linkedConcept(subject, link);
  const mention = macroConcept(subject, offset);
  return titledConcept(subject, offset, mention) ?? mention;
}

/** The link at the offset, with any destination. */
export function linkAt({ links }: Subject, offset: number): ResolvedLink | undefined {
  return links.find(({ link: { span } }) => contains(span, offset));
}

/** The subject's own concept, if the offset is in the title heading and no other concept is named there. */
function titledConcept(
  { document, facts, isArticle }: Subject,
  offset: number,
  mention: ConceptAt | undefined,
): ConceptAt | undefined {
  const heading = isArticle ? titleHeading(document.headings) : undefined;
  if (!heading || !contains(heading.textSpan, offset)) return undefined;
  const own = mention?.concepts.find(({ slug }) => slug === facts.slug);
  if (mention && !own) return undefined;
  return { kind: 'name', span: heading.textSpan, link: undefined, concepts: [own ?? named(facts.slug)] };
}

function conceptInFrontMatter(
  { document, facts, glossary, isArticle }: Subject,
  offset: number,
): ConceptAt | undefined {
  const { frontMatter } = document;
  if (!frontMatter) return undefined;
  const name = namesIn(frontMatter, glossary.layout).find(({ span }) => contains(span, offset));
  if (name)
    return isArticle ? { kind: 'name', span: name.span, link: undefined, concepts: [named(facts.slug)] } : undefined;
  const value = slugValueAt(frontMatter, glossary.layout, offset);
  const slug = value?.text.trim().replace(/^\/+|\/+$/g, '');
  if (!value || slug === undefined || !glossary.articles.hasConcept(slug)) return undefined;
  return { kind: 'slug', span: value.span, link: undefined, concepts: [named(slug)] };
}

function named(slug: string): RecognizedConcept {
  return { slug, candidate: undefined };
}

function linkedConcept({ glossary, facts }: Subject, resolved: ResolvedLink): ConceptAt | undefined {
  const { link, destination } = resolved;
  if (destination.kind !== 'concept') return undefined;
  const candidates = glossary.terms.of(facts.locale).lookup(link.text);
  const candidate = candidates.find(({ concept }) => concept === destination.slug);
  return { kind: 'link', span: link.span, link: resolved, concepts: [{ slug: destination.slug, candidate }] };
}

function macroConcept({ glossary, facts, document }: Subject, offset: number): ConceptAt | undefined {
  const { start: from, end: to } = paragraphAround(document.text, offset);
  const prose = maskProse(document).slice(from, to);
  const match = glossary.terms
    .of(facts.locale)
    .find(prose)
    .find(({ start, end }) => contains({ start: start + from, end: end + from }, offset));
  if (!match) return undefined;
  return {
    kind: 'mention',
    span: { start: match.start + from, end: match.end + from },
    link: undefined,
    concepts: match.candidates.map((candidate) => ({ slug: candidate.concept, candidate })),
  };
}

/** The text between the blank lines around the offset. Terms never cross blank lines. */
function paragraphAround(text: string, offset: number): Span {
  let start = 0;
  for (const blank of text.matchAll(/(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g)) {
    if (blank.index >= offset) return { start, end: blank.index };
    start = blank.index + blank[0].length;
  }
  return { start, end: text.length };
}
