import type { Span } from '../../markdown/types.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';

/* Words that name one specific thing and not a concept: replacing them with the term of this locale would make the text wrong. */

/** UTF-16 units after the words that are checked. */
const AROUND = 40;
const NUMBER = /^[ \u00A0]\d+(?![\p{L}\p{N}])/u;
const CONTINUED = /^[ \u00A0](\p{Ll}{1,4})[ \u00A0]\p{Lu}\p{Ll}/u;

/** `| rollback 1 | release 4 |`: in a table, a word with a number is a label. */
export function isNumberedInTable(text: string, { start, end }: Span): boolean {
  if (!NUMBER.test(text.slice(end, end + AROUND))) return false;
  return /^[ \t>]*\|/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

/**
 * `Notice of Deficiency and Increase in Tax`: words with capitals that continue with a function word, which only their own
 * language has, and another word with a capital.
 */
export function isBeginningOfName(text: string, { start, end }: Span, ownLocale: string, locale: string): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  const joint = CONTINUED.exec(text.slice(end, end + AROUND))?.[1];
  return joint !== undefined && isFunctionWord(joint, ownLocale) && !isFunctionWord(joint, locale);
}
