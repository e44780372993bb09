import { BARRIER, TRANSPARENT } from '../terms/types.ts';
import { firstAtLeast } from './places.ts';
import type { MarkdownDocument, Mask, Span } from './types.ts';

/**
 * Returns the document's text for finding terms: everything but prose is masked, and all offsets are those of the text.
 *
 * Markup within a run of text (`*`, `~~`, the backslash of an escape, the `>` before a continuation line) is
 * transparent. Everything else that is not prose is a barrier: front matter, code, formulas, HTML, shortcodes,
 * attribute lists, images, link brackets and targets, footnote labels, unresolved references, marker lines, block and
 * table cell boundaries, hard breaks. A soft line break stays. `&nbsp;` and similar become their character.
 *
 * `shown` are the parts of shortcodes that are rendered, in text order; they count as prose. With `stretch`, returns
 * the prose of that range only.
 */
export function maskProse({ text, masks }: MarkdownDocument, shown: readonly Span[] = [], stretch?: Span): string {
  const { start: from, end: to } = stretch ?? { start: 0, end: text.length };
  const parts: string[] = [];
  let position = from;
  // The previous mask can reach into the range; masks within a paragraph cannot.
  for (let at = Math.max(0, firstAtLeast(masks, from, ({ start }) => start) - 1); at < masks.length; at++) {
    const mask = masks[at];
    if (mask === undefined || mask.start >= to) break;
    const start = Math.max(mask.start, position);
    const end = Math.min(mask.end, to);
    if (end <= start) continue;
    parts.push(text.slice(position, start), filling(mask, end - start));
    position = end;
  }
  parts.push(text.slice(position, to));
  return withShown(parts.join(''), text, shown, from);
}

function withShown(prose: string, text: string, shown: readonly Span[], from: number): string {
  if (shown.length === 0) return prose;
  const parts: string[] = [];
  let position = from;
  for (const { start, end } of shown) {
    if (start < position) continue;
    parts.push(prose.slice(position - from, start - from), text.slice(start, end));
    position = end;
  }
  parts.push(prose.slice(position - from));
  return parts.join('');
}

function filling({ kind, seen }: Mask, length: number): string {
  if (kind === 'barrier') return BARRIER.repeat(length);
  if (kind === 'character' && seen !== undefined) return seen + TRANSPARENT.repeat(length - seen.length);
  return TRANSPARENT.repeat(length);
}
