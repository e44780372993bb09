import { inflectionOf } from './languages/index.ts';
import { foldInternational, isCompounding } from './openingTerms.ts';
import { createTermIndex } from './termIndex.ts';

/** Words that begin with the same letters are compared: as many as no ending or change of the stem touches. */
const BEGINNING = 3;
/** Shorter words are a part of too many others. */
const SHORTEST_PART = 5;
/** A word of the language may be so much shorter than the foreign one that it is like: `prototyp`, `prototype`. */
const LETTERS_APART = 1;

/** The words of a locale's titles. They are the language's own, and so are their forms and compounds, however foreign they look. */
export class OwnWords {
  readonly #locale: string;
  readonly #byBeginning = new Map<string, string[]>();
  readonly #known = new Map<string, boolean>();
  readonly #isCompounding: boolean;

  /** `words` in lower case. */
  constructor(locale: string, words: readonly string[]) {
    this.#locale = locale;
    this.#isCompounding = isCompounding(subtagOf(locale));
    for (const word of words) {
      const beginning = word.slice(0, BEGINNING);
      const alike = this.#byBeginning.get(beginning);
      if (alike) alike.push(word);
      else this.#byBeginning.set(beginning, [word]);
    }
  }

  /** Whether the word, in any case, is a word of a title, one of its forms by the language's table, or a part of a compound there. */
  has(word: string): boolean {
    const lower = word.toLowerCase();
    let isOwn = this.#known.get(lower);
    if (isOwn === undefined) this.#known.set(lower, (isOwn = this.#find(lower)));
    return isOwn;
  }

  /** Whether the word begins with a word of a title that is about as long as the foreign one, as `prototypenkette` does with `prototyp`. */
  open(word: string, foreign: string): boolean {
    const folded = foldInternational(word);
    const least = Math.max(SHORTEST_PART, foreign.length - LETTERS_APART);
    return this.#some((own) => own.length >= least && folded.startsWith(foldInternational(own)));
  }

  #find(word: string): boolean {
    const alike = this.#byBeginning.get(word.slice(0, BEGINNING)) ?? [];
    if (alike.includes(word)) return true;
    if (this.#isCompounding && word.length >= SHORTEST_PART && this.#some((own) => isPartOf(word, own))) return true;
    if (alike.length === 0) return false;
    const index = createTermIndex(this.#locale);
    for (const own of alike) index.add({ concept: own, text: own, status: 'preferred', kind: 'term' });
    return index.lookup(word).some(({ evidence }) => evidence !== 'learned');
  }

  #some(fits: (own: string) => boolean): boolean {
    for (const words of this.#byBeginning.values()) if (words.some(fits)) return true;
    return false;
  }
}

/** Whether the word is the first or last part of a compound. */
function isPartOf(word: string, compound: string): boolean {
  return compound.length >= word.length + BEGINNING && (compound.startsWith(word) || compound.endsWith(word));
}

/** Whether the language's table has the word among pronouns, prepositions and the like: French `comment`. */
export function isFunctionWord(word: string, locale: string): boolean {
  return functionWords(locale).has(word.toLowerCase());
}

/** The pronouns, prepositions and the like in the language's table, in lower case. */
export function functionWords(locale: string): ReadonlySet<string> {
  return inflectionOf(locale).closedClass;
}

/** Whether the language writes nouns with a capital, so that a word without one is none. */
export function hasCapitalNouns(locale: string): boolean {
  return inflectionOf(locale).table.capitalNouns === true;
}

function subtagOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}
