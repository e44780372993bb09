/**
 * The shape of a language's table. A table is grammar, written down so that a speaker of the language who does not program
 * can read and correct it; `docs/term-recognition.md` explains it at length.
 *
 * The notation, the same in all fields:
 *
 * - `-ek` is every word that ends in `ek`, `b-` every word that begins with `b`; `ek` without the hyphen is that word alone.
 * - A capital stands for one of the letters (or groups of letters) that `letters` gives it: `-CeC` with `C: 'b c cz d'`.
 * - `-CeC > -CC` changes a stem. The first C on the right is what the first C on the left was, and so on; one C more on the
 *   right than on the left repeats the last: `-C > -CC` doubles a consonant.
 * - Words with the same beginning can be written once: `jak|0|i|ie` is `jak jaki jakie`, in every list of words or endings.
 * - Endings stand apart by spaces; `0` is no ending. `<name>` is every ending of another class, `?` after it makes it
 *   optional, and `+` puts one ending after another: `n ssA + <possessive>? + <clitic>?`.
 *
 * All words are in lower case, as `folding` leaves them.
 */
export interface LanguageTable {
  /**
   * Spellings that count as equal: what stands on the left is read as what stands on the right (`ё: 'е'`, `ß: 'ss'`). A capital
   * on the left is replaced before the word goes to lower case (Turkish `I: 'ı'`).
   */
  readonly folding?: Readonly<Record<string, string>>;

  /**
   * The letters with a stress mark, where stress is written and `folding` removes it (Greek): a form has its stress where the
   * title has it or further right.
   */
  readonly accents?: string;

  /** Letters are compared in their parts, as Unicode decomposes them: Korean syllables sound by sound. So is the table written. */
  readonly decomposed?: boolean;

  /** What may stand before a word without space and is no part of it, with its apostrophe: `l' d' dell'`. */
  readonly elisions?: string;

  /** Marks that join an ending to an unusual stem, beside the apostrophe: `:` in Finnish `EU:n`. */
  readonly joiners?: string;

  /** Whether an ending may follow an apostrophe or a joiner: `Bayes'a`, `NATO'nun`, `EU:ssa`. */
  readonly joinedEndings?: boolean;

  /**
   * Endings that an acronym in capitals takes: `s 's` in English `APIs`, `-er` in Norwegian `API-er`. None by default: acronyms
   * match as they are.
   */
  readonly acronymEndings?: string;

  /** Nouns are written with a capital: a title of one word is not found in a word without one (German). */
  readonly capitalNouns?: boolean;

  /** The capitals of the notation. `V: 'a e i o u'`; `X: 'not s t'` is any letter but these. */
  readonly letters?: Readonly<Record<string, string>>;

  /**
   * Vowel harmony: which vowels an ending may have after a vowel, or after a vowel and certain consonants: `a: 'a ı'`,
   * `al: 'a ı e i'`. Without it, any.
   */
  readonly harmony?: Readonly<Record<string, string>>;

  /** The ending classes. Several lines are alternatives. */
  readonly endings: Readonly<Record<string, string | readonly string[]>>;

  /** What happens to stems: softened consonants, fleeting vowels, gradation, umlaut. */
  readonly changes?: Readonly<Record<string, StemChange>>;

  /**
   * Which dictionary forms take which endings: the shape of the word, a colon, and one or more stems, each with the endings
   * that it takes after a `+`. A stem is written like the right side of a change, followed by the names of the changes
   * that it goes through.
   *
   *     -ka: -k + feminine, -k softened + locative
   *
   * After the shape, `unless -ska` excepts words (of several shapes, apart by spaces), `from 5` and `to 7` bound the number
   * of letters. Every rule that fits a word applies.
   */
  readonly rules: readonly string[];

  /**
   * The same for titles of several words only: what would find too much when it stands alone, such as the endings of
   * adjectives.
   */
  readonly phraseRules?: readonly string[];

  /**
   * The endings of plurals and definite forms, in which titles are written as well as in the dictionary form. A title with such an
   * ending is found in the forms of each word that the rules give the ending to, as well as in its own: `Områden` in those of
   * `område`. After the endings, `of -o -um` says which dictionary forms have them; what the title is like is said as in rules:
   * `a of -o -um unless -ia from 5`.
   */
  readonly titleEndings?: readonly string[];

  /**
   * What the beginning of a word may be in a text: every stem is found in these forms, too (Irish `b- > bh-`, `b- > mb-`).
   */
  readonly beginnings?: readonly string[];

  /**
   * What may stand before a word without space and apostrophe, and is found as a part of it: the article, conjunctions and
   * prepositions of Hebrew and Arabic. `from 4` is the least number of letters that the word has without them: `מ כ from 4`.
   */
  readonly prefixes?: readonly string[];

  /**
   * Words whose forms no rule gives, each with all its other forms: `człowiek: 'ludzie ludzi ludziom'`. A hyphen stands for
   * the first part of a compound: `'-man': '-män -männen'`. The forms find each other, whichever is the title.
   */
  readonly irregular?: Readonly<Record<string, string>>;

  /** The ending class that irregular forms take in addition; without it, none. */
  readonly irregularEndings?: string;

  /**
   * Pronouns, prepositions, conjunctions, auxiliaries, determiners and frequent adverbs, in all their forms: they are found
   * as they are written or not at all, so that no title is found in a word like `are`.
   */
  readonly closedClass?: string;
}

/** `first`: the first line that fits. `all`: each line that fits, for what only the ear can tell. */
export type StemChange = { readonly first: readonly string[] } | { readonly all: readonly string[] };
