import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import { maskProse } from '../markdown/prose.ts';
import type { MarkdownDocument, Span } from '../markdown/types.ts';
import { BARRIER, TRANSPARENT } from '../terms/types.ts';

/**
 * The kind of difference between two versions of an article, the most important first: words of its prose, its code,
 * its links or other markup, other keys of its front matter, or only white space.
 */
export type SourceChange =
  { readonly kind: 'prose'; readonly words: number } | { readonly kind: 'code' | 'markup' | 'front-matter' | 'space' };

/** Compares two versions of a text. Linear time. */
export function sourceChange(before: string, after: string): SourceChange {
  const [one, other] = [parseMarkdown(before), parseMarkdown(after)];
  const words = changedWords(wordsOf(one), wordsOf(other));
  if (words > 0) return { kind: 'prose', words };
  if (codeOf(one) !== codeOf(other)) return { kind: 'code' };
  if (bodyOf(one) !== bodyOf(other)) return { kind: 'markup' };
  return frontMatterOf(one) === frontMatterOf(other) ? { kind: 'space' } : { kind: 'front-matter' };
}

function wordsOf(document: MarkdownDocument): string[] {
  const prose = maskProse(document).replaceAll(TRANSPARENT, '').replaceAll(BARRIER, ' ');
  return prose.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The number of words that were added or removed, whichever is more; of moved words if no word is new. */
function changedWords(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) - 1);
  let added = 0;
  let removed = 0;
  for (const count of counts.values()) {
    added += Math.max(0, count);
    removed += Math.max(0, -count);
  }
  return Math.max(added, removed) || movedWords(before, after);
}

/** The words between the first and the last difference. The texts have the same number of words. */
function movedWords(before: readonly string[], after: readonly string[]): number {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  while (end > start && before[end - 1] === after[end - 1]) end--;
  return end - start;
}

function codeOf(document: MarkdownDocument): string {
  return document.code.map((span) => plain(document.text, span)).join('\n');
}

function bodyOf({ text, frontMatter }: MarkdownDocument): string {
  return plain(text, { start: frontMatter?.span.end ?? 0, end: text.length });
}

function frontMatterOf({ text, frontMatter }: MarkdownDocument): string {
  return frontMatter ? plain(text, frontMatter.contentSpan) : '';
}

function plain(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, '');
}
