import { valuesOf } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { firstAtLeast } from '../markdown/places.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { Span } from '../markdown/types.ts';
import { maskProse } from '../markdown/prose.ts';
import { resolvedLinks } from '../rules/links/resolvedLinks.ts';
import { entryAt, type PlacedEntry, type ResolvedLink, type Subject } from '../rules/engine/subject.ts';
import type { Candidate } from '../terms/types.ts';
import { contains, namesIn, slugValueAt, titleHeading } from './ownNames.ts';

/** The concept at the cursor. */
export interface ConceptAt {
  /** `name`: a name of the article's own concept, or the name or ID of an entry. `slug`: a value of the front matter. */
  readonly kind: 'link' | 'mention' | 'name' | 'slug';
  /** The locale of the text. A data file can contain entries in several locales. */
  readonly locale: string;
  /** The span that names the concept, in UTF-16 offsets of the article. */
  readonly span: Span;
  readonly link: ResolvedLink | undefined;
  /** The possible concepts, most certain first; never empty. */
  readonly concepts: readonly RecognizedConcept[];
}

export interface RecognizedConcept {
  readonly slug: string;
  /** The term by which the text names the concept; undefined if a link, a slug or a name does. */
  readonly candidate: Candidate | undefined;
}

/**
 * The concept at the offset: of a link, of a term in the text or in a description, of the article's own title, of the name of an entry, of a
 * slug or a name in the front matter. Undefined if there is none.
 */
export function conceptAt(subject: Subject, offset: number): ConceptAt | undefined {
  const { frontMatter } = subject.document;
  if (frontMatter && offset <= frontMatter.span.end) return conceptInFrontMatter(subject, offset);
  const link = linkAt(subject, offset);
  if (link && !isTextOfOtherLink(link, offset)) return linkedConcept(subject, link);
  if (subject.kind === 'entryData')
    return namedEntry(subject, offset, undefined) ?? conceptInDefinition(subject, offset);
  const foreign = subject.kind === 'entryPage' ? namedEntry(subject, offset, undefined) : undefined;
  // The terms of the page's locale are not those of a column in another language.
  if (foreign && foreign.locale !== subject.facts.locale) return foreign;
  const mention = macroConcept(subject, offset) ?? conceptInReference(subject, offset);
  return titledConcept(subject, offset, mention) ?? namedEntry(subject, offset, mention) ?? mention;
}

/** The link at the offset, with any destination. */
export function linkAt(subject: Subject, offset: number): ResolvedLink | undefined {
  const { document, glossary, facts, kind } = subject;
  const isIndexed = kind === 'article' || kind === 'entryPage' || kind === 'sitePage';
  if (glossary.macros || !isIndexed) return subject.links.find(({ link: { span } }) => contains(span, offset));
  // A page can have thousands of links, and reading `links` resolves all of them.
  const links = document.links.filter(({ span }) => contains(span, offset));
  const origin = kind === 'article' ? facts : { ...facts, slug: undefined };
  return resolvedLinks(glossary, { ...document, links }, origin)[0];
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
  const { locale } = facts;
  return { kind: 'name', span: heading.textSpan, locale, link: undefined, concepts: [own ?? named(facts.slug)] };
}

/** The entry of a page or data file whose name or id is at the offset, if no other concept is named there. */
export function entryNamedAt({ entries }: Subject, offset: number): { entry: PlacedEntry; span: Span } | undefined {
  for (const entry of entries)
    for (const span of [entry.place.nameSpan, entry.place.idSpan])
      if (span && contains(span, offset)) return { entry, span };
  return undefined;
}

function namedEntry(subject: Subject, offset: number, mention: ConceptAt | undefined): ConceptAt | undefined {
  const found = entryNamedAt(subject, offset);
  if (!found) return undefined;
  const { slug, locale } = found.entry.facts;
  const own = mention?.concepts.find((concept) => concept.slug === slug);
  if (mention && !own) return undefined;
  return { kind: 'name', span: found.span, locale, link: undefined, concepts: [own ?? named(slug)] };
}

/** The concept of a term in a definition of a data file. */
function conceptInDefinition({ document, entries, glossary }: Subject, offset: number): ConceptAt | undefined {
  const entry = entryAt(entries, offset);
  const span = entry?.place.definitionSpan;
  if (!entry || !span || !contains(span, offset)) return undefined;
  const { locale } = entry.facts;
  return mentionIn(glossary, document.text.slice(span.start, span.end), { start: span.start, offset, locale });
}

