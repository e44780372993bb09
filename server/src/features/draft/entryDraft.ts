import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { DRAFT_MARK } from '../../glossary/draftMark.ts';
import type { PageFormat } from '../../glossary/sources/source.ts';
import type { Flavor } from '../../markdown/flavor.ts';
import { headingIds } from '../../markdown/anchors/headingIds.ts';
import { lineEnd, lineStart } from '../../markdown/lineBounds.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { Span } from '../../markdown/types.ts';
import { subjectOf } from '../../rules/engine/check.ts';
import { applyEdits } from '../../rules/engine/fixAll.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { commentOf } from './commentOf.ts';
import { draftBody } from './draftBody.ts';
import { movedLinks } from './movedLinks.ts';

/** An entry as a page writes it. */
export interface EntryText {
  readonly text: string;
  readonly place: EntryPlace;
}

/** The input for the draft of an entry. */
export interface EntryDraftSource {
  readonly glossary: Glossary;
  readonly facts: FrontMatterFacts;
  /** The entry to translate, if it is in a page of the same format. */
  readonly model: EntryText | undefined;
  /** An entry of the page that gets the draft. */
  readonly example: EntryText | undefined;
  readonly format: PageFormat;
  readonly to: { readonly path: string; readonly locale: string };
  readonly flavor: Flavor;
}

/** The text of an entry, and the position of its name. */
export interface EntryDraft {
  readonly text: string;
  readonly nameSpan: Span;
}

/**
 * The draft of an entry in the form of its page: the source's name, the concept's ID, the mark of a draft, and the
 * source's text as comments. Without a source on a page of that format, it has the form of another entry of the page;
 * undefined if there is none, or if its form is not clear.
 */
export function entryDraft(source: EntryDraftSource): EntryDraft | undefined {
  if (source.format.kind === 'headings') return headingDraft(source, source.format.levels);
  const shape = source.model ?? source.example;
  return shape && shapedDraft(source, shape);
}

function headingDraft(source: EntryDraftSource, levels: readonly number[]): EntryDraft {
  const { facts, flavor, model, example } = source;
  const shape = model ?? example;
  const level = shape && levelOf(shape);
  const marks = '#'.repeat(level !== undefined && levels.includes(level) ? level : (levels[0] ?? 2));
  const name = model ? slice(model.text, model.place.nameSpan) : oneLine(facts.title ?? facts.slug);
  const needsNoId = !model && example && isIdOfHeading(source.glossary, name, facts.slug);
  const { before, after } =
    (example && idForm(example, facts.slug)) ??
    (model && idForm(model, facts.slug)) ??
    (needsNoId ? { before: '', after: '' } : usualIdForm(flavor, facts.slug));
  const opening = `${before}${marks} `;
  const body = model ? bodyComments(source, model) : commentOf(facts.description ?? '', flavor);
  const parts = [`${opening}${name}${after}`, markOf(flavor), body].filter((part) => part !== '');
  return { text: parts.join('\n\n'), nameSpan: { start: opening.length, end: opening.length + name.length } };
}

/** Whether the site generates the slug as the ID of a heading with this text, so that the heading needs no explicit one. */
function isIdOfHeading({ layout }: Glossary, heading: string, slug: string): boolean {
  return headingIds([heading], layout.headingIds)[0] === slug;
}

/** The rank of the heading that the entry starts with. */
function levelOf({ text, place: { nameSpan } }: EntryText): number | undefined {
  const line = text.slice(lineStart(text, nameSpan.start), nameSpan.start);
  const marks = /#{1,6}(?=[ \t])/.exec(line)?.[0];
  if (marks !== undefined) return marks.length;
  const below = text.slice(lineEnd(text, nameSpan.end)).trimStart().charAt(0);
  return below === '=' ? 1 : 2;
}

