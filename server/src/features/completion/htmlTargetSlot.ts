import type { MarkdownDocument } from '../../markdown/types.ts';
import { isEscaped } from './brackets.ts';
import { isEnclosed, lineAfter } from './slot.ts';
import type { TargetSlot } from './slot.ts';

/** The maximum length of a tag, in UTF-16 units. */
const LONGEST_TAG = 1000;
/** An `<a>` with an incomplete `href` attribute, quoted or not. JSX braces are not a target. */
const HREF =
  /^<a\s+(?:[^\s<>"'=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?\s+)*href\s*=\s*(?:"([^"\s<>]*)|'([^'\s<>]*)|([^\s"'<>={}]*))$/i;

/** The target of an HTML link at the cursor: `<a href="/targ|">`. */
export function htmlTargetSlot(document: MarkdownDocument, cursor: number): TargetSlot | undefined {
  const { text } = document;
  const opening = text.lastIndexOf('<', cursor - 1);
  if (opening < 0 || cursor - opening > LONGEST_TAG || isEscaped(text, opening)) return undefined;
  const [found, double, single, bare] = HREF.exec(text.slice(opening, cursor)) ?? [];
  if (found === undefined || isEnclosed(document, { start: opening, end: cursor }, '<')) return undefined;
  const typed = double ?? single ?? bare ?? '';
  const after = lineAfter(document, cursor);
  const rest = /^[^\s"'<>]*/.exec(after)?.[0] ?? '';
  const span = { start: cursor - typed.length, end: cursor + rest.length };
  const shown = /^[^<>]*>([^<>]*)<\/a/i.exec(after.slice(rest.length))?.[1] ?? '';
  return { span, cursor, typed, text: shown.trim(), closing: '', isHtml: true };
}
