import { idAtEnd } from '../../../markdown/anchors/explicitIds.ts';
import type { LeafSpan } from '../../../markdown/leafSpans.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument, Mask, Span } from '../../../markdown/types.ts';
import { fits, isAcronym } from '../../../terms/abbreviations.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import type { FoundEntry, PlacedText } from './foundEntry.ts';
import { idInTags } from './markedIds.ts';
import { shownText } from './shownText.ts';

/** The names that open a list item or paragraph. */
export interface ItemNames extends Pick<FoundEntry, 'names' | 'explicitId'> {
  /** The offset after the names and their markup. */
  readonly nameEnd: number;
}

/** Maximum length of the text after a name that is examined for ids and names. */
const MAX_MARK = 200;
/** An attribute list after the bold words. */
const ATTRIBUTES = /^[ \t]*\{[^{}\n]{1,300}\}/;
/** Bold words that are only the beginning of a word: `**C**ascading`, `**re**-evaluate`. Some scripts have no spaces between words. */
const IN_WORD =
  /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{N}]|[-’'](?=\p{L}))/u;
const NEXT_NAME = /^[ \t]*[,，、/][ \t]*(?=\*\*|__)/;
/** An abbreviation or its long form after the name: `**Application Programming Interface** (API)`. */
const NOTE = /^[ \t]*[(（]([^()（）\n]{2,80})[)）]/d;
/** A name with an id, as in Pandoc: `[Niche]{#niche}`. */
const MARKED = /^\[([^[\]\n]{1,200})\](\{[^{}\n]{0,100}#[^{}\n]{1,200}\})/d;
/** Further names after it, up to the end of the line: `[Niche]{#niche}, segment`. */
const FURTHER = /^(?:[ \t]*[,，、][ \t]*[^\s,，、.:;()*_[\]`<>][^\n,，、.:;()*_[\]`<>]{0,60})+$/u;

/** Reads the names that open the leaf: bold words, or a name with an id; undefined if it opens with neither. */
export function namesThatOpen(document: MarkdownDocument, leaf: LeafSpan): ItemNames | undefined {
  const found = markedNames(document, leaf) ?? boldNames(document, leaf);
  if (!found || !isEntryName(found.names[0].text) || isIndexHeading(found.names[0].text)) return undefined;
  const [name, ...others] = found.names;
  const note = noteOf(document, found);
  return { ...found, names: [name, ...others.filter(({ text }) => isEntryName(text)), ...(note ? [note] : [])] };
}

/** Reads `[Niche]{#niche}`, `[Niche]{#niche}, segment`. */
function markedNames(document: MarkdownDocument, { start, end }: LeafSpan): ItemNames | undefined {
  const { text } = document;
  if (text.charAt(start) !== '[') return undefined;
  const match = MARKED.exec(text.slice(start, end));
  const [from, to] = match?.indices?.[1] ?? [];
  const [mark = 0, markEnd = 0] = match?.indices?.[2] ?? [];
  if (from === undefined || to === undefined) return undefined;
  const explicitId = idAtEnd(text.slice(start + mark, start + markEnd), start + mark);
  if (!explicitId) return undefined;
  const name = nameIn(document, { start: start + from, end: start + to });
  const after = { start: start + markEnd, end };
  const isOnlyNames = end - after.start <= MAX_MARK && FURTHER.test(text.slice(after.start, end).trimEnd());
  const further = isOnlyNames ? furtherNames(document, after) : [];
  return { names: [name, ...further], nameEnd: isOnlyNames ? end : after.start, explicitId };
}

function furtherNames(document: MarkdownDocument, { start, end }: Span): PlacedText[] {
  const parts = document.text.slice(start, end).matchAll(/[^,，、]+/gu);
  return [...parts].flatMap(({ 0: part, index }) => {
    const name = shownText(document, { start: start + index, end: start + index + part.length });
    return name.text === '' ? [] : [name];
  });
}

/** Reads the bold names that open the leaf: `**Term**`, `**Term**, **other term**`. */
function boldNames(document: MarkdownDocument, leaf: LeafSpan): ItemNames | undefined {
  const { text } = document;
  const names: PlacedText[] = [];
  let nameEnd = leaf.start;
  for (let from: number | undefined = leaf.start; from !== undefined;) {
    const bold = boldSpan(document, { start: from, end: leaf.end });
    if (bold === undefined) break;
    names.push(nameIn(document, bold.inner));
    nameEnd = bold.end;
    const next: RegExpExecArray | null = NEXT_NAME.exec(text.slice(nameEnd, nameEnd + MAX_MARK));
    from = next === null ? undefined : nameEnd + next[0].length;
  }
  const [name, ...others] = names;
  const after = text.slice(nameEnd, leaf.end);
  if (name === undefined || IN_WORD.test(after)) return undefined;
  const attributes = ATTRIBUTES.exec(after.slice(0, MAX_MARK))?.[0] ?? '';
  const explicitId = idInTags(document, { start: leaf.start, end: nameEnd }) ?? idAtEnd(attributes, nameEnd);
  if (explicitId !== undefined) nameEnd += attributes.length;
  return { names: [name, ...others], nameEnd, explicitId };
}

/** The note after the names if it abbreviates the first one, or is its long form. */
function noteOf({ text }: MarkdownDocument, { names: [name], nameEnd }: ItemNames): PlacedText | undefined {
  const match = NOTE.exec(text.slice(nameEnd, nameEnd + MAX_MARK));
  const [, note = ''] = match ?? [];
  const [start, end] = match?.indices?.[1] ?? [];
  if (start === undefined || end === undefined || !isAbbreviationOf(name.text, note)) return undefined;
  return { text: note, span: { start: nameEnd + start, end: nameEnd + end } };
}

/** Whether one of the two names abbreviates the other. */
function isAbbreviationOf(one: string, other: string): boolean {
  return (isAcronym(one) && !isAcronym(other) && fits(one, other)) || (isAcronym(other) && fits(other, one));
}

function nameIn(document: MarkdownDocument, inner: Span): PlacedText {
  const { text, span } = shownText(document, inner);
  const end = span.start + withoutColon(document.text.slice(span.start, span.end)).length;
  return { text: withoutColon(text), span: { start: span.start, end } };
}

/** Returns the bold words that the leaf opens with, apart from anchors and links around them. */
function boldSpan(
  { text, masks }: MarkdownDocument,
  leaf: Span,
): { readonly inner: Span; readonly end: number } | undefined {
  let at = firstAtLeast(masks, leaf.start, ({ start }) => start);
  let offset = leaf.start;
  let opening: Mask | undefined;
  for (; offset < leaf.end; at++) {
    const mask = masks[at];
    if (mask?.start !== offset) return undefined;
    if (isStrongMark(text, mask) || isStrongTag(text, mask)) {
      opening = mask;
      break;
    }
    if (mask.seen === undefined) continue;
    if (mask.seen.trim() !== '') return undefined;
    offset = mask.end;
    while (text.charAt(offset) === ' ') offset++;
  }
  if (opening === undefined) return undefined;
  const isClosing = closingOf(text.slice(opening.start, opening.end));
  for (at++; at < masks.length; at++) {
    const mask = masks[at];
    if (mask === undefined || mask.start >= leaf.end) return undefined;
    if (!isClosing(text.slice(mask.start, mask.end))) continue;
    return { inner: { start: opening.end, end: mask.start }, end: endOfMarkup(text, masks, at, mask.end) };
  }
  return undefined;
}

/** Returns the end of the targets of links and the tags that follow the mask at the index. */
function endOfMarkup(text: string, masks: readonly Mask[], index: number, from: number): number {
  let end = from;
  for (let at = index + 1; at < masks.length; at++) {
    const mask = masks[at];
    if (mask === undefined || mask.start > end) break;
    if (mask.start === end && mask.seen === '' && ']<'.includes(text.charAt(end))) end = mask.end;
  }
  return end;
}

function isStrongMark(text: string, { start, end, kind }: Mask): boolean {
  if (kind !== 'transparent' || end - start !== 2) return false;
  const mark = text.slice(start, end);
  return mark === '**' || mark === '__';
}

/** `<b>` or `<strong>`. */
const STRONG_TAG = /^<(b|strong)(?:\s[^<>]*)?>$/i;
/** Longer tags are not examined. */
const MAX_TAG = 300;

function isStrongTag(text: string, { start, end }: Mask): boolean {
  return text.charAt(start) === '<' && end - start <= MAX_TAG && STRONG_TAG.test(text.slice(start, end));
}

/** Returns the test for the mark that closes the one of bold words. */
function closingOf(opening: string): (mark: string) => boolean {
  const tag = STRONG_TAG.exec(opening)?.[1]?.toLowerCase();
  return tag === undefined ? (mark) => mark === opening : (mark) => mark.toLowerCase() === `</${tag}>`;
}
