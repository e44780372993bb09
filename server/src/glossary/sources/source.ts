import type { Message } from '../../localization/index.ts';
import type { Span } from '../../markdown/types.ts';

/**
 * Files of a layout. `path` is a pattern relative to the root with `{slug}`, `{slug**}`, `{locale}`, `{language}`, and
 * `{any}` or `{any**}` for segments without a meaning: `docs/{any}/{slug}.md`.
 */
export interface FilePattern {
  readonly path: string;
  /** The locale of files whose path does not contain it; undefined if the path has a placeholder for it. */
  readonly locale: string | undefined;
}

/** Files that contain many entries each. */
export interface PageSource extends FilePattern {
  readonly entries: PageFormat;
  /**
   * The heading of the section with the entries, as displayed to a reader, ignoring case and white space; the first one that
   * the page has. Undefined if entries are anywhere on the page.
   */
  readonly section?: readonly string[];
  readonly ids?: TranslatedIds;
}

/** By locale: the concepts of entries whose ID is derived from a translated name, `{ "de": { "markt": "market" } }`. */
export type TranslatedIds = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Data files. An item may contain the entries of several locales. With `{slug}` in its path, each file is one item. */
export interface DataSource extends FilePattern {
  readonly entries: DataFormat;
  /** Whether edits may be written to the file. */
  readonly writable: boolean;
  readonly ids?: TranslatedIds;
}

/** How a page writes its entries. */
export type PageFormat =
  /** Headings of these levels; an entry ends at the next heading of the same or a higher rank. */
  | { readonly kind: 'headings'; readonly levels: readonly number[] }
  /** `Term` on a line, `: Definition` on the next ones; also `<dl>`. */
  | { readonly kind: 'definition-list' }
  /** Rows of tables, also of `<table>`. Columns by the text of their header, ignoring case. Default: the first two columns. */
  | {
      readonly kind: 'table';
      readonly term: string | undefined;
      readonly definition: string | undefined;
      readonly id: string | undefined;
      /** Columns with other names, such as synonyms and an abbreviation. */
      readonly aliases?: readonly string[];
      /**
       * Instead of `term`: the column of each locale. Each row is one concept. The first locale is the source: ids are made of its
       * names, and the definitions are in it.
       */
      readonly locales?: Readonly<Record<string, string>>;
    }
  /** List items or paragraphs that open with bold words: `- **Term**: definition`. */
  | { readonly kind: 'bold-items' }
  /** List items that open with a name and a colon or dash: `- Term: definition`. */
  | { readonly kind: 'plain-items' }
  /** `<details>` elements; the `<summary>` is the name. */
  | { readonly kind: 'details' }
  /** `*[HTML]: Hyper Text Markup Language`. Sites show them as tooltips, so nothing links to them. */
  | { readonly kind: 'abbreviations' }
  /** MyST's and Sphinx's `glossary` directive. */
  | { readonly kind: 'glossary-directive' }
  /** A shortcode `{{< name attribute="…" >}}` or a component `<Name attribute="…">`. */
  | {
      readonly kind: 'component';
      readonly name: string;
      readonly term: string;
      readonly id: string | undefined;
      readonly definition: string | undefined;
    };

/**
 * Keys or columns of an entry's fields. A dotted key is a path in maps. `{locale}` in `term` and the fields after it
 * means a key or column for each locale: `term_{locale}`, `title.{locale}`. In JSON, `{id}` in `term` and the fields after it
 * means keys of one map for all entries: `{id}-term`.
 */
export interface DataFields {
  readonly id: string | undefined;
  readonly term: string;
  readonly definition: string | undefined;
  /** Fields with other names, such as synonyms and an abbreviation. */
  readonly aliases: readonly string[];
  readonly deprecated: string | undefined;
  /** The field with the entry's locale, for files of several locales with an item for each entry. */
  readonly locale: string | undefined;
}

/**
 * YAML, JSON or TOML. `items` is the dotted key of the list or map of items; undefined if the file itself is one. A `{locale}`
 * in it is a list or map for each locale: `terms.{locale}`. `{any}` stands for every key of a map and every item of a list:
 * `letters.{any}`. In a map, the key of an item is its id, and also its term if
 * it has none. If `definition` is undefined, items of a map may be texts, their definitions. `byLocale`: each item has a
 * map for each locale, named by the locale, with the fields of its entry.
 */
export interface TreeFormat extends DataFields {
  readonly kind: 'yaml' | 'json' | 'toml';
  readonly items: string | undefined;
  readonly byLocale: boolean;
}

/** Columns by header, ignoring case. */
export interface TableFormat extends DataFields {
  readonly kind: 'csv' | 'tsv';
}

/** TermBase eXchange, ISO 30042, versions 2 and 3. It names its own fields. */
export interface TbxFormat {
  readonly kind: 'tbx';
}

/** How a data file writes its entries. */
export type DataFormat = TreeFormat | TableFormat | TbxFormat;

/** Another name of an entry. */
export interface WrittenName {
  readonly text: string;
  readonly status: 'admitted' | 'deprecated';
}

/** An entry as a page or data file writes it. Spans are UTF-16 offsets in the file. */
export interface WrittenEntry {
  /** The explicit ID or data key; otherwise the ID that the site's generator derives from the name. */
  readonly id: string;
  /** The span of the explicit ID; undefined if it is derived from the name. */
  readonly idSpan: Span | undefined;
  /** The locale that the data names; undefined if the entry has the locale of its file. */
  readonly locale: string | undefined;
  /** The preferred term, as displayed to a reader. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly otherNames: readonly WrittenName[];
  /** The first paragraph of the definition, as displayed to a reader. */
  readonly definition: string | undefined;
  readonly definitionSpan: Span | undefined;
  /**
   * The whole entry, from the start of its first line to the start of the next one, or the end of the file. If an item of
   * data has a part for each locale, only that part, without the id and what its locales share. A row of a page with a column for
   * each locale is the span of its first entry, and each other entry has its cell.
   */
  readonly span: Span;
}

/** A problem of a file of entries. */
export interface SourceProblem {
  readonly message: Message;
  readonly span: Span;
  /** Set if another entry has the same ID. The index contains both entries. */
  readonly isRepeatedId?: true;
}

/** The entries of a file, in text order, and what could not be read as one. */
export interface WrittenEntries {
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly SourceProblem[];
}

/** Maximum number of entries that are read from one file. */
export const MAX_ENTRIES = 100_000;

/** Maximum length of `WrittenEntry.definition`, in UTF-16 units. */
export const MAX_DEFINITION = 2000;