function conceptInFrontMatter(subject: Subject, offset: number): ConceptAt | undefined {
  const { document, facts, glossary, isArticle } = subject;
  const { frontMatter } = document;
  if (!frontMatter) return undefined;
  const name = namesIn(frontMatter, glossary.layout).find(({ span }) => contains(span, offset));
  if (name)
    return isArticle
      ? { kind: 'name', span: name.span, locale: facts.locale, link: undefined, concepts: [named(facts.slug)] }
      : undefined;
  const mention = conceptInDescription(subject, offset);
  if (mention) return mention;
  const value = slugValueAt(frontMatter, glossary.layout, offset);
  const slug = value?.text.trim().replace(/^\/+|\/+$/g, '');
  if (!value || slug === undefined || !glossary.articles.hasConcept(slug)) return undefined;
  return { kind: 'slug', span: value.span, locale: facts.locale, link: undefined, concepts: [named(slug)] };
}

/** The concept of a term in a text of the front matter. */
function conceptInDescription({ document, facts, glossary }: Subject, offset: number): ConceptAt | undefined {
  const { text, frontMatter } = document;
  const values = valuesOf(frontMatter, glossary.layout.frontMatter.description);
  const value = values.find(({ span }) => contains(span, offset));
  if (value?.kind !== 'scalar') return undefined;
  const { start, end } = value.span;
  const prose = maskProse(parseMarkdown(text.slice(start, end)));
  return mentionIn(glossary, prose, { start, offset, locale: facts.locale });
}

function named(slug: string): RecognizedConcept {
  return { slug, candidate: undefined };
}

/** Whether the offset is in the text of a link to another page or site. Terms in such a text are mentions, as in prose. */
function isTextOfOtherLink({ link, destination }: ResolvedLink, offset: number): boolean {
  return (destination.kind === 'other' || destination.kind === 'page') && contains(link.textSpan, offset);
}

/** Its text is not looked up: preparing the terms of a large glossary takes long, and the target of a link is explicit. */
function linkedConcept({ facts }: Subject, resolved: ResolvedLink): ConceptAt | undefined {
  const { link, destination } = resolved;
  if (destination.kind !== 'concept') return undefined;
  const { span } = link;
  return { kind: 'link', span, locale: facts.locale, link: resolved, concepts: [named(destination.slug)] };
}

function macroConcept({ glossary, facts, document }: Subject, offset: number): ConceptAt | undefined {
  const stretch = paragraphAround(document.text, offset);
  const prose = maskProse(document, [], stretch);
  return mentionIn(glossary, prose, { start: stretch.start, offset, locale: facts.locale });
}

/** The text and label of a reference without a definition in the file: some generators define it elsewhere. */
const REFERENCE = /^\[([^[\]]+)\]\[[^[\]]*\]$/;

/** The concept of a term in the text of such a reference. Rules do not read it, because it may be that of a link. */
function conceptInReference({ glossary, facts, document }: Subject, offset: number): ConceptAt | undefined {
  const { text, masks } = document;
  const mask = masks[firstAtLeast(masks, offset, ({ start }) => start) - 1];
  const shown = mask ? REFERENCE.exec(text.slice(mask.start, mask.end))?.[1] : undefined;
  if (!mask || shown === undefined || offset > mask.start + 1 + shown.length) return undefined;
  return mentionIn(glossary, shown, { start: mask.start + 1, offset, locale: facts.locale });
}

/** The mention at the offset in a text that starts at `start`; both are offsets of the file. */
function mentionIn(
  glossary: Glossary,
  prose: string,
  { start: from, offset, locale }: { start: number; offset: number; locale: string },
): ConceptAt | undefined {
  const match = glossary.terms
    .of(locale)
    .find(prose)
    .find(({ start, end }) => contains({ start: start + from, end: end + from }, offset));
  if (!match) return undefined;
  return {
    kind: 'mention',
    span: { start: match.start + from, end: match.end + from },
    locale,
    link: undefined,
    concepts: match.candidates.map((candidate) => ({ slug: candidate.concept, candidate })),
  };
}

/** Maximum distance from the cursor for searching terms, in UTF-16 units: a table of 10,000 rows has no blank lines. */
const LONGEST_PARAGRAPH = 4000;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g;

/** The text between the blank lines around the offset, bounded at line breaks. Terms never cross blank lines. */
function paragraphAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - LONGEST_PARAGRAPH);
  const before = text.slice(from, offset);
  const blank = [...before.matchAll(BLANK_LINE)].at(-1);
  const firstLine = from === 0 ? 0 : before.search(/[\r\n]/);
  const start = from + (blank ? blank.index + blank[0].length : Math.max(firstLine, 0));
  const after = text.slice(offset, offset + LONGEST_PARAGRAPH);
  const end = after.search(BLANK_LINE);
  const lastLine =
    offset + after.length === text.length ? after.length : Math.max(after.lastIndexOf('\n'), after.lastIndexOf('\r'));
  return { start, end: offset + (end >= 0 ? end : lastLine < 0 ? after.length : lastLine) };
}
