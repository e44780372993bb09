import { inflectionOf } from './languages/index.ts';
import { foldInternational, isCompounding } from './openingTerms.ts';
import { createTermIndex } from './termIndex.ts';

/** Only words with this number of equal first letters are compared. Endings and stem changes do not affect these letters. */
const BEGINNING = 3;
/** Minimum length of a part of a compound: shorter words occur in too many others. */
const SHORTEST_PART = 5;
/** Maximum difference in length between a word of the language and a similar foreign word: `prototyp`, `prototype`. */
const LETTERS_APART = 1;

/** The words of a locale's titles. They belong to the language, and so do their forms and compounds, however foreign they look. */
export class OwnWords {
  readonly #locale: string;
  readonly #byBeginning = new Map<string, string[]>();
  readonly #known = new Map<string, boolean>();
  readonly #isCompounding: boolean;

  /** `words`: in lower case. */
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

  /** Whether the word, in any case, is a word of a title, a form of one by the language's table, or a part of a compound in a title. */
  has(word: string): boolean {
    const lower = word.toLowerCase();
    let isOwn = this.#known.get(lower);
    if (isOwn === undefined) this.#known.set(lower, (isOwn = this.#find(lower)));
    return isOwn;
  }

  /**
   * Whether the word begins with a word of a title that is at most one letter shorter than the foreign one: `prototypenkette`
   * with `prototyp`.
   */
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

/** Whether the word is in the closed class of the language's table (pronouns, prepositions and the like): French `comment`. */
export function isFunctionWord(word: string, locale: string): boolean {
  return functionWords(locale).has(word.toLowerCase());
}

/** Returns the closed class of the language's table (pronouns, prepositions and the like), in lower case. */
export function functionWords(locale: string): ReadonlySet<string> {
  return inflectionOf(locale).closedClass;
}

/** Whether the language writes nouns with a capital, so that a word in lower case is not a noun. */
export function hasCapitalNouns(locale: string): boolean {
  return inflectionOf(locale).table.capitalNouns === true;
}

function subtagOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}
