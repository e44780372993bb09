import type { DataSource, FilePattern, PageSource } from '../sources/source.ts';
import type { BareSlug, FrontMatterField, MacroPattern } from '../layout.ts';
import type { HeadingIdStyle } from '../../markdown/anchors/headingIds.ts';

/** A folder in which glossaries are searched. */
export interface Site {
  /**
   * Paths of Markdown files, data files and configuration files of site generators, relative to the folder, with `/`, in
   * order.
   */
  readonly paths: readonly string[];
  /** Returns the text of a file; undefined if it cannot be read. */
  read(path: string): string | undefined;
}

/** The parts of a layout that detection determines. The others are from the preset, or defaults. */
export interface DetectedLayout {
  readonly preset?: string;
  readonly articles?: readonly FilePattern[];
  readonly pages?: readonly PageSource[];
  readonly data?: readonly DataSource[];
  readonly site?: readonly FilePattern[];
  readonly exclude?: readonly string[];
  readonly sourceLocale?: string;
  /** Folder name to locale, for names that do not identify one. */
  readonly languages?: Readonly<Record<string, string>>;
  readonly frontMatter?: Readonly<Partial<Record<FrontMatterField, readonly string[]>>>;
  /** The front matter key that names the concept in all locales. */
  readonly conceptKey?: string;
  /** The end of the titles that is no part of a name. */
  readonly titleSuffix?: string;
  readonly required?: readonly FrontMatterField[];
  readonly bareSlug?: BareSlug;
  /** `{file}` is the relative path of the entry's file, `{page}` the same without the extension. `null`: there are no links. */
  readonly link?: string | null;
  readonly localizedLink?: string;
  /** A prefix of link targets that is an alias of `rootFolder`, which is the root by default. */
  readonly rootAlias?: string;
  readonly rootFolder?: string;
  readonly headingIds?: HeadingIdStyle;
  readonly wikiLinks?: boolean;
  /** The target of links whose text names the concept. */
  readonly termLink?: string;
  readonly macros?: readonly MacroPattern[];
  /** The front matter key with the former addresses of an article. */
  readonly redirects?: Readonly<{ frontMatter: string }>;
}

/** A glossary of a site. */
export interface FoundGlossary {
  readonly layout: DetectedLayout;
  /** The locales that have an entry, in order. */
  readonly locales: readonly string[];
  readonly concepts: number;
  /** Concepts are counted once for each locale. */
  readonly entries: number;
  /** `certain`: used without a configuration; `likely`: only proposed. */
  readonly confidence: 'certain' | 'likely';
  /** The evidence, one sentence each. */
  readonly evidence: readonly string[];
}
