/**
 * The forms of a term by the name of the case or use, as the sentences of the language name them. Words before a `|` stand in
 * front of the term and do not belong to it: `den |lokala marknaden`.
 */
export type Forms = Readonly<Record<string, string>>;

/** The words of one locale and the sentences around them. */
export interface Language {
  /** The folder of the locale in layouts that spell it out. */
  readonly name: string;
  /** Nouns in the order of `meanings.ts`, as the language's own `phrase` reads them. */
  readonly nouns: readonly string[];
  /** Adjectives in the order of `meanings.ts`, as the language's own `phrase` reads them. */
  readonly adjectives: readonly string[];
  /** The forms of a term of some adjectives and a noun; `title` is the one without inflection. */
  readonly phrase: (noun: string, adjectives: readonly string[]) => Forms;
  /** Each has one place for a form, as `{gen}`, neither at the start nor at the end. */
  readonly sentences: readonly [string, ...string[]];
  /** Sentences that name no term. */
  readonly fillers: readonly [string, ...string[]];
  /** What follows the title in a description. */
  readonly description: string;
  readonly headings: readonly [string, ...string[]];
  /** What stands before a foreign word that is explained in parentheses: `ang.` */
  readonly gloss: string;
  /** `or`, and a relative pronoun. */
  readonly or: string;
  readonly which: string;
  /** The beginning of the question what something is. */
  readonly whatIs: string;
}
