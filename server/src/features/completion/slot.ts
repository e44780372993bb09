import type { MarkdownDocument, Span } from '../../markdown/types.ts';

/** A position for an offer. Offsets are UTF-16 units of the article. */
export interface Slot {
  /** The span that an accepted offer replaces. It contains the cursor and can be empty. */
  readonly span: Span;
  readonly cursor: number;
  /** The text from the start of the span to the cursor. */
  readonly typed: string;
  /** Whether the text after the cursor is always replaced, because the rest of it would break the inserted text. */
  readonly isWhole?: boolean;
}

/** The target of a link that the user is typing: `[rynku](/targ|)`, `[x](</targ|>)`, `[x]: /targ|`, `<a href="/targ|">`. */
export interface TargetSlot extends Slot {
  /** The text of the link, or the label of a definition. */
  readonly text: string;
  /** The text to add after the target: a missing `>`, or nothing. */
  readonly closing: '' | '>';
  /** Whether the target is in an HTML attribute. */
  readonly isHtml: boolean;
}

/** A key that is being typed. `hasColon`: whether it is followed by a colon, or in TOML by `=`. */
export interface KeySlot extends Slot {
  readonly kind: 'key';
  readonly hasColon: boolean;
}

/** A value, or one item of a list, that is being written. */
export interface ValueSlot extends Slot {
  readonly kind: 'value';
  /** As written, in lower case. */
  readonly key: string;
  /** Whether it is an item of a list, which may contain commas; in YAML, one without quotes. */
  readonly isListItem: boolean;
  /** In TOML, whether a text needs quotes: false within quotes. */
  readonly needsQuotes?: boolean;
}

/** The maximum distance of a slot from the cursor, in UTF-16 units. A longer line is not prose. */
const LONGEST = 1000;

/** The text of the line before the cursor, up to `LONGEST`. */
export function lineBefore({ text }: MarkdownDocument, cursor: number): string {
  const before = text.slice(Math.max(0, cursor - LONGEST), cursor);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** The text of the line after the cursor, up to `LONGEST`. */
export function lineAfter({ text }: MarkdownDocument, cursor: number): string {
  const after = text.slice(cursor, cursor + LONGEST);
  const end = after.search(/[\r\n]/);
  return end < 0 ? after : after.slice(0, end);
}

/** Whether the cursor is in prose: not in front matter, code or comments. */
export function isInBody({ frontMatter, code, comments }: MarkdownDocument, cursor: number): boolean {
  if (frontMatter && cursor <= frontMatter.span.end) return false;
  return ![...code, ...comments].some(({ start, end }) => start < cursor && cursor < end);
}

/**
 * Whether the span is in something that cannot contain links: a formula, an attribute list, a link's title, or unclosed code. Masks
 * that start with `except` are ignored.
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
