import type { MarkdownDocument, Span } from '../markdown/types.ts';

/** The place of a link's target that is being written: `[rynku](/targ|)`. */
export interface TargetSlot {
  /** From after `](` to the end of the target, which may be empty. */
  readonly span: Span;
  readonly cursor: number;
  /** From after `](` to the cursor. */
  readonly typed: string;
  /** Between the brackets. */
  readonly text: string;
}

/** The target that the cursor is in, closed or not; undefined elsewhere, and in code and front matter. */
export function targetSlot(document: MarkdownDocument, cursor: number): TargetSlot | undefined {
  const { text, frontMatter, code } = document;
  if (frontMatter && cursor <= frontMatter.span.end) return undefined;
  if (code.some(({ start, end }) => start < cursor && cursor < end)) return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', cursor - 1), text.lastIndexOf('\r', cursor - 1)) + 1;
  const before = text.slice(lineStart, cursor);
  const opening = before.lastIndexOf('](');
  if (opening < 0) return undefined;
  const start = lineStart + opening + 2;
  const typed = text.slice(start, cursor);
  if (/[\s()<>]/.test(typed)) return undefined;
  const rest = /^[^\s()<>]*/.exec(text.slice(cursor, cursor + 1000))?.[0] ?? '';
  return { span: { start, end: cursor + rest.length }, cursor, typed, text: bracketText(before.slice(0, opening)) };
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
