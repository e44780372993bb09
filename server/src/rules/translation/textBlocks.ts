import { firstAtLeast } from '../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import { BARRIER, TRANSPARENT } from '../../terms/types.ts';
import { type Prose, proseOf } from '../engine/prose.ts';
import { reachOf } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';

/** A paragraph, heading, list item or table cell. Block quotes are excluded, because other authors wrote them. */
export interface TextBlock {
  readonly kind: 'heading' | 'text';
  /** The masked prose, see `proseOf`, and its offset in the article. */
  readonly prose: Prose;
  /** The prose without markup. Links, code and the like are replaced with spaces. */
  readonly text: string;
}

/** Returns the span from the first to the last character of the block's prose. */
export function spanOf({ prose: { text, from } }: TextBlock): Span {
  const last = lastLetter(text);
  const tail = /^[^\n\uFDD0\uFDD1]*/.exec(text.slice(last + 1))?.[0].trimEnd() ?? '';
  return { start: from + text.search(LETTER), end: from + last + 1 + tail.length };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Starts a block without a blank line before it: a list item, a heading, or a line of a definition. */
const BEGINS = /^[ \t]*(?:[-*+:][ \t]|\d{1,9}[.)][ \t]|#{1,6}(?!#))/;

/** Returns the blocks of the article's prose, in text order. A part of an article has whole blocks. */
export function textBlocks(subject: Subject): Generator<TextBlock> {
  return blocksInStretches(subject, [reachOf(subject)]);
}

/** Returns the blocks in the stretches, which are in text order and consist of whole blocks and the lines between them. */
export function* blocksInStretches(subject: Subject, stretches: readonly Span[]): Generator<TextBlock> {
  if (stretches.length === 0) return;
  const { start } = reachOf(subject);
  const prose = { text: withoutOtherSites(subject, { text: proseOf(subject), from: start }), from: start };
  const isQuoted = quoteTest(subject.document);
  for (const stretch of stretches) yield* blocksIn(subject, prose, stretch, isQuoted);
}

function* blocksIn(
  subject: Subject,
  prose: Prose,
  stretch: Span,
  isQuotedAt: (offset: number) => boolean,
): Generator<TextBlock> {
  const { text } = subject.document;
  const last = Math.min(stretch.end, prose.from + prose.text.length);
  let pieces: Span[] = [];
  let from = stretch.start;
  while (from < last) {
    const lineEnd = text.indexOf('\n', from); // `prose` can have a barrier there
    const end = lineEnd < 0 ? last : lineEnd;
    const isQuoted = isQuotedAt(from);
    const line = text.slice(from, end);
    const sign = firstSign(line);
    const isRow = sign === '|';
    if (
      pieces.length > 0 &&
      (isQuoted || isRow || line.trim() === '' || (!IS_LETTER.test(sign) && BEGINS.test(line)))
    ) {
      yield* blockOf(subject, prose, pieces);
      pieces = [];
    }
    if (isRow && !isQuoted) for (const cell of cellsIn(line, from)) yield* blockOf(subject, prose, [cell]);
    else if (!isQuoted && line.trim() !== '') pieces.push({ start: from, end });
    if (sign === '#') {
      yield* blockOf(subject, prose, pieces);
      pieces = [];
    }
    from = end + 1;
  }
  if (pieces.length > 0) yield* blockOf(subject, prose, pieces);
}

/** Returns a test whether a line that starts at the offset is in a quote. Successive offsets must not decrease. */
function quoteTest({ quotes }: MarkdownDocument): (offset: number) => boolean {
  let quote = 0;
  return (offset) => {
    while ((quotes[quote]?.end ?? Infinity) <= offset) quote++;
    return (quotes[quote]?.start ?? Infinity) <= offset;
  };
}

/** Returns the first character that is not a space or tab. */
function firstSign(line: string): string {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return line.charAt(at);
}

/** Fast test: the lines of most blocks start with a letter. */
const IS_LETTER = /[A-Za-z]/;

/** Returns nothing for a block without prose. */
function* blockOf({ document }: Subject, prose: Prose, pieces: readonly Span[]): Generator<TextBlock> {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const text = prose.text.slice(start - prose.from, end - prose.from);
  if (!LETTER.test(text)) return;
  yield {
    kind: isHeading(document, { start, end }) ? 'heading' : 'text',
    prose: { text, from: start },
    text: text.replaceAll(TRANSPARENT, '').replaceAll(BARRIER, ' '),
  };
}

/** Returns the offset of the last letter or digit. A search from the start would test every letter. */
function lastLetter(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const start = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0 ? at - 1 : at;
    if (/^[\p{L}\p{M}\p{N}]$/u.test(text.slice(start, at + 1))) return start;
    at = start;
  }
  return -1;
}

/** Whether a heading starts within the span. */
function isHeading({ headings }: MarkdownDocument, { start, end }: Span): boolean {
  const heading = headings[firstAtLeast(headings, start, ({ span }) => span.start)];
  return heading !== undefined && heading.span.start < end;
}

function cellsIn(line: string, from: number): Span[] {
  const cells: Span[] = [];
  let start = from;
  for (const { index } of line.matchAll(/(?<!\\)\|/g)) {
    cells.push({ start, end: from + index });
    start = from + index + 1;
  }
  return [...cells, { start, end: from + line.length }];
}

/** Masks the texts of links to other sites, because they are titles on those sites. */
function withoutOtherSites({ links }: Subject, { text, from }: Prose): string {
  const parts: string[] = [];
  let position = from;
  for (const { link, destination } of links) {
    if (destination.kind === 'concept' || link.kind === 'macro' || link.textSpan.start < position) continue;
    const { start, end } = link.textSpan;
    parts.push(text.slice(position - from, start - from), BARRIER.repeat(end - start));
    position = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(position - from);
}