/** The text before and after the heading that gives the entry an ID, in the form of another entry; undefined if that has none. */
function idForm({ text, place }: EntryText, slug: string): { before: string; after: string } | undefined {
  const { span, nameSpan, idSpan } = place;
  const line = lineStart(text, nameSpan.start);
  if (!idSpan) return undefined;
  const isAbove = span.start <= idSpan.start && idSpan.end <= line;
  if (isAbove) return { before: replaced(text, { start: span.start, end: line }, idSpan, slug), after: '' };
  const after = idBehindName({ text, place }, slug);
  return after === undefined ? undefined : { before: '', after };
}

/** The text after the name that gives the entry the ID, in the form of another entry; undefined if that has none there. */
export function idBehindName({ text, place: { nameSpan, idSpan } }: EntryText, id: string): string | undefined {
  const rest = { start: nameSpan.end, end: lineEnd(text, nameSpan.end) };
  const isBehind = idSpan !== undefined && rest.start <= idSpan.start && idSpan.end <= rest.end;
  return isBehind ? replaced(text, rest, idSpan, id).trimEnd() : undefined;
}

function usualIdForm(flavor: Flavor, slug: string): { before: string; after: string } {
  return { before: '', after: flavor === 'mdx' ? ` {/* #${slug} */}` : ` {#${slug}}` };
}

