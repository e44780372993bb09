import { abbreviates, fits, isAcronym, isTailOf } from './abbreviations.ts';

/**
 * Titles as authors write them: `Marketing (dział)`, `Wartość bieżąca netto (NPV)`, `ROI (Return on Investment)`, `401(k)`.
 */

const trailingParenthesis = /^(.*\S)\s*[(（]([^()（）]*)[)）]\s*$/u;
/** No note. */
const letterInParentheses = /[\p{L}\p{N}]\(\p{Ll}\)\s*$/u;
const latin = /\p{Script=Latin}/u;
const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The names that a title gives its concept: the title without its note, and what stands in parentheses if it is a name. It is
 * one when it is the title's acronym or an acronym stands for it, when it alone is in Latin letters (`클러스터 (Cluster)`), or when it
 * is the concept's slug, as translators keep the source locale's name (`Maillage de services (service mesh)`). What tells the
 * concept from others of the same name is none: `Block (CSS)`.
 */
export function namesInTitle(title: string, concept: string): string[] {
  const [name, note] = partsOf(title);
  return note !== undefined && isName(note, name, concept) ? [name, note] : [name];
}

/** Whether the title tells its concept from others of the same name: `Block (CSS)`, `Platform (Social Media)`. */
export function isQualified(title: string, concept: string): boolean {
  const [name, note] = partsOf(title);
  return note !== undefined && !isName(note, name, concept);
}

/** What stands before the parentheses at the end of a title, and in them. */
function partsOf(title: string): [name: string, note: string | undefined] {
  const parts = trailingParenthesis.exec(title);
  if (parts === null || letterInParentheses.test(title)) return [title, undefined];
  return [parts[1] ?? '', (parts[2] ?? '').trim()];
}

function isName(note: string, name: string, concept: string): boolean {
  if (isSpelled(note, concept)) return true;
  if (/\s/.test(note) && isAcronym(name)) return fits(name, note);
  return abbreviates(note, name, concept) || isLatinBeside(note, name, concept);
}

/** The concept's name in the source locale, beside one in another script. */
function isLatinBeside(note: string, name: string, concept: string): boolean {
  if (isAcronym(note) || isTailOf(note, concept)) return false;
  return latin.test(note) && !otherLetter.test(note) && otherLetter.test(name) && !latin.test(name);
}

/** The title without what stands in parentheses at its end. */
export function withoutNote(title: string): string {
  return title
    .trimEnd()
    .replace(/[(（][^()（）]*[)）]$/, '')
    .trim();
}

/** Whether a name has the letters and digits of the slug. */
function isSpelled(name: string, slug: string): boolean {
  return name !== '' && lettersOf(name) === lettersOf(slug);
}

/** What slugs keep of names: their letters and digits. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Whether a word consists of capitals (and digits), two at least: such a word is found in capitals only. */
export function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(word);
}

/** Whether a name of several words is all in capitals as a matter of style (`SOCIAL MEDIA MARKETING`). */
export function isShouted(words: readonly string[]): boolean {
  const longestAcronymInName = 5;
  return (
    words.length > 1 &&
    words.every((word) => word === word.toUpperCase()) &&
    words.some((word) => word.length > longestAcronymInName)
  );
}
