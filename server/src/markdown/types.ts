import type { Message } from '../localization/index.ts';
import type { Flavor } from './flavor.ts';

/** A range of an article's text: UTF-16 offsets, `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A heading, `# Title` or underlined. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly span: Span;
  /** Without the marks and surrounding white space. */
  readonly textSpan: Span;
  /** The rendered text: markup and escapes resolved. */
  readonly text: string;
}

/** A link as written, internal or external. Images are not links. */
export interface Link {
  /**
   * `inline`: `[text](target)`; `reference`: `[text][label]` and its short forms; `autolink`: `<https://…>`; `html`:
   * `<a href="target">text</a>`, in MDX also a component with `href` or `to`; `macro`: a shortcode or similar that a layout reads as a link.
   */
  readonly kind: 'inline' | 'reference' | 'autolink' | 'html' | 'macro';
  readonly span: Span;
  /**
   * The text between the brackets or tags; for an autolink, the address. Empty for an `<a>` that does not close in the
   * same block.
   */
  readonly textSpan: Span;
  /** The rendered text, with white space collapsed. */
  readonly text: string;
  /** The target without angle brackets or quotes, with escapes and entities decoded: `/target-market#history`. */
  readonly target: string;
  /** Set for a macro link that is a text if no article has the name: `[term]`. */
  readonly isOptional?: true;
  /** The range to replace to change the target; for a reference link, it is in the definition. Empty for `[text]()`. */
  readonly targetSpan: Span;
}

/** A key of the front matter, or of a map in it. Spans are offsets in the whole file. */
export interface FrontMatterEntry {
  /** As written. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FrontMatterValue;
}

export type FrontMatterValue =
  /**
   * `text` has no quotes and escapes, and is not converted to a number or date: `title: 1040` is "1040". YAML's null is
   * "".
   */
  | { readonly kind: 'scalar'; readonly text: string; readonly quoted: boolean; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FrontMatterEntry[]; readonly span: Span };

export interface FrontMatterError {
  readonly message: Message;
  readonly span: Span;
}

/** YAML is between `---` fences, TOML between `+++` fences. */
export type FrontMatterFormat = 'yaml' | 'toml';

export interface FrontMatter {
  readonly format: FrontMatterFormat;
  /** From the opening fence to the end of the closing fence, without its line break. */
  readonly span: Span;
  /** Between the fences. */
  readonly contentSpan: Span;
  /** Where to insert another top-level key: the start of a line, or the end of the content. */
  readonly keysEnd: number;
  /** Top-level keys in text order; if they do not parse, read line by line. TOML tables and dotted keys are maps. */
  readonly entries: readonly FrontMatterEntry[];
  /** Empty if the front matter parses. */
  readonly errors: readonly FrontMatterError[];
}

/** A range that `maskProse` hides because it is not prose. Masks are in text order. */
export interface Mask extends Span {
  /**
   * `transparent`: markup within a run of text. `barrier`: separates text. `character`: an entity such as `&nbsp;`,
   * rendered as one UTF-16 unit that is not part of a word.
   */
  readonly kind: 'transparent' | 'barrier' | 'character';
  /** The rendered text in its place; undefined if it is the source text apart from the masks within. */
  readonly seen: string | undefined;
}

/** A parsed article. Its lists may be getters that parse when they are first read, so do not copy it with `{ ...document }`. */
export interface MarkdownDocument {
  readonly text: string;
  readonly flavor: Flavor;
  readonly frontMatter: FrontMatter | undefined;
  /** All lists are in text order. */
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** Block quotes. */
  readonly quotes: readonly Span[];
  /** HTML comments, from `<!--` to `-->`, and in MDX those in braces, from `{` to `}`; for suppressions. */
  readonly comments: readonly Span[];
  /** Code blocks, code spans, formulas in dollars, and MDX modules and expressions, which contain no Markdown. */
  readonly code: readonly Span[];
  /** Shortcodes and macros in text and in HTML blocks: `{{< … >}}`, `{{% … %}}`, `{{ … }}`, `{% … %}`. */
  readonly shortcodes: readonly Span[];
  /** For `maskProse`. A mask that contains another comes first. */
  readonly masks: readonly Mask[];
}
