import type { Arrival } from './candidates.ts';
import type { Spelling } from './spelling.ts';
import { markOf, type TermWord } from './termTrie.ts';
import type { Candidate, Evidence } from './types.ts';

/** A word of a term that a word of the text may be. */
export interface WordMatch {
  readonly word: TermWord;
  readonly evidence: Evidence;
  /**
   * The matches of other titles that take precedence. `own`: titles with this form as written, because this title has
   * the form only if it is read as a plural or definite form (`Musiker`). `exact`: titles with this exact spelling,
   * because it is an irregular form of this title (`people` of *Person*).
   */
  readonly yieldsTo: 'own' | 'exact' | undefined;
}

/** A word of the text that is a word of some term. */
export interface TextWord {
  readonly matches: readonly WordMatch[];
  /** The marks of these words, see `markOf`. */
  readonly marks: number;
  /** Number of leading UTF-16 units that are not part of it: `l'` in `l'indice`. */
  readonly elided: number;
  /** The version of the index that the following fields are from; it changes with every term. */
  version: number;
  /** The candidates of the word by itself. */
  alone: readonly Candidate[];
  /** The nodes where terms of several words that start with it continue. */
  further: readonly Arrival[];
  /** The marks of the words that continue them. */
  furtherMarks: number;
}

/** Whether two words of terms can be forms of the same word: `talen` and `talerne`. */
export function shareReading(one: TermWord, other: TermWord): boolean {
  return one.readings.some((reading) => other.readings.includes(reading));
}

/** Returns a word of the text with these matches; undefined if there are none. */
export function textWord(matches: readonly WordMatch[], { elided }: Spelling): TextWord | undefined {
  if (matches.length === 0) return undefined;
  let marks = 0;
  for (const { word } of matches) marks |= markOf(word);
  return { matches, marks, elided, version: -1, alone: [], further: [], furtherMarks: 0 };
}
