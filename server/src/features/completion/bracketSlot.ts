import type { Subject } from '../../rules/engine/subject.ts';
import { isInBody, lineAfter, lineBefore, type Slot } from './slot.ts';

/** The text of a link that is being written: `[rynku doc|]`. Its span holds the brackets as well. */
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

/** The brackets that the cursor is in, closed or not; undefined in links that have a target, boxes, footnotes and images. */
export function bracketSlot({ document, links }: Subject, cursor: number): BracketSlot | undefined {
  if (!isInBody(document, cursor) || document.shortcodes.some(({ start, end }) => start < cursor && cursor < end))
    return undefined;
  const before = lineBefore(document, cursor);
  const opening = openBracket(before);
  if (opening === undefined || /[!\\\]]$/.test(before.slice(0, opening))) return undefined;
  const typedText = before.slice(opening + 1);
  const rest = closedBracket(lineAfter(document, cursor));
  const text = typedText + rest.slice(0, -1);
  if (text.length > LONGEST_TEXT || /^[\s^]/.test(text) || (BOX.test(text) && LIST_MARK.test(before.slice(0, opening))))
    return undefined;
  const span = { start: cursor - typedText.length - 1, end: cursor + rest.length };
  if (/^[([:]/.test(document.text.slice(span.end, span.end + 1)) && rest !== '') return undefined;
  if (links.some(({ link }) => link.kind !== 'reference' && link.span.start < cursor && cursor < link.span.end))
    return undefined;
  return { span, cursor, typed: `[${typedText}`, isWhole: true, text, typedText };
}

/** Where the last bracket opens that does not close before the end. */
function openBracket(before: string): number | undefined {
  for (let at = before.length - 1, depth = 0; at >= 0; at--) {
    if (before[at] === ']') depth++;
    else if (before[at] === '[' && depth-- === 0) return at;
  }
  return undefined;
}

/** What follows up to the bracket that closes, with it; empty when none does before another opens. */
function closedBracket(after: string): string {
  return /^[^[\]]*\]/.exec(after)?.[0] ?? '';
}
