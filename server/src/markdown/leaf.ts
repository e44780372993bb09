import type { Heading, Span } from './types.ts';

/** A piece of text that holds inline Markdown: a paragraph, a heading, later a table cell. */
export interface Leaf {
  /** Where its content starts in the text. */
  readonly start: number;
  /** Equal in length to the text it stands for; marks of quotes within it are blanked out. */
  readonly content: string;
  /** Undefined for a paragraph. An underlined heading is a paragraph up to its underline. */
  readonly heading:
    { readonly level: Heading['level']; readonly span: Span; readonly isUnderlined: boolean } | undefined;
  /** The `>` before its continuation lines. */
  readonly quoteMarks: readonly Span[];
  /** Whether it opens a list item, so that `[x] ` at its start is a check box. */
  readonly opensItem: boolean;
}
