/** A stretch of an article's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A heading, `# Title` or underlined. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly span: Span;
  /** Without the marks and the white space around. */
  readonly textSpan: Span;
  /** The text as a reader sees it: markup and escapes resolved. */
  readonly text: string;
}

/** A link as the author wrote it, internal or not; images are none. */
export interface Link {
  /**
   * `[text](target)`, `[text][label]` and its short forms, `<https://…>`, or `<a href="target">text</a>`. A `mention` is no Markdown: a shortcode or the
   * like that a layout reads as a link.
   */
  readonly kind: 'inline' | 'reference' | 'autolink' | 'html' | 'macro';
  readonly span: Span;
  /** Between the brackets or the tags; for an autolink the address. Empty for an `<a>` that does not end in the same block. */
  readonly textSpan: Span;
  /** The text as a reader sees it, white space collapsed. */
  readonly text: string;
  /** The target with escapes and entities resolved, without angle brackets or quotes: `/target-market#history`. */
  readonly target: string;
  /** What to replace to change the target; for a reference it lies in the definition. Empty for `[text]()`. */
  readonly targetSpan: Span;
}

/** One key of a front matter, or of a map within it. Spans are offsets in the whole file. */
export interface FrontMatterEntry {
  /** As written. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FrontMatterValue;
}

export type FrontMatterValue =
  /** `text` is the scalar without quotes and escapes, but not read as a number or date: `title: 1040` is "1040". YAML's null is "". */
  | { readonly kind: 'scalar'; readonly text: string; readonly quoted: boolean; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FrontMatterEntry[]; readonly span: Span };

export interface FrontMatterError {
  readonly message: string;
  readonly span: Span;
}

/** `---` encloses YAML, `+++` TOML. */
export type FrontMatterFormat = 'yaml' | 'toml';

export interface FrontMatter {
  readonly format: FrontMatterFormat;
  /** From the opening fence to the end of the closing fence, without its line break. */
  readonly span: Span;
  /** Between the fences. */
  readonly contentSpan: Span;
  /** Where another top-level key may be written: the beginning of a line, or the end of the content. */
  readonly keysEnd: number;
  /** Top-level keys in the order of the text. Read line by line where they do not parse. The tables and dotted keys of TOML are maps. */
  readonly entries: readonly FrontMatterEntry[];
  /** Empty when it parses. */
  readonly errors: readonly FrontMatterError[];
}

/** What `maskProse` hides: everything that is no prose, in the order of the text. */
export interface Mask extends Span {
  /**
   * `transparent`: markup within a run of text. `barrier`: what separates. `character`: an entity such as `&nbsp;`, seen
   * as one UTF-16 unit that is no part of a word.
   */
  readonly kind: 'transparent' | 'barrier' | 'character';
  /** What a reader sees in its place; undefined where that is the source, apart from the masks within. */
  readonly seen: string | undefined;
}

/** What a text holds; nothing in it throws, whatever the text. */
export interface MarkdownDocument {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** In the order of the text, as are the others. */
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** Block quotes. */
  readonly quotes: readonly Span[];
  /** HTML comments, from `<!--` to `-->`, for suppressions. */
  readonly comments: readonly Span[];
  /** Blocks and spans of code, and formulas that dollars enclose: what holds no Markdown. */
  readonly code: readonly Span[];
  /** Shortcodes and macros in text and in blocks of HTML: `{{< … >}}`, `{{% … %}}`, `{{ … }}`, `{% … %}`. */
  readonly shortcodes: readonly Span[];
  /** For `maskProse`. One may lie within another, which then comes first. */
  readonly masks: readonly Mask[];
}
