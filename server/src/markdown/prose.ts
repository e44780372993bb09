import { BARRIER, TRANSPARENT } from '../terms/types.ts';
import { firstAtLeast } from './places.ts';
import type { MarkdownDocument, Mask, Span } from './types.ts';

/**
 * The document's text with everything masked that is no prose, for finding terms: every offset in it is one of the text.
 * Markup within a run of text (`*`, `~~`, the backslash of an escape, the `>` before a continuation line) is transparent;
 * what separates is a barrier: front matter, code, formulas, HTML, shortcodes, lists of attributes, images, link brackets and targets,
 * labels of footnotes, reference links that lead nowhere, lines of markers, bounds of blocks and of table cells, hard breaks. A soft line break stays. `&nbsp;` and its like become their character.
 * `shown` are pieces of a shortcode that a reader sees, in the order of the text: they are prose all the same. With a stretch, it
 * is the prose of that alone.
 */
export function maskProse({ text, masks }: MarkdownDocument, shown: readonly Span[] = [], stretch?: Span): string {
  const { start: from, end: to } = stretch ?? { start: 0, end: text.length };
  const parts: string[] = [];
  let position = from;
  // The one before may reach into the stretch; of those in a paragraph none does.
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
