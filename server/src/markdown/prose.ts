import { BARRIER, TRANSPARENT } from '../terms/types.ts';
import type { MarkdownDocument, Mask } from './types.ts';

/**
 * The document's text with everything masked that is no prose, for finding terms: every offset in it is one of the text.
 * Markup within a run of text (`*`, `~~`, the backslash of an escape, the `>` before a continuation line) is transparent;
 * what separates is a barrier: front matter, code, HTML, shortcodes, images, link brackets and targets, bounds of blocks
 * and of table cells, hard breaks. A soft line break stays. `&nbsp;` and its like become their character.
 */
export function maskProse(document: MarkdownDocument): string {
  const { text, masks } = document;
  const parts: string[] = [];
  let position = 0;
  for (const mask of masks) {
    if (mask.start < position) continue;
    parts.push(text.slice(position, mask.start), filling(mask));
    position = mask.end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

function filling({ kind, start, end, seen }: Mask): string {
  const length = end - start;
  if (kind === 'barrier') return BARRIER.repeat(length);
  if (kind === 'character' && seen !== undefined) return seen + TRANSPARENT.repeat(length - seen.length);
  return TRANSPARENT.repeat(length);
}
