import type { MarkdownDocument } from '../../markdown/types.ts';
import { isInBody, lineAfter, lineBefore, type Slot } from './slot.ts';

/** The place of a link's target that is being written: `[rynku](/targ|)`. Its span begins after `](`. */
export interface TargetSlot extends Slot {
  /** Between the brackets. */
  readonly text: string;
}

/** The target that the cursor is in, closed or not; undefined elsewhere, and in code and front matter. */
export function targetSlot(document: MarkdownDocument, cursor: number): TargetSlot | undefined {
  if (!isInBody(document, cursor)) return undefined;
  const before = lineBefore(document, cursor);
  const opening = before.lastIndexOf('](');
  if (opening < 0) return undefined;
  const typed = before.slice(opening + 2);
  if (/[\s()<>]/.test(typed)) return undefined;
  const rest = /^[^\s()<>]*/.exec(lineAfter(document, cursor))?.[0] ?? '';
  const span = { start: cursor - typed.length, end: cursor + rest.length };
  return { span, cursor, typed, text: bracketText(before.slice(0, opening)) };
}

/** What stands in the brackets that close at the end of the text. */
function bracketText(before: string): string {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] === ']') depth++;
    if (before[at] === '[' && depth-- === 0) return before.slice(at + 1);
  }
  return '';
}
