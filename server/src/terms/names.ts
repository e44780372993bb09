import { withFewerHyphens } from './hyphens.ts';
import { withKanaSpellings } from './kana.ts';
import { namesInTitle } from './titles.ts';
import type { Term } from './types.ts';
import { isWord, quotationMarks } from './words.ts';
import { separators, Tokens } from './tokens.ts';
import { tokenize } from './tokenize.ts';

/** Marks that belong to a name when they touch it: `C++`, `C#`, `.NET`. */
const marksAtStart = '.';
const marksAtEnd = '+#';

/** A word or symbol of a name, and the separator before it (one of `separators`). */
export interface NameToken {
  readonly text: string;
  readonly separator: number;
}

/** Returns the names that a term gives its concept. */
export function namesOf({ concept, text, kind }: Term): string[] {
  const names = kind === 'term' ? namesInTitle(text, concept) : [text];
  return names.flatMap(withFewerMarks).flatMap(withSingularAcronyms).flatMap(withFewerSpaces);
}

/** A hyphen or katakana, which most names do not have. */
const hasOtherSpellings = /[-‐‑־ァ-ヺー\uFF66-\uFF9F]/u;
const noSpellings: readonly string[] = [];

/**
 * Returns other spellings of names: `email` for `e-mail`, `ユーザ` for `ユーザー`; with `plainCapitals`, also `Etat` for `État`.
 */
export function otherSpellings(names: readonly string[], plainCapitals: boolean): readonly string[] {
  const accented = plainCapitals ? names.filter((name) => accentedCapital.test(name)) : [];
  if (accented.length === 0 && !names.some((name) => hasOtherSpellings.test(name))) return noSpellings;
  const spelled = [...names, ...accented.map(withPlainCapital)];
  const all = new Set(spelled.flatMap(withFewerHyphens).flatMap(withKanaSpellings));
  for (const name of names) all.delete(name);
  return [...all];
}

const accentedCapital = /^[ÀÂÁÉÈÊÍÌÎÓÒÔÚÙÛ]/u;

function withPlainCapital(name: string): string {
  return name.charAt(0).normalize('NFD').charAt(0) + name.slice(1);
}

const abbreviation = /(?<![\p{L}\p{N}.])(\p{Ll}{1,4})\.(?= )/gu;
const quotationMark = new RegExp(`[${quotationMarks}]`, 'gu');

/**
 * Returns the spellings of a name: unchanged, and without its quotation marks and the periods of its abbreviations
 * (`Bull vs Bear`).
 */
function withFewerMarks(name: string): string[] {
  const bare = name.replace(abbreviation, '$1').replace(quotationMark, '');
  return bare === name ? [name] : [name, bare];
}

const pluralAcronym = /(?<![\p{L}\p{N}])(\p{Lu}{2,})s(?![\p{L}\p{N}])/gu;

/** Returns the spellings of a name: a title `KPIs` also names the concept `KPI`. */
function withSingularAcronyms(name: string): string[] {
  const singular = name.replace(pluralAcronym, '$1');
  return singular === name ? [name] : [name, singular];
}

const hangul = /\p{Script=Hangul}/u;
/** A name with more words has too many spellings. */
const maxWordsJoined = 4;

/** Returns the spellings of a name. Korean allows writing the words of a compound together: `목표 시장`, `목표시장`. */
function withFewerSpaces(name: string): string[] {
  if (!hangul.test(name)) return [name];
  const [first = '', ...rest] = name.trim().split(/\s+/);
  if (rest.length === 0 || rest.length >= maxWordsJoined) return [name];
  let ways = [first];
  for (const word of rest) ways = ways.flatMap((start) => [`${start} ${word}`, start + word]);
  return ways;
}

/** Tokenizes names in the same way as texts. */
export class NameReader {
  readonly #unitClasses: Uint8Array;
  readonly #tokens = new Tokens();

  constructor(unitClasses: Uint8Array) {
    this.#unitClasses = unitClasses;
  }

  /** Returns the words and symbols of a name, without surrounding punctuation. */
  tokensOf(name: string): NameToken[] {
    const tokens = this.#tokens;
    tokenize(name, this.#unitClasses, tokens);
    const all: NameToken[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const text = name.slice(tokens.starts[at], tokens.ends[at]);
      all.push({ text, separator: tokens.separators[at] ?? separators.gap });
    }
    let first = all.findIndex(({ text }) => isWord(text));
    if (first < 0) return [];
    let last = all.findLastIndex(({ text }) => isWord(text));
    const touches = (at: number): boolean => all[at]?.separator === separators.none;
    if (first > 0 && touches(first) && marksAtStart.includes(all[first - 1]?.text ?? ' ')) first--;
    while (touches(last + 1) && marksAtEnd.includes(all[last + 1]?.text ?? ' ')) last++;
    const kept = all.slice(first, last + 1);
    const next = all[last + 1];
    if (next !== undefined && touches(last + 1) && closes(next.text, kept)) kept.push(next);
    return kept;
  }
}

/** Whether a mark closes a mark that was opened inside the name: `401(k)`, `Teoria „większego głupca”`. */
function closes(mark: string, name: readonly NameToken[]): boolean {
  if (mark === ')') return name.some(({ text }) => text === '(');
  return quotationMarks.includes(mark) && name.some(({ text }) => quotationMarks.includes(text));
}

/** Whether a token of a text can be the start of a name. */
export function mayBegin(token: string): boolean {
  return isWord(token) || marksAtStart.includes(token);
}

/** Whether a token of a text can be the end of a name. */
export function mayEnd(token: string): boolean {
  return isWord(token) || marksAtEnd.includes(token);
}
