/**
 * The forms of a term by case or use, named as in the sentences of the language. Words before `|` precede the term and
 * are not part of it: `den |lokala marknaden`.
 */
export type Forms = Readonly<Record<string, string>>;

/** The words of one locale and the sentences around them. */
export interface Language {
  /** The folder of the locale in layouts that use the name of the language. */
  readonly name: string;
  /** Nouns in the order of `meanings.ts`, as the language's own `phrase` reads them. */
  readonly nouns: readonly string[];
  /** Adjectives in the order of `meanings.ts`, as the language's own `phrase` reads them. */
  readonly adjectives: readonly string[];
  /** The forms of a term with adjectives and a noun; `title` is the uninflected form. */
  readonly phrase: (noun: string, adjectives: readonly string[]) => Forms;
  /** Each contains one placeholder for a form, such as `{gen}`, neither at the start nor at the end. */
  readonly sentences: readonly [string, ...string[]];
  /** Sentences without terms. */
  readonly fillers: readonly [string, ...string[]];
  /** The text after the title in a description. */
  readonly description: string;
  readonly headings: readonly [string, ...string[]];
  /** The text before a foreign word in parentheses: `ang.` */
  readonly gloss: string;
  /** The words for `or` and for a relative pronoun. */
  readonly or: string;
  readonly which: string;
  /** The beginning of the question what something is. */
  readonly whatIs: string;
}
