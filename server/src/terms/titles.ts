import { abbreviates, fits, isAcronym, isTailOf } from './abbreviations.ts';

/**
 * Titles as authors write them: `Marketing (dział)`, `Wartość bieżąca netto (NPV)`, `ROI (Return on Investment)`,
 * `401(k)`.
 */

const trailingParenthesis = /^(.*\S)\s*[(（]([^()（）]*)[)）]\s*$/u;
/** A parenthesis that is part of the name instead of a note. */
const letterInParentheses = /[\p{L}\p{N}]\(\p{Ll}\)\s*$/u;
const latin = /\p{Script=Latin}/u;
const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Returns the names that a title gives its concept: the title without its note, and the text in parentheses if it is a
 * name. It is a name if it is the title's acronym or the title is its acronym, if only it is in Latin letters
 * (`클러스터 (Cluster)`), or if it is the concept's slug, because translators keep the source locale's name
 * (`Maillage de services (service mesh)`). A qualifier that distinguishes concepts of the same name is not a name:
 * `Block (CSS)`.
 */
export function namesInTitle(title: string, concept: string): string[] {
  const [name, note] = partsOf(title);
  return note !== undefined && isName(note, name, concept) ? [name, note] : [name];
}

/** Whether the title has a qualifier that distinguishes concepts of the same name: `Block (CSS)`, `Platform (Social Media)`. */
export function isQualified(title: string, concept: string): boolean {
  const [name, note] = partsOf(title);
  return note !== undefined && !isName(note, name, concept) && !isOtherName(note, name);
}

/**
 * Whether the note repeats the name, or lists other names: `Helm (and helm)`, `Repository (Repo, Chart Repository)`. If both have
 * several words, the note is another name only if it begins or ends with the same word as the name, unlike
 * `learning rate (deep learning)`.
 */
export function isOtherName(note: string, name: string): boolean {
  if (/[,，、/]/.test(note)) return true;
  const noted = longWordsOf(note);
  const named = longWordsOf(name);
  if (noted.length < 2 || named.length < 2) return named.some((word) => note.toLowerCase().includes(word));
  return [0, -1].some((at) => noted.at(at)?.includes(named.at(at) ?? ' '));
}

function longWordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2);
}

/** Splits a title into the text before the parentheses at its end and the text in them. */
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

/**
 * Whether the note is another name of the concept, by its spelling: it is the slug, or the name in the source locale next
 * to a name in another script.
 */
export function isNameBeside(note: string, name: string, concept: string): boolean {
  return isSpelled(note, concept) || isLatinBeside(note, name, concept);
}

/** Whether the note is the concept's name in the source locale, next to a name in another script. */
function isLatinBeside(note: string, name: string, concept: string): boolean {
  if (isAcronym(note) || isTailOf(note, concept)) return false;
  return latin.test(note) && !otherLetter.test(note) && otherLetter.test(name) && !latin.test(name);
}

/** Returns the title without the text in parentheses at its end. */
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

/** Returns the letters and digits of a name, which slugs keep. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Whether a word consists of at least two capitals (and digits). Such a word matches only in capitals. */
export function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(word);
}

/** Words of at least this many capitals are no acronyms: `SERVICES`. */
const longestAcronymWord = 8;

/** Whether a word of a title is an acronym, also in the plural (`NPV`, `APIs`). It is found only in capitals. */
export function isAcronymWord(word: string): boolean {
  return word.length < longestAcronymWord && isCapitals(word.replace(/(?<=\p{Lu}{2})s$/u, ''));
}

/** Whether a name of several words is in capitals as a matter of style (`SOCIAL MEDIA MARKETING`). */
export function isShouted(words: readonly string[]): boolean {
  const longestAcronymInName = 5;
  return (
    words.length > 1 &&
    words.every((word) => word === word.toUpperCase()) &&
    words.some((word) => word.length > longestAcronymInName)
  );
}
