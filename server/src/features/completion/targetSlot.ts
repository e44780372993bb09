import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import { bracketBefore } from './brackets.ts';
import { htmlTargetSlot } from './htmlTargetSlot.ts';
import { isEnclosed, isInBody, lineAfter, lineBefore, type TargetSlot } from './slot.ts';

/** The maximum distance of the link's text from the target, in UTF-16 units. */
const LONGEST_TEXT = 1000;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t>]*(?=\r\n|\n|\r)/g;
/** The last `](` of a line and the incomplete target. */
const INLINE = /^(.*)\]\((?:(<)([^<>]*)|([^\s()<>|]*))$/;
/** A definition can be in a quote or a list. A footnote is not a definition. */
const DEFINITION =
  /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*\[(?!\^)((?:[^[\]\\]|\\.)*\S(?:[^[\]\\]|\\.)*)\]:[ \t]*(?:(<)([^<>]*)|([^\s()<>]*))$/;

/** The target at the cursor, closed or not. Undefined elsewhere, and in images, code, formulas and front matter. */
export function targetSlot(document: MarkdownDocument, cursor: number): TargetSlot | undefined {
  if (!isInBody(document, cursor)) return undefined;
  const before = lineBefore(document, cursor);
  return (
    inlineSlot(document, before, cursor) ?? definitionSlot(document, before, cursor) ?? htmlTargetSlot(document, cursor)
  );
}

function inlineSlot(document: MarkdownDocument, before: string, cursor: number): TargetSlot | undefined {
  const [, shown, angle, inAngle, plain] = INLINE.exec(before) ?? [];
  if (shown === undefined) return undefined;
  const close = cursor - before.length + shown.length;
  const text = linkText(document, close);
  if (text === undefined || isEnclosed(document, { start: close, end: cursor })) return undefined;
  return slotOf(document, cursor, inAngle ?? plain ?? '', angle !== undefined, text);
}

function definitionSlot(document: MarkdownDocument, before: string, cursor: number): TargetSlot | undefined {
  const [found, label, angle, inAngle, plain] = DEFINITION.exec(before) ?? [];
  if (found === undefined || label === undefined) return undefined;
  if (isEnclosed(document, { start: cursor - before.length, end: cursor })) return undefined;
  return slotOf(document, cursor, inAngle ?? plain ?? '', angle !== undefined, label);
}

function slotOf(document: MarkdownDocument, cursor: number, typed: string, isAngle: boolean, text: string): TargetSlot {
  const after = lineAfter(document, cursor);
  const closed = isAngle ? /^[^<>]*(?=>)/.exec(after)?.[0] : undefined;
  const rest = closed ?? /^[^\s()<>|]*/.exec(after)?.[0] ?? '';
  const span: Span = { start: cursor - typed.length, end: cursor + rest.length };
  const closing = isAngle && closed === undefined ? '>' : '';
  return { span, cursor, typed, text, closing, isHtml: false };
}

/** The text of the link whose `]` is at the offset, within its paragraph. Undefined for an image, or without an opening `[`. */
function linkText({ text }: MarkdownDocument, close: number): string | undefined {
  const window = text.slice(Math.max(0, close - LONGEST_TEXT), close);
  const paragraph = window.slice([...window.matchAll(BLANK_LINE)].at(-1)?.index ?? 0);
  const opening = bracketBefore(paragraph);
  if (opening === undefined || opening.isImage) return undefined;
  return paragraph.slice(opening.at + 1).replaceAll(/!\[([^\]]*)\]\([^()]*\)/g, '$1');
}
