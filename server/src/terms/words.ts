import { apostrophes, invisible, letterOrDigit, unitClasses, unitClassTable, unspacedLetter } from './unitClasses.ts';
import { TRANSPARENT } from './types.ts';

/** Languages have their own marks, and authors also use those of others. */
export const quotationMarks = '"“”„‟«»';
const needsCleaning = new RegExp(`[${TRANSPARENT}${invisible}${apostrophes.slice(1)}]`, 'u');

/**
 * Normalizes a word or symbol for comparison: removes invisible units, composes it, and uses plain apostrophes and
 * quotation marks.
 */
export function cleanWord(raw: string): string {
  if (raw.length === 1 && quotationMarks.includes(raw)) return '"';
  const composed = raw.normalize('NFC');
  if (!needsCleaning.test(composed)) return composed;
  let clean = '';
  for (const character of composed) {
    if (character === TRANSPARENT || invisible.includes(character)) continue;
    clean += apostrophes.includes(character) ? "'" : character;
  }
  // A removed unit may have been between a letter and its mark.
  return clean.normalize('NFC');
}

const removed = new RegExp(`[${TRANSPARENT}${invisible}]`, 'g');
const anyApostrophe = new RegExp(`[${apostrophes.slice(1)}]`, 'g');

/** Returns a text whose words are normalized as by `cleanWord`. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll(removed, '').replaceAll(anyApostrophe, "'").normalize('NFC');
}

const latinLookalikes = 'aceopxyiABCEHKMOPTXI';
const cyrillicLookalikes = 'асеорхуіАВСЕНКМОРТХІ';
const latinLetter = /[a-z]/i;
/** Only such a word can have a Cyrillic letter. */
const beyondLatin = /[^\0-\u036F]/;
const mixedScripts = new RegExp(
  `^(?=.*\\p{Script=Cyrillic})(?=.*[a-z])[\\p{Script=Cyrillic}${latinLookalikes}]+$`,
  'iu',
);

const besideCyrillic = /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu;

/** Whether the text may have a word for `withoutLookalikes`. */
export function mayMixScripts(text: string): boolean {
  return beyondLatin.test(text) && besideCyrillic.test(cleanText(text));
}

/** Replaces Latin letters in a Cyrillic word with their lookalikes. Keyboards and copied texts mix them in (`блoк`). */
export function withoutLookalikes(word: string): string {
  if (!latinLetter.test(word) || !beyondLatin.test(word) || !mixedScripts.test(word)) return word;
  return word.replace(/[a-z]/gi, (letter) => cyrillicLookalikes.charAt(latinLookalikes.indexOf(letter)));
}

/** Whether the token is a letter of a script without spaces between words. */
export function isUnspaced(word: string): boolean {
  const classes = unitClassTable();
  for (let at = 0; at < word.length; at++) {
    const unitClass = classes[word.charCodeAt(at)];
    if (unitClass === unitClasses.unspaced) return true;
    if (unitClass === unitClasses.surrogate) return unspacedLetter.test(word);
  }
  return false;
}

/** Whether the token is a word, not a symbol. */
export function isWord(word: string): boolean {
  const classes = unitClassTable();
  for (let at = 0; at < word.length; at++) {
    const unitClass = classes[word.charCodeAt(at)];
    if (unitClass === unitClasses.letter || unitClass === unitClasses.unspaced) return true;
    // Some apostrophes are letters.
    if (unitClass === unitClasses.surrogate || unitClass === unitClasses.joiner) return letterOrDigit.test(word);
  }
  return false;
}
