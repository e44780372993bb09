// The interface of `glosswright/core`. It is public: names and meanings are stable within a major version. It imports nothing, so
// that its declarations can be published unchanged.

/** The text files of a site by path, relative to its root, with `/`. */
export type TextFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** How to read a glossary. */
export interface ReadOptions {
  /** The keys of `glosswright.config.json`. If `files` contains that file, its keys take precedence. */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** Reads the glossary of a site. The result does not change: if the texts change, call the function again. */
export type ReadGlossary = (files: TextFiles, options?: ReadOptions) => Promise<Glossary>;

/** A glossary in memory. It never uses a disk, a network or a clock. */
export interface Glossary {
  /** The locales with entries, in order. Empty if no glossary was found. */
  readonly locales: readonly string[];
  /** The locale that the others are translated from; undefined if no glossary was found. */
  readonly sourceLocale: string | undefined;
  /** Why the configuration is not used, or why no glossary was found, one sentence each. */
  readonly problems: readonly string[];
  /** The slugs of all concepts, in order. */
  concepts(): readonly string[];
  /** The entry of a concept in a locale; undefined if it does not exist. */
  entry(concept: string, locale: string): Entry | undefined;
  /** The concepts with this name, in any inflected form, in the locale or in all locales. A slug is also accepted as a name. */
  lookUp(name: string, locale?: string): readonly LookedUpConcept[];
  /** The terms in a text, in order and without overlaps. */
  findTerms(text: string, options?: TextOptions): readonly FoundTerm[];
  /** The destination of a link. `target` is the address as written, after resolving Markdown escapes. */
  resolveLink(target: string, from: LinkOrigin): LinkDestination;
  /**
   * The findings in a file: those of `glosswright check`, except for rules that need the history of the repository. `text`
   * replaces the text of the file. It is required if the path is not among the files.
   */
  check(path: string, text?: string): readonly Finding[];
}

/** A concept in one locale. */
export interface Entry {
  /** The slug. */
  readonly concept: string;
  readonly locale: string;
  /** The file with the entry. */
  readonly path: string;
  /** Undefined if the entry has no title. */
  readonly title: string | undefined;
  readonly definition: string | undefined;
  /** The name to use; undefined if all names are deprecated. */
  readonly preferred: string | undefined;
  /** Names that may also be used. */
  readonly admitted: readonly string[];
  /** Names that must not be used. */
  readonly deprecated: readonly string[];
  readonly isDraft: boolean;
}

/** A concept that has a name. */
export interface LookedUpConcept {
  /** The slug. */
  readonly concept: string;
  /** The locale of the name. */
  readonly locale: string;
  /** The term of the glossary that was found. */
  readonly term: string;
  readonly status: NameStatus;
  readonly evidence: Evidence;
  /** Its entries in all locales, the source locale first. */
  readonly entries: readonly Entry[];
}

/** Whether to use a name. */
export type NameStatus = 'preferred' | 'admitted' | 'deprecated';

/**
 * How a form was recognized, the most certain first: written like the term; declared by an author; used as the text of links;
 * inflected by the rules of the language; learned from forms in the glossary, which may be wrong.
 */
export type Evidence = 'exact' | 'declared' | 'attested' | 'inflected' | 'learned';

/** The context of a text. */
export interface TextOptions {
  /** Default: the locale of the file, otherwise that of the detected language. */
  readonly locale?: string;
  /** The file with the text. In `.mdx`, expressions and components are not prose. Default: a Markdown file without a locale. */
  readonly path?: string;
  /** Plain text has no markup: all characters are prose. */
  readonly isPlain?: boolean;
}

/** A term in a text. */
export interface FoundTerm {
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The form in the text. */
  readonly text: string;
  /** Whether it is part of the text of a link. */
  readonly isLinked: boolean;
  /** The possible concepts, the most likely first. Never empty. */
  readonly concepts: readonly TermConcept[];
}

/** A possible concept of a term in a text. */
export interface TermConcept {
  /** The slug. */
  readonly concept: string;
  /** The term of the glossary that was found. */
  readonly term: string;
  readonly status: NameStatus;
  readonly evidence: Evidence;
  /** The file with the entry in the locale of the text; undefined if that locale has only a name. */
  readonly path: string | undefined;
}

/** The place of a link. */
export interface LinkOrigin {
  /** The file with the link. It need not be among the files. */
  readonly path: string;
  /** For a file without a locale. Default: the source locale. */
  readonly locale?: string;
}

/** The destination of a link. */
export type LinkDestination =
  /** An entry. `suffix` is the query and the fragment of the link, or empty. */
  | {
      readonly kind: 'entry';
      readonly concept: string;
      readonly locale: string;
      readonly path: string;
      readonly suffix: string;
    }
  /** There is no entry. `isKnown`: the concept exists in another locale. */
  | { readonly kind: 'missing'; readonly concept: string; readonly locale: string; readonly isKnown: boolean }
  /** Another page of the site. */
  | { readonly kind: 'page' }
  /** Another site, a file, a part of the same page, or something that is not an address. */
  | { readonly kind: 'other' };

/** A problem in a text. */
export interface Finding {
  /** The code of the rule. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The position of `start`, 1-based. The column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The locale and the concept of the entry that contains the finding. */
  readonly locale: string | undefined;
  readonly concept: string | undefined;
  /** Fixes that change this text. Fixes that create or rename files are omitted. */
  readonly fixes: readonly Fix[];
}

/** A way to fix a finding. */
export interface Fix {
  readonly title: string;
  /** Whether the fix needs no review. */
  readonly isCertain: boolean;
  /** They do not overlap. */
  readonly edits: readonly Edit[];
}

/** A replacement of text. */
export interface Edit {
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