/** The source's text below its heading: the headings in it, and its paragraphs as comments. */
function bodyComments({ glossary, facts, flavor, to }: EntryDraftSource, { text, place }: EntryText): string {
  const end = lineEnd(text, Math.max(place.nameSpan.end, place.idSpan?.end ?? 0));
  const underline =
    /^(?:\r\n|\n|\r)[ ]{0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/.exec(text.slice(end, place.span.end))?.[0] ?? '';
  // A line break, because a ruler at the start would be front matter.
  const body = parseMarkdown(`\n${text.slice(end + underline.length, place.span.end)}`, flavor);
  const origin = { path: facts.path, locale: facts.locale, slug: undefined };
  const { links } = subjectOf(glossary, facts, body, { kind: 'entryPage', origin });
  const away = links.filter(({ link }) => !link.target.startsWith('#'));
  const edits = movedLinks(glossary, away, facts.locale, to);
  const statusInclude = undefined;
  return draftBody(body, edits, { links: links.map(({ link }) => link), statusInclude }).trimEnd();
}

/** The entry with the source's name, the id of the concept, and everything behind its name as comments. */
function shapedDraft(source: EntryDraftSource, shape: EntryText): EntryDraft | undefined {
  const { facts, flavor, format, model } = source;
  const { text, place } = shape;
  const { nameSpan, idSpan, definitionSpan } = place;
  // The model is the entry of another concept, whose name is a link.
  if (!model && text.charAt(nameSpan.end) === ']') return undefined;
  const start = place.span.start;
  const end = start + slice(text, place.span).trimEnd().length;
  const edits: Edit[] = [];
  if (idSpan) edits.push({ span: idSpan, newText: facts.slug });
  if (!model) edits.push({ span: nameSpan, newText: oneLine(facts.title ?? facts.slug) });
  const isAttribute = format.kind === 'component' && format.definition !== undefined;
  const written = model ? slice(text, definitionSpan ?? { start, end: start }) : (facts.description ?? '');
  const comments = [markOf(flavor), commentOf(oneLine(written), flavor)].filter((part) => part !== '').join(' ');
  if (definitionSpan) edits.push({ span: definitionSpan, newText: isAttribute ? oneLine(written) : comments });
  if (!definitionSpan || isAttribute) edits.push(markEdit(source, shape, end));
  if (format.kind === 'table') edits.push(...otherCells(shape, { start, end }, flavor, model !== undefined));
  else if (definitionSpan && !isAttribute)
    edits.push(...laterText(text, definitionSpan.end, end, flavor, model !== undefined));
  const changes = edits
    .toSorted((one, other) => one.span.start - other.span.start)
    .map(({ span, newText }) => ({ span: { start: span.start - start, end: span.end - start }, newText }));
  if (changes.some(({ span }, at) => span.start < (changes[at - 1]?.span.end ?? 0))) return undefined;
  const name = slice(text, nameSpan);
  const newName = model ? name : oneLine(facts.title ?? facts.slug);
  const shift = changes
    .filter(({ span }) => span.end <= nameSpan.start - start)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const nameStart = nameSpan.start - start + shift;
  return {
    text: applyEdits(text.slice(start, end), changes),
    nameSpan: { start: nameStart, end: nameStart + newName.length },
  };
}

/** The cells of a row other than its name, ID and definition: as comments, or empty in the row of another concept. */
function otherCells({ text, place }: EntryText, row: Span, flavor: Flavor, isOwn: boolean): Edit[] {
  const known = [place.nameSpan, place.idSpan, place.definitionSpan];
  const edits: Edit[] = [];
  let from = row.start;
  const add = (to: number): void => {
    const cell = trimmed(text, { start: from, end: to });
    const isKnown = known.some((span) => span && from <= span.start && span.end <= to);
    if (!isKnown && hasWords(slice(text, cell)))
      edits.push({ span: cell, newText: isOwn ? commentOf(slice(text, cell), flavor) : '' });
    from = to + 1;
  };
  for (const { index } of slice(text, row).matchAll(/(?<!\\)\|/g)) add(row.start + index);
  add(row.end);
  return edits;
}

/** The text after the definition: paragraphs as comments, or nothing for the entry of another concept. */
function laterText(text: string, from: number, end: number, flavor: Flavor, isOwn: boolean): Edit[] {
  const rest = withoutClosingTags(text.slice(from, end));
  if (!isOwn) return hasWords(rest) ? [{ span: { start: from, end: from + rest.length }, newText: '' }] : [];
  return [...rest.matchAll(PARAGRAPHS)].flatMap(({ 0: paragraph, index }) => {
    if (!hasWords(paragraph)) return [];
    const span = trimmed(text, { start: from + index, end: from + index + paragraph.length });
    return [{ span, newText: commentOf(slice(text, span), flavor) }];
  });
}

const PARAGRAPHS = /\S(?:[^\r\n]|(?:\r\n|\n|\r)(?![ \t]*(?:[\r\n]|$)))*/g;
/** A tag that closes an element or a shortcode. */
const CLOSING_TAG = /(?:<\/[^<>]{1,100}>|\{\{[<%]\s*\/[^{}]{1,100}\}\}|\{%-?\s*(?:\/|end)[^{}]{1,100}\})$/;
const LONGEST_TAG = 120;

/** The text without the tags at its end that close the element or shortcode of the entry. */
function withoutClosingTags(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text.slice(Math.max(0, end - LONGEST_TAG), end);
    const written = last.trimEnd();
    const tag = CLOSING_TAG.exec(written);
    if (!tag) return text.slice(0, end);
    end -= last.length - tag.index;
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The mark of an entry without a definition that could contain it. */
function markEdit({ flavor, format }: EntryDraftSource, { place }: EntryText, end: number): Edit {
  const isRow = format.kind === 'table';
  const at = isRow ? place.nameSpan.end : end;
  return { span: { start: at, end: at }, newText: `${isRow ? ' ' : '\n'}${markOf(flavor)}` };
}

/** The comment that marks the entry as a draft. */
function markOf(flavor: Flavor): string {
  return commentOf(DRAFT_MARK, flavor);
}

function replaced(text: string, { start, end }: Span, part: Span, newText: string): string {
  return text.slice(start, part.start) + newText + text.slice(part.end, end);
}

function trimmed(text: string, { start, end }: Span): Span {
  const whole = text.slice(start, end);
  const from = start + whole.length - whole.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(start + whole.trimEnd().length, Math.min(from, end)) };
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
