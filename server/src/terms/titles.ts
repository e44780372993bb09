/**
 * Titles as authors write them: `Marketing (dział)`, `Wartość bieżąca netto (NPV)`, `ROI (Return on Investment)`, `401(k)`.
 */

const trailingParenthesis = /^(.*\S)\s*[(（]([^()（）]*)[)）]\s*$/u;
/** No note. */
const letterInParentheses = /[\p{L}\p{N}]\(\p{Ll}\)\s*$/u;
const longestAcronym = 10;
const latin = /\p{Script=Latin}/u;
const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The names that a title gives its concept: the title without its note, and what stands in parentheses if it is a name. It is
 * one when it is an acronym, when an acronym stands for it, when it alone is in Latin letters (`클러스터 (Cluster)`), or when it
 * is the concept's slug, as translators keep the source locale's name (`Maillage de services (service mesh)`).
 */
export function namesInTitle(title: string, concept: string): string[] {
  const parts = trailingParenthesis.exec(title);
  if (parts === null || letterInParentheses.test(title)) return [title];
  const name = parts[1] ?? '';
  const parenthesis = (parts[2] ?? '').trim();
  const isName =
    isAcronym(parenthesis) ||
    spells(parenthesis, name) ||
    isSpelled(parenthesis, concept) ||
    isLatinBeside(parenthesis, name);
  return isName ? [name, parenthesis] : [name];
}

function isLatinBeside(parenthesis: string, name: string): boolean {
  return latin.test(parenthesis) && !otherLetter.test(parenthesis) && otherLetter.test(name) && !latin.test(name);
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

/** Whether a word looks like an acronym: short, no spaces, capitals for at least half of its letters (`NPV`, `SaaS`, `B2B`). */
function isAcronym(text: string): boolean {
  if (text.length < 2 || text.length > longestAcronym || /\s/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length >= 2 && capitals.length * 2 >= letters.length;
}

/** Whether the words' first letters spell the acronym: `Return on Investment` and `ROI`. */
function spells(words: string, acronym: string): boolean {
  if (!isCapitals(acronym)) return false;
  const initials = (words.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? []).join('').toLowerCase();
  return initials.length >= 2 && initials === acronym.toLowerCase();
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
