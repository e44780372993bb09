import { isFunctionWord } from '../../terms/ownWords.ts';
import { createTermIndex } from '../../terms/termIndex.ts';
import { resembles } from '../translation/resembles.ts';
import { isInOtherScript } from './sitePageTerms.ts';

/** Whether one text is a form of the other, a derived word, or a longer name that contains it. */
export function isSameName(one: string, other: string, locale: string): boolean {
  return resembles(one, other, locale) || resembles(other, one, locale) || isForm(one, other, locale);
}

/**
 * Whether the names share a word, and one has more words than the other or has the shared word in another place: `public clouds`
 * and `cloud computing`. `korzyści skali` and `ekonomia skali` are not related in this sense: they are two names for one thing.
 */
export function isRelatedName(one: string, other: string, locale: string): boolean {
  const words = wordsOf(one, locale);
  const others = wordsOf(other, locale);
  const isShared = (word: string, otherWord: string): boolean => isSameName(word, otherWord, locale);
  return words.some((word, at) =>
    others.some(
      (otherWord, otherAt) => (words.length !== others.length || at !== otherAt) && isShared(word, otherWord),
    ),
  );
}

function wordsOf(text: string, locale: string): string[] {
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  return words.filter((word) => !isFunctionWord(word, locale));
}

/** A longer text is not a name. */
const MOST_WORDS = 8;

const LATIN = /^[\p{Script=Latin}\s]+$/u;

/** Uses the table of the language. Either text can be the inflected one. */
function isForm(one: string, other: string, locale: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(([name = '', form = '']) => {
    // A Latin word in a text of another script is usually English.
    const index = createTermIndex(LATIN.test(name) && isInOtherScript(locale) ? 'en' : locale);
    index.add({ concept: name, text: name, status: 'preferred', kind: 'term' });
    return index.lookup(form).some(({ evidence }) => evidence !== 'learned');
  });
}
