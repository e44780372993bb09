/** The index of a word's stressed letter, in languages that write the stress. Undefined for words in capitals. */
export type Stress = number | undefined;

/** Vowels that form one syllable with a following ι or υ. */
const firstOfDigraph = 'αεοη';
const vowels = 'αεηιουω';
/** The genitive plural always has its stress on the ending: ώρα, ωρών. */
const genitivePlural = /ων$/u;
/** Neuters in ι have stressed endings: σπίτι, σπιτιού. */
const movable = /ι$/u;

/** Returns the position of the stress of a word as written. `accented` contains the letters with a stress mark. */
export function stressOf(written: string, accented: string | undefined): Stress {
  if (accented === undefined) return undefined;
  const letters = written.toLowerCase();
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    if (!accented.includes(letter)) continue;
    const isSecond = 'ίύ'.includes(letter) && at > 0 && firstOfDigraph.includes(letters.charAt(at - 1));
    return isSecond ? at - 1 : at;
  }
  return undefined;
}

/**
 * Whether a form can have its stress at `to`. The stress stays where the dictionary form has it, or moves to the right:
 * from the third syllable from the end (`μέθοδος`, `μεθόδου`), and in some endings. It never moves to the left:
 * `χρόνια` is not a form of `χρονιά`.
 */
export function mayMove(word: string, from: Stress, form: string, to: Stress): boolean {
  if (from === undefined || to === undefined || from === to) return true;
  if (to < from) return false;
  return movable.test(word) || genitivePlural.test(form) || syllablesFrom(word, from) > 2;
}

/** Plurals that can have one syllable more than the dictionary form: προβλήματα, δυνάμεις, κλειδιά. */
const longerPlural = /(?:τα|εις|ια)$/u;

/** Same as `mayMove`, for a title in the plural: `νομός` is not a form of `νόμοι`, nor `νόμος` of `νομοί`. */
export function mayMoveFromPlural(title: string, from: Stress, form: string, to: Stress): boolean {
  if (from === undefined || to === undefined || from === to) return true;
  if (to < from) return longerPlural.test(title);
  return longerPlural.test(title) || genitivePlural.test(form) || syllablesFrom(title, from) > 2;
}

function syllablesFrom(word: string, from: number): number {
  let count = 0;
  for (let at = from; at < word.length; at++) {
    if (!vowels.includes(word.charAt(at))) continue;
    const isSecond = at > from && 'ιυ'.includes(word.charAt(at)) && firstOfDigraph.includes(word.charAt(at - 1));
    if (!isSecond) count++;
  }
  return count;
}
