/**
 * The format of a language table. A table is grammar in a notation that a speaker of the language can read and correct
 * without programming; `docs/term-recognition.md` explains it in detail.
 *
 * The notation, the same in all fields:
 *
 * - `-ek` is every word that ends in `ek`, `b-` every word that begins with `b`; `ek` without the hyphen is that word
 *   alone.
 * - A capital is one of the letters (or groups of letters) that `letters` assigns to it: `-CeC` with `C: 'b c cz d'`.
 * - `-CeC > -CC` changes a stem. The first C on the right is the same letter as the first C on the left, and so on; an
 *   additional C on the right repeats the last: `-C > -CC` doubles a consonant.
 * - Words with the same beginning can share it: `jak|0|i|ie` is `jak jaki jakie`, in every list of words or endings.
 * - Spaces separate endings; `0` is no ending. `<name>` is every ending of another class, `?` after it makes it
 *   optional, and `+` joins endings: `n ssA + <possessive>? + <clitic>?`.
 *
 * All words are in lower case and folded by `folding`.
 */
export interface LanguageTable {
  /**
   * Spellings that are equal: the left side is read as the right side (`ё: 'е'`, `ß: 'ss'`). A capital on the left is
   * replaced before the word is converted to lower case (Turkish `I: 'ı'`).
   */
  readonly folding?: Readonly<Record<string, string>>;

  /**
   * Letters with a stress mark, in languages where stress is written and `folding` removes it (Greek). The stress of a
   * form is where the title has it, or further right.
   */
  readonly accents?: string;

  /**
   * Compares letters by their Unicode decomposition: Korean syllables sound by sound. The table is written in the same
   * way.
   */
  readonly decomposed?: boolean;

  /** Words that attach to the next word with an apostrophe and are not part of it: `l' d' dell'`. */
  readonly elisions?: string;

  /** Marks other than the apostrophe that join an ending to an unusual stem: `:` in Finnish `EU:n`. */
  readonly joiners?: string;

  /** Whether an ending can follow an apostrophe or a joiner: `Bayes'a`, `NATO'nun`, `EU:ssa`. */
  readonly joinedEndings?: boolean;

  /**
   * Endings of acronyms in capitals: `'s` in English `API's`, `-er` in Norwegian `API-er`. The English `s` of `APIs` is
   * found in every language.
   */
  readonly acronymEndings?: string;

  /** Whether nouns are capitalized (German): a title of one word does not match a word without a capital. */
  readonly capitalNouns?: boolean;

  /** Whether capitals are often written without their accents: French `Etat` for `État`. */
  readonly plainCapitals?: boolean;

  /** The capitals of the notation. `V: 'a e i o u'`; `X: 'not s t'` is any letter except these. */
  readonly letters?: Readonly<Record<string, string>>;

  /**
   * Vowel harmony: the vowels that an ending can have after a vowel, or after a vowel and certain consonants: `a: 'a
   * ı'`, `al: 'a ı e i'`. Without it, all vowels.
   */
  readonly harmony?: Readonly<Record<string, string>>;

  /** The ending classes. Several lines are alternatives. */
  readonly endings: Readonly<Record<string, string | readonly string[]>>;

  /** Stem changes: softened consonants, fleeting vowels, gradation, umlaut. */
  readonly changes?: Readonly<Record<string, StemChange>>;

  /**
   * Assigns endings to dictionary forms: the shape of the word, a colon, and one or more stems, each with its endings
   * after a `+`. A stem is written like the right side of a change, followed by the names of the changes that apply to
   * it.
   *
   *     -ka: -k + feminine, -k softened + locative
   *
   * After the shape, `unless -ska` excludes words (several shapes are separated by spaces); `from 5` and `to 7` limit
   * the number of letters. Every rule that matches a word applies.
   */
  readonly rules: readonly string[];

  /**
   * Rules for titles of several words only. They would find too much in titles of one word, such as the endings of
   * adjectives.
   */
  readonly phraseRules?: readonly string[];

  /**
   * Endings of plural and definite titles. A title with such an ending also matches the forms of each word that the
   * rules give the ending to: `Områden` matches the forms of `område`. After the endings, `of -o -um` lists the shapes
   * of the dictionary forms; conditions for the title are written as in rules: `a of -o -um unless -ia from 5`. Titles of
   * three letters need `from 3`.
   */
  readonly titleEndings?: readonly string[];

  /** Minimum number of letters of a title of one word that has forms; 3 if undefined. Hindi leaves vowels out, so 2. */
  readonly shortestTitle?: number;

  /**
   * Shapes of titles of three letters that have forms as short: `CCa` for Polish `gra: grę`. Forms of other titles of three
   * letters are longer than the title, because `vi` is not a form of *Vie*.
   */
  readonly shortTitles?: string;

  /**
   * Changed beginnings. Every stem is also found with them: initial mutations (Irish `b- > bh- mb-`), first parts of
   * compounds that inflect (Finnish `uusi- > uuden- uutta-`).
   */
  readonly beginnings?: readonly string[];

  /**
   * Prefixes that attach to a word without space or apostrophe and are included in the match: the article, conjunctions
   * and prepositions of Hebrew and Arabic. `from 4` is the minimum number of letters of the word without the prefix: `מ
   * כ from 4`.
   */
  readonly prefixes?: readonly string[];

  /**
   * Words whose forms no rule gives, with all their other forms: `człowiek: 'ludzie ludzi ludziom'`. A hyphen is the
   * first part of a compound: `'-man': '-män -männen'`. Each form matches all the others.
   */
  readonly irregular?: Readonly<Record<string, string>>;

  /** The ending class that irregular forms can also take; none if undefined. */
  readonly irregularEndings?: string;

  /**
   * Pronouns, prepositions, conjunctions, auxiliaries, determiners and frequent adverbs, in all their forms. They match
   * only as written, so that no title is found in a word like `are`.
   */
  readonly closedClass?: string;
}

/**
 * `first`: only the first matching line applies. `all`: every matching line applies, where spelling does not determine
 * the change.
 */
export type StemChange = { readonly first: readonly string[] } | { readonly all: readonly string[] };
