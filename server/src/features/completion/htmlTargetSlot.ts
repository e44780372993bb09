import type { MarkdownDocument } from '../../markdown/types.ts';
import { isEscaped } from './brackets.ts';
import { isEnclosed, lineAfter } from './slot.ts';
import type { TargetSlot } from './slot.ts';

/** The maximum length of a tag, in UTF-16 units. */
const LONGEST_TAG = 1000;
const ATTRIBUTES = /\s+(?:[^\s<>"'=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?\s+)*/.source;
const QUOTED = /"([^"\s<>]*)|'([^'\s<>]*)/.source;
/** An `<a>` with an incomplete `href` attribute, quoted or not. JSX braces are not a target. */
const HREF = new RegExp(String.raw`^<a${ATTRIBUTES}href\s*=\s*(?:${QUOTED}|([^\s"'<>={}]*))$`, 'i');
/** In MDX, also a component with `href` or `to`, always quoted. */
const COMPONENT_HREF = new RegExp(
  String.raw`^<(?:a${ATTRIBUTES}href|[A-Z][\w.]*${ATTRIBUTES}(?:href|to))\s*=\s*(?:${QUOTED})$`,
);

/** The target of a link in a tag at the cursor: `<a href="/targ|">`, in MDX also `<Card href="/targ|">`. */
export function htmlTargetSlot(document: MarkdownDocument, cursor: number): TargetSlot | undefined {
  const { text, flavor } = document;
  const pattern = flavor === 'mdx' ? COMPONENT_HREF : HREF;
  const opening = text.lastIndexOf('<', cursor - 1);
  if (opening < 0 || cursor - opening > LONGEST_TAG || isEscaped(text, opening)) return undefined;
  const [found, double, single, bare] = pattern.exec(text.slice(opening, cursor)) ?? [];
  if (found === undefined || isEnclosed(document, { start: opening, end: cursor }, '<')) return undefined;
  const typed = double ?? single ?? bare ?? '';
  const after = lineAfter(document, cursor);
  const rest = /^[^\s"'<>]*/.exec(after)?.[0] ?? '';
  const span = { start: cursor - typed.length, end: cursor + rest.length };
  const shown = /^[^<>]*>([^<>]*)<\/a/i.exec(after.slice(rest.length))?.[1] ?? '';
  return { span, cursor, typed, text: shown.trim(), closing: '', isHtml: true };
}
