import type { Message } from '../../localization/index.ts';
import type { FrontMatter, Link, MarkdownDocument, Span } from '../../markdown/types.ts';

/** The data that the names of a concept are derived from. */
export interface MacroTarget {
  readonly slug: string;
  /** The slug from the path, which can differ from the one in the front matter. */
  readonly pathSlug: string;
  /** As listed in the front matter. */
  readonly aliases: readonly string[];
  readonly title: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
}

/** The name in a macro link that is being typed. */
export interface NameSlot {
  /** The span of the name; empty if nothing is typed yet. */
  readonly span: Span;
  /** The rendered text of the macro link, up to what is typed. It can hint at the concept. */
  readonly text: string;
}

/** A syntax other than Markdown links for linking concepts. Results depend only on texts, never on the glossary. */
export interface MacroSyntax {
  /**
   * Returns all macro links in text order, as links of the kind `macro`: the target is the name, the text is the
   * rendered text, empty if the site shows the concept's title.
   */
  find(document: MarkdownDocument): Link[];
  /**
   * Returns the name around the cursor, in a possibly unfinished macro link; undefined if there is none. The cursor
   * must not be in code or front matter.
   */
  nameAt(document: MarkdownDocument, cursor: number): NameSlot | undefined;
  /** Returns the names that a macro link with this name can refer to, folded, in lookup order. */
  keysOf(name: string): readonly string[];
  /** Returns the names that macro links can use for the concept, as written, the usual name first. */
  namesOf(concept: MacroTarget): readonly string[];
  /** Returns an alias of the front matter as it appears in prose. */
  aliasInProse(alias: string): string;
  /** Writes a macro link with one of the names and the text; undefined if no name allows it. */
  write(names: readonly string[], text: string): string | undefined;
  /** Whether names are slugs, except for their spelling. */
  readonly namesAreSlugs: boolean;
  /**
   * Whether names can also be titles, so that several concepts can have the same one. A name that is a slug refers to
   * that slug; another one is valid only if a single concept has it.
   */
  readonly hasTitles?: boolean;
  /** Whether a name that only the source locale has leads to the source article instead of the reader's locale. */
  readonly leadsToSource: boolean;
  /** Returns the problem message of a macro link with an unknown name. */
  missing(name: string): Message;
}
