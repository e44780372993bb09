import type { Subject } from '../../rules/engine/subject.ts';
import { bracketBefore, isEscaped } from './brackets.ts';
import { isEnclosed, isInBody, lineAfter, lineBefore, type Slot } from './slot.ts';

/** The text of a link that is being written: `[rynku doc|]`, `[[rynku doc|]]`. Its span holds the brackets as well. */
export interface BracketSlot extends Slot {
  /** What stands in the brackets. */
  readonly text: string;
  /** That before the cursor. */
  readonly typedText: string;
}

/** No link's text is longer. UTF-16 units. */
const LONGEST_TEXT = 100;
/** What may become a task's box, `- [ ]` and `- [x]`. */
const LIST_MARK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+$/;
const BOX = /^[ xX]?$/;
/** Ends a cell of a table; in a wiki link the text that it shows follows. */
const BAR = /(?<!\\)\|/;

/** The brackets that the cursor is in, closed or not; undefined in links that have a target, boxes, footnotes and images. */
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
  if (isWiki && /^[^[\]]*\|/.test(after)) return undefined; // what the link shows would be lost
  if (isEnclosed(document, { start, end: cursor })) return undefined;
  if (links.some(({ link }) => link.kind !== 'reference' && link.span.start < cursor && cursor < link.span.end))
    return undefined;
  return { span, cursor, typed: document.text.slice(start, cursor), isWhole: true, text, typedText };
}

/** Whether a bracket further out is that of an image. */
function isInImage(before: string, at: number): boolean {
  for (let outer = bracketBefore(before.slice(0, at)); outer; outer = bracketBefore(before.slice(0, outer.at)))
    if (outer.isImage) return true;
  return false;
}

/** Whether `[[` opens, and what follows leaves no bracket of it over. */
function isWikiLink(before: string, at: number, after: string): boolean {
  if (before[at - 1] !== '[' || isEscaped(before, at - 1) || /[!^\]]$/.test(before.slice(0, at - 1))) return false;
  const closing = /^[^[\]]*(\]*)/.exec(after)?.[1] ?? '';
  return closing.length !== 1 || !/^[^[\]]*\][^[]*\]/.test(after);
}

/** What follows up to the bracket that closes, with it; empty when none does before another opens or a table's cell ends. */
function closedBracket(after: string, isWiki: boolean): string {
  const [rest = ''] = (isWiki ? /^[^[\]|]*\]{1,2}/ : /^(?:[^[\]|\\]|\\.)*\]/).exec(after) ?? [];
  return rest;
}
