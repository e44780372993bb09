import { BARRIER, TRANSPARENT } from './types.ts';
import { unitRuns } from './unitRuns.ts';

/** The class of a UTF-16 unit for the tokenizer. */
export const unitClasses = {
  symbol: 0,
  letter: 1,
  /** Belongs to the previous letter. */
  mark: 2,
  /** A letter of a script without spaces between words. Each is a word of its own. */
  unspaced: 3,
  /** Apostrophes and similar: part of a word between two letters. */
  joiner: 4,
  hyphen: 5,
  space: 6,
  lineBreak: 7,
  transparent: 8,
  barrier: 9,
  surrogate: 10,
} as const;

/** Typed apostrophes. Words are compared with the first of them. */
export const apostrophes = "'’‘ʼʹ′＇";
const hyphens = '-‐‑־';
/** Invisible units that do not change a word: soft hyphen, zero width space and joiners. */
export const invisible = '\u00AD\u200B\u200C\u200D\u2060\uFEFF';

export const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
export const unspacedLetter =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Cached by joiners. */
const classTables = new Map<string, Uint8Array>();

/** The class of a character, which may be beyond the basic plane. */
export function classOf(character: string): number {
  if (mark.test(character)) return unitClasses.mark;
  if (!letterOrDigit.test(character)) return unitClasses.symbol;
  if (unspacedLetter.test(character)) return unitClasses.unspaced;
  return unitClasses.letter;
}

function assign(classes: Uint8Array, characters: string, unitClass: number): void {
  for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)] = unitClass;
}

const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

/** The letters of `unitRuns`. */
const classOfRun: Readonly<Record<string, number>> = {
  L: unitClasses.letter,
  M: unitClasses.mark,
  U: unitClasses.unspaced,
};

function buildCommonClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  let at = 0;
  for (const run of unitRuns.split(' ')) {
    const name = run.search(/[A-Z]/);
    const start = at + Number.parseInt(run.slice(0, name), 36);
    at = start + Number.parseInt(run.slice(name + 1), 36);
    classes.fill(classOfRun[run.charAt(name)] ?? unitClasses.symbol, start, at);
  }
  classes.fill(unitClasses.surrogate, firstSurrogate, lastSurrogate + 1);
  assign(classes, ' \t\r\f\v\u00A0\u1680\u202F\u205F\u3000', unitClasses.space);
  for (let code = 0x2000; code <= 0x200a; code++) classes[code] = unitClasses.space;
  assign(classes, '\n\u2028\u2029', unitClasses.lineBreak);
  assign(classes, `${apostrophes}·`, unitClasses.joiner);
  assign(classes, hyphens, unitClasses.hyphen);
  assign(classes, TRANSPARENT + invisible, unitClasses.transparent);
  assign(classes, BARRIER, unitClasses.barrier);
  return classes;
}

/**
 * Returns the class of every UTF-16 unit, for a language in which the given characters, like the apostrophe, join an
 * ending to a word (Finnish `EU:n`).
 */
export function unitClassTable(joiners = ''): Uint8Array {
  const known = classTables.get(joiners);
  if (known !== undefined) return known;
  const classes = joiners === '' ? buildCommonClasses() : unitClassTable().slice();
  assign(classes, joiners, unitClasses.joiner);
  classTables.set(joiners, classes);
  return classes;
}

/**
 * Returns the characters that join words in only one of the tables; undefined if the tables have other differences.
 * Without such a character before a letter, both tokenize a text alike.
 */
export function joinersApart(one: Uint8Array, other: Uint8Array): string | undefined {
  let joiners = '';
  for (let unit = 0; unit < one.length; unit++) {
    if (one[unit] === other[unit]) continue;
    const classes = new Set([one[unit], other[unit]]);
    if (!classes.has(unitClasses.joiner) || !classes.has(unitClasses.symbol)) return undefined;
    joiners += String.fromCharCode(unit);
  }
  return joiners;
}

/** Whether every occurrence of the characters in the text is followed by a space, a line break or the end. */
export function standsBeforeSpace(text: string, characters: string, classes: Uint8Array): boolean {
  for (const character of characters) {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
      const next = at + 1 < text.length ? classes[text.charCodeAt(at + 1)] : unitClasses.space;
      if (next !== unitClasses.space && next !== unitClasses.lineBreak) return false;
    }
  }
  return true;
}
