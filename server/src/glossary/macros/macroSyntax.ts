import type { FrontMatter, Link, MarkdownDocument, Span } from '../../markdown/types.ts';

/** What a mention may call a concept by. */
export interface MacroTarget {
  readonly slug: string;
  /** What the article's path says, which may be another slug than its front matter gives. */
  readonly pathSlug: string;
  /** As the front matter lists them. */
  readonly aliases: readonly string[];
  readonly frontMatter: FrontMatter | undefined;
}

/** The name in a mention that is being written. */
export interface NameSlot {
  /** From the beginning of the name to its end; empty where nothing stands there yet. */
  readonly span: Span;
  /** What the mention shows, as far as it is written: it may say which concept is meant. */
  readonly text: string;
}

/** A way to mention concepts in a text beside Markdown links. What it says depends on texts alone, never on the glossary. */
export interface MacroSyntax {
  /**
   * Every mention, in the order of the text, as a link of the kind `mention`: its target is the name that it gives, its text
   * what a reader sees, empty where the site shows the concept's title.
   */
  find(document: MarkdownDocument): Link[];
  /**
   * The name that the cursor is in, of a mention that need not be finished; undefined when it is in none. The cursor is not in
   * code or front matter.
   */
  nameAt(document: MarkdownDocument, cursor: number): NameSlot | undefined;
  /** The names that a mention of this name may mean, as they are compared, the first to be tried first. */
  keysOf(name: string): readonly string[];
  /** By what mentions may call the concept, as it would be written; the usual name first. */
  namesOf(concept: MacroTarget): readonly string[];
  /** An alias of the front matter as it stands in prose. */
  aliasInProse(alias: string): string;
  /** The mention of one of the names that shows the text; undefined where none can. */
  write(names: readonly string[], text: string): string | undefined;
  /** Whether names are slugs, but for the way they are written. */
  readonly namesAreSlugs: boolean;
  /** Whether a name that the source locale alone knows leads to the source article, not to the reader's own locale. */
  readonly leadsToSource: boolean;
  /** What is wrong with a mention that names nothing. */
  missing(name: string): string;
}
