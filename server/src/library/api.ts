// The interface of `glosswright/core`. It is public: names and meanings stay within a major version. It imports nothing, so that its
// declarations can be published as they are.

/** The text files of a site by path, relative to its root, with `/`. */
export type TextFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** How to read a glossary. */
export interface ReadOptions {
  /** What `glosswright.config.json` can contain. Keys of that file, if it is among the files, take precedence. */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** Reads the glossary of a site. The files are not read again: for other texts, read another glossary. */
export type ReadGlossary = (files: TextFiles, options?: ReadOptions) => Promise<Glossary>;

/** A glossary in memory. Nothing in it touches a disk, a network or a clock. */
export interface Glossary {
  /** The locales with entries, in order. Empty if no glossary was found. */
  readonly locales: readonly string[];
  /** The locale that the others are translated from; undefined if no glossary was found. */
  readonly sourceLocale: string | undefined;
  /** Why the configuration is not in force, or why no glossary was found, in one sentence each. */
  readonly problems: readonly string[];
  /** The slugs of all concepts, in order. */
  concepts(): readonly string[];
  /** The entry of a concept in a locale; undefined if there is none. */
  entry(concept: string, locale: string): Entry | undefined;
  /** The concepts that a name means, in any inflected form, in the locale or in all; a slug names its concept too. */
  lookUp(name: string, locale?: string): readonly LookedUpConcept[];
  /** The terms in a text, in order. They do not overlap. */
  findTerms(text: string, options?: TextOptions): readonly FoundTerm[];
  /** Where a link leads. `target` is the address as written, with escapes of Markdown resolved. */
  resolveLink(target: string, from: LinkOrigin): LinkDestination;
  /**
   * The findings of a file, those of `glosswright check`, except for rules that need the history of the repository. `text` is another text
   * of that file; for a path that is not among the files it is required.
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
  /** The name to use; undefined if all are deprecated. */
  readonly preferred: string | undefined;
  /** Names that may be used too. */
  readonly admitted: readonly string[];
  /** Names that must not be used. */
  readonly deprecated: readonly string[];
  readonly isDraft: boolean;
}

/** A concept that a name means. */
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

/** Whether a name is to be used. */
export type NameStatus = 'preferred' | 'admitted' | 'deprecated';

/**
 * How a form was recognized, the most certain first: as the term is written; declared by an author; attested in links; inflected by the rules of
 * the language; learned from forms in the glossary, which may be wrong.
 */
export type Evidence = 'exact' | 'declared' | 'attested' | 'inflected' | 'learned';

/** What a text is. */
export interface TextOptions {
  /** Default: the locale of the file, otherwise that of the language of the text. */
  readonly locale?: string;
  /** The file with the text. In `.mdx`, expressions and components are no prose. Default: a Markdown file of no locale. */
  readonly path?: string;
  /** Plain text has no markup: every character is prose. */
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
  /** What it can mean, the most likely first. Never empty. */
  readonly concepts: readonly TermConcept[];
}

/** A concept that a term in a text can mean. */
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

/** Where a link is. */
export interface LinkOrigin {
  /** The file with the link. It need not be among the files. */
  readonly path: string;
  /** For a file of no locale. Default: the source locale. */
  readonly locale?: string;
}

/** Where a link leads. */
export type LinkDestination =
  /** An entry. `suffix` is the query and the fragment of the link, or empty. */
  | {
      readonly kind: 'entry';
      readonly concept: string;
      readonly locale: string;
      readonly path: string;
      readonly suffix: string;
    }
  /** No entry. `isKnown`: another locale has the concept. */
  | { readonly kind: 'missing'; readonly concept: string; readonly locale: string; readonly isKnown: boolean }
  /** Another page of the site. */
  | { readonly kind: 'page' }
  /** Another site, a file, a part of the same page, or nothing that is an address. */
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
  /** The position of `start`, from 1. The column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The locale and the concept of the entry that the finding is in. */
  readonly locale: string | undefined;
  readonly concept: string | undefined;
  /** Fixes that change this text. Fixes that create or rename files are left out. */
  readonly fixes: readonly Fix[];
}

/** A way to fix a finding. */
export interface Fix {
  readonly title: string;
  /** Whether it needs no review. */
  readonly isCertain: boolean;
  /** They do not overlap. */
  readonly edits: readonly Edit[];
}

/** Text to replace. */
export interface Edit {
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
