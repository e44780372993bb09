import type { MarkdownDocument, Span } from '../../markdown/types.ts';

/** A place that something is to be written into. Offsets are UTF-16 units of the article. */
export interface Slot {
  /** What an accepted offer replaces; empty where nothing stands there yet. The cursor is in it. */
  readonly span: Span;
  readonly cursor: number;
  /** From the start of the span to the cursor. */
  readonly typed: string;
  /** Whether what follows the cursor must go, too: the rest of it would break what is inserted. */
  readonly isWhole?: boolean;
}

/** The place of a link's target that is being written: `[rynku](/targ|)`, `[x](</targ|>)`, `[x]: /targ|`, `<a href="/targ|">`. */
export interface TargetSlot extends Slot {
  /** What the link shows, or the label of a definition. */
  readonly text: string;
  /** What an offer must add behind the target: the `>` that is missing, else nothing. */
  readonly closing: '' | '>';
  /** Whether the target stands in an HTML attribute. */
  readonly isHtml: boolean;
}

/** A key that is being written; `hasColon`: it has one already, or in TOML its `=`. */
export interface KeySlot extends Slot {
  readonly kind: 'key';
  readonly hasColon: boolean;
}

/** A value, or one item of a list, that is being written. */
export interface ValueSlot extends Slot {
  readonly kind: 'value';
  /** As written, in lower case. */
  readonly key: string;
  /** Whether it is an item of a list, which may hold commas; in YAML one without quotes. */
  readonly isListItem: boolean;
  /** In TOML, whether a text needs quotes here: false within some. */
  readonly needsQuotes?: boolean;
}

/** No slot reaches further: a longer line is no prose. UTF-16 units. */
const LONGEST = 1000;

/** The line's text before the cursor, as far as it matters. */
export function lineBefore({ text }: MarkdownDocument, cursor: number): string {
  const before = text.slice(Math.max(0, cursor - LONGEST), cursor);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** The line's text after the cursor, as far as it matters. */
export function lineAfter({ text }: MarkdownDocument, cursor: number): string {
  const after = text.slice(cursor, cursor + LONGEST);
  const end = after.search(/[\r\n]/);
  return end < 0 ? after : after.slice(0, end);
}

/** Whether prose can stand at the cursor: not in front matter, code or comments. */
export function isInBody({ frontMatter, code, comments }: MarkdownDocument, cursor: number): boolean {
  if (frontMatter && cursor <= frontMatter.span.end) return false;
  return ![...code, ...comments].some(({ start, end }) => start < cursor && cursor < end);
}

/**
 * Whether the span lies in something that holds no links: a formula, a list of attributes, a link's title, code that goes on to its end.
 * What begins with `except` does not count.
 */
export function isEnclosed({ text, masks }: MarkdownDocument, { start, end }: Span, except?: string): boolean {
  return masks.some(
    (mask) =>
      mask.kind === 'barrier' &&
      mask.start < start &&
      end <= mask.end &&
      (except === undefined || !text.startsWith(except, mask.start)),
  );
}
