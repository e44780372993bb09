import type { Subject } from '../../rules/engine/subject.ts';
import { bracketBefore, isEscaped } from './brackets.ts';
import { isEnclosed, isInBody, lineAfter, lineBefore, type Slot } from './slot.ts';

/** The text of a link that the user is typing: `[rynku doc|]`, `[[rynku doc|]]`. Its span includes the brackets. */
export interface BracketSlot extends Slot {
  /** The text in the brackets. */
  readonly text: string;
  /** The part of it before the cursor. */
  readonly typedText: string;
}

/** The maximum length of a link's text, in UTF-16 units. */
const LONGEST_TEXT = 100;
/** A list marker before the bracket: the text can become a task's checkbox, `- [ ]` and `- [x]`. */
const LIST_MARK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+$/;
const BOX = /^[ xX]?$/;
/** Ends a table cell; in a wiki link, the displayed text follows. */
const BAR = /(?<!\\)\|/;

/** The brackets around the cursor, closed or not. Undefined in links with a target, checkboxes, footnotes and images. */
export function bracketSlot({ document, links }: Subject, cursor: number): BracketSlot | undefined {
  if (!isInBody(document, cursor) || document.shortcodes.some(({ start, end }) => start < cursor && cursor < end))
    return undefined;
  const before = lineBefore(document, cursor);
  const opening = bracketBefore(before);
  if (!opening || opening.isImage || isInImage(before, opening.at) || before[opening.at - 1] === ']') return undefined;
  const after = lineAfter(document, cursor);
  const typedText = before.slice(opening.at + 1);
  const isWiki = isWikiLink(before, opening.at, after);
  const rest = closedBracket(after, isWiki);
  const text = typedText + rest.replace(/\]+$/, '');
  if (text.length > LONGEST_TEXT || /^[\s^]/.test(text) || BAR.test(text) || (isWiki && text.includes('#')))
    return undefined;
  if (BOX.test(text) && LIST_MARK.test(before.slice(0, opening.at)) && !isWiki) return undefined;
  const start = cursor - typedText.length - (isWiki ? 2 : 1);
  const span = { start, end: cursor + rest.length };
  const next = document.text.charAt(span.end);
  if (rest !== '' && (next === '(' || next === '[' || (next === ':' && !isWiki))) return undefined;
  if (isWiki && /^[^[\]]*\|/.test(after)) return undefined; // the displayed text would be lost
  if (isEnclosed(document, { start, end: cursor })) return undefined;
  if (links.some(({ link }) => link.kind !== 'reference' && link.span.start < cursor && cursor < link.span.end))
    return undefined;
  return { span, cursor, typed: document.text.slice(start, cursor), isWhole: true, text, typedText };
}

/** Whether an outer bracket belongs to an image. */
function isInImage(before: string, at: number): boolean {
  for (let outer = bracketBefore(before.slice(0, at)); outer; outer = bracketBefore(before.slice(0, outer.at)))
    if (outer.isImage) return true;
  return false;
}

/** Whether the text starts with `[[` and no bracket is left over after it. */
function isWikiLink(before: string, at: number, after: string): boolean {
  if (before[at - 1] !== '[' || isEscaped(before, at - 1) || /[!^\]]$/.test(before.slice(0, at - 1))) return false;
  const closing = /^[^[\]]*(\]*)/.exec(after)?.[1] ?? '';
  return closing.length !== 1 || !/^[^[\]]*\][^[]*\]/.test(after);
}

/** The text up to and including the closing bracket; empty if another bracket opens or a table cell ends before it. */
function closedBracket(after: string, isWiki: boolean): string {
  const [rest = ''] = (isWiki ? /^[^[\]|]*\]{1,2}/ : /^(?:[^[\]|\\]|\\.)*\]/).exec(after) ?? [];
  return rest;
}
