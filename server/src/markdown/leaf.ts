import type { Heading, Span } from './types.ts';

/** A piece of text with inline Markdown: a paragraph, a heading or a table cell. */
export interface Leaf {
  /** The offset of its content in the text. */
  readonly start: number;
  /** Has the length of its source text; quote markers within it are replaced by blanks. */
  readonly content: string;
  /** Undefined for a paragraph. An underlined heading is a paragraph until its underline is read. */
  readonly heading:
    { readonly level: Heading['level']; readonly span: Span; readonly isUnderlined: boolean } | undefined;
  /** The `>` markers before its continuation lines. */
  readonly quoteMarks: readonly Span[];
  /** Whether it is the first content of a list item, so that `[x] ` at its start is a check box. */
  readonly opensItem: boolean;
}
