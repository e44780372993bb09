import { type ExplicitId, idAtEnd, withoutId } from '../../../markdown/anchors/explicitIds.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { lineStart } from './pageLines.ts';

/** `<a id="x">`, `<a name="x">`, `<span id="x">`. */
const TAG_ID =
  /<(?:a\s[^<>]{0,300}?\b(?:id|name)|[A-Za-z][\w.-]{0,40}\s[^<>]{0,300}?\bid)\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)'|([^\s"'<>]+))[^<>]{0,300}>/d;
/** The same, or `(x)=` of MyST, in its own line above a block. */
const TAG_ABOVE = new RegExp(String.raw`^[ \t]*${TAG_ID.source}(?:[ \t]*</[A-Za-z]+>)?[ \t]*$`, 'd');
const TARGET_ABOVE = /^[ \t]*\(([^()\s]+)\)=[ \t]*$/d;
/** A line that belongs to the heading below but is not an ID: `r[glossary.ast]`. */
const LABEL_ABOVE = /^\w{1,12}\[[\w.:-]+\]$/;
const MAX_LINE = 400;

/** Returns the id of a tag within a span. */
export function idInTags({ text }: MarkdownDocument, { start, end }: Span): ExplicitId | undefined {
  const source = text.slice(start, end);
  return source.includes('<') ? idOf(TAG_ID.exec(source), start) : undefined;
}

/** Returns the id that is written in a line or cell: at its end or in a tag. */
export function idInLine(document: MarkdownDocument, span: Span): ExplicitId | undefined {
  const source = document.text.slice(span.start, span.end);
  if (!/[{(<]/.test(source)) return undefined;
  return idAtEnd(source.trimEnd(), span.start) ?? idInTags(document, span);
}

/** Returns the span of a line or cell without the mark at its end that declares an id. */
export function withoutIdMark({ text }: MarkdownDocument, { start, end }: Span): Span {
  const source = text.slice(start, end).trimEnd();
  return idAtEnd(source, start) ? { start, end: start + withoutId(source).length } : { start, end };
}

/** The start of an entry with anchors above its first line, and the ID of the nearest anchor. */
export interface AnchorsAbove {
  readonly start: number;
  readonly explicitId: ExplicitId | undefined;
  /** The start of the examined text above. */
  readonly lookedFrom: number;
}

/** Reads the anchors above the line that starts at the offset. At most one blank line separates them from it. */
export function anchorsAbove(text: string, start: number): AnchorsAbove {
  let first = start;
  let lookedFrom = start;
  let explicitId: ExplicitId | undefined;
  let blank = 0;
  for (let at = start; at > 0;) {
    const from = lineStart(text, at - 1);
    lookedFrom = from;
    const line = at - from > MAX_LINE ? undefined : text.slice(from, at).trimEnd();
    at = from;
    if (line === undefined) break;
    if (line === '') {
      if (++blank > 1) break;
      continue;
    }
    const match = line.endsWith('>') ? TAG_ABOVE.exec(line) : line.endsWith(')=') ? TARGET_ABOVE.exec(line) : null;
    if (match === null && (blank > 0 || !LABEL_ABOVE.test(line))) break;
    explicitId ??= idOf(match, from);
    first = from;
    blank = 0;
  }
  return { start: first, explicitId, lookedFrom };
}

function idOf(match: RegExpExecArray | null, base: number): ExplicitId | undefined {
  const group = match?.findIndex((value, at) => at > 0 && value !== undefined) ?? 0;
  const id = match?.[group];
  const [start, end] = match?.indices?.[group] ?? [];
  if (group <= 0 || id === undefined || start === undefined || end === undefined) return undefined;
  return { id, span: { start: base + start, end: base + end } };
}
