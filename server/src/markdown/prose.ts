import { BARRIER, TRANSPARENT } from '../terms/types.ts';
import type { MarkdownDocument, Mask, Span } from './types.ts';

/**
 * The document's text with everything masked that is no prose, for finding terms: every offset in it is one of the text.
 * Markup within a run of text (`*`, `~~`, the backslash of an escape, the `>` before a continuation line) is transparent;
 * what separates is a barrier: front matter, code, HTML, shortcodes, images, link brackets and targets, bounds of blocks
 * and of table cells, hard breaks. A soft line break stays. `&nbsp;` and its like become their character.
 * `shown` are pieces of a shortcode that a reader sees, in the order of the text: they are prose all the same.
 */
export function maskProse({ text, masks }: MarkdownDocument, shown: readonly Span[] = []): string {
  const parts: string[] = [];
  let position = 0;
  for (const mask of masks) {
    if (mask.start < position) continue;
    parts.push(text.slice(position, mask.start), filling(mask));
    position = mask.end;
  }
  parts.push(text.slice(position));
  return withShown(parts.join(''), text, shown);
}

function withShown(prose: string, text: string, shown: readonly Span[]): string {
  if (shown.length === 0) return prose;
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of shown) {
    if (start < position) continue;
    parts.push(prose.slice(position, start), text.slice(start, end));
    position = end;
  }
  parts.push(prose.slice(position));
  return parts.join('');
}

function filling({ kind, start, end, seen }: Mask): string {
  const length = end - start;
  if (kind === 'barrier') return BARRIER.repeat(length);
  if (kind === 'character' && seen !== undefined) return seen + TRANSPARENT.repeat(length - seen.length);
  return TRANSPARENT.repeat(length);
}
