import { BARRIER, TRANSPARENT } from './types.ts';

/** What a UTF-16 unit is to the tokenizer. */
const unitClasses = {
  symbol: 0,
  letter: 1,
  /** Belongs to the letter before it. */
  mark: 2,
  /** A letter of a script that writes no spaces between words: every one is a word of its own. */
  unspaced: 3,
  /** Apostrophes and the like: part of a word when letters stand on both sides. */
  joiner: 4,
  hyphen: 5,
  space: 6,
  lineBreak: 7,
  transparent: 8,
  barrier: 9,
  surrogate: 10,
} as const;

/** What stands between a token and the one before it. */
export const separators = {
  /** Nothing that a term may cross: the start of the text, a barrier, a blank line. */
  gap: 0,
  /** White space with one line break at most. */
  space: 1,
  hyphen: 2,
  /** Nothing at all. */
  none: 3,
} as const;

/** Apostrophes as they are typed; a word is compared with the first of them. */
export const apostrophes = "'’‘ʼʹ′＇";
const hyphens = '-‐‑־';
/** Invisible units that change nothing about the word they stand in: soft hyphen, zero width space and joiners. */
const invisible = '\u00AD\u200B\u200C\u200D\u2060\uFEFF';

const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const unspacedLetter =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** By the joiners that they were made for. */
const classTables = new Map<string, Uint8Array>();

function classOf(character: string): number {
  if (mark.test(character)) return unitClasses.mark;
  if (!letterOrDigit.test(character)) return unitClasses.symbol;
  if (/\p{L}/u.test(character) && unspacedLetter.test(character)) return unitClasses.unspaced;
  return unitClasses.letter;
}

function assign(classes: Uint8Array, characters: string, unitClass: number): void {
  for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)] = unitClass;
}

function buildCommonClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < 0xd800; code++) classes[code] = classOf(String.fromCharCode(code));
  classes.fill(unitClasses.surrogate, 0xd800, 0xe000);
  for (let code = 0xe000; code < 0x10000; code++) classes[code] = classOf(String.fromCharCode(code));
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
 * The class of every UTF-16 unit, for a language in which the given characters join an ending to a word beside the
 * apostrophe (Finnish `EU:n`).
 */
export function unitClassTable(joiners = ''): Uint8Array {
  const known = classTables.get(joiners);
  if (known !== undefined) return known;
  const classes = joiners === '' ? buildCommonClasses() : unitClassTable().slice();
  assign(classes, joiners, unitClasses.joiner);
  classTables.set(joiners, classes);
  return classes;
}

/** A word as it is compared: without what is invisible, composed, with plain apostrophes. */
export function cleanWord(raw: string): string {
  let clean = '';
  for (const character of raw.normalize('NFC')) {
    if (character === TRANSPARENT || invisible.includes(character)) continue;
    clean += apostrophes.includes(character) ? "'" : character;
  }
  // What was taken out may have stood between a letter and its mark.
  return clean.normalize('NFC');
}

/** The tokens of one text, as columns, so that a long text needs no object for each of its words. Offsets are UTF-16. */
export class Tokens {
  count = 0;
  starts = new Int32Array(256);
  /** Exclusive. */
  ends = new Int32Array(256);
  /** One of `separators`: what stands before the token. */
  separators = new Uint8Array(256);
  /** A hash of the token's UTF-16 units. */
  hashes = new Int32Array(256);

  push(start: number, end: number, separator: number, hash: number): void {
    if (this.count === this.starts.length) this.#grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.separators[this.count] = separator;
    this.hashes[this.count] = hash;
    this.count++;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = enlarged(this.starts, new Int32Array(size));
    this.ends = enlarged(this.ends, new Int32Array(size));
    this.separators = enlarged(this.separators, new Uint8Array(size));
    this.hashes = enlarged(this.hashes, new Int32Array(size));
  }
}

function enlarged<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Letters beyond the basic plane are rare enough to be asked one by one. */
function classAt(text: string, at: number, classes: Uint8Array): number {
  const unitClass = classes[text.charCodeAt(at)] ?? unitClasses.symbol;
  if (unitClass !== unitClasses.surrogate) return unitClass;
  const codePoint = text.codePointAt(at) ?? 0;
  return codePoint > 0xffff ? classOf(String.fromCodePoint(codePoint)) : unitClasses.symbol;
}

function isLetter(unitClass: number): boolean {
  return unitClass === unitClasses.letter || unitClass === unitClasses.mark;
}

function skipTransparent(text: string, from: number, classes: Uint8Array): number {
  let at = from;
  while (at < text.length && classes[text.charCodeAt(at)] === unitClasses.transparent) at++;
  return at;
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Where a word goes on after the unit at `at`, which is no plain letter; -1 where it ends. */
function wordGoesOn(text: string, at: number, unitClass: number, classes: Uint8Array): number {
  if (unitClass === unitClasses.mark) return at + 1;
  if (unitClass === unitClasses.surrogate) return isLetter(classAt(text, at, classes)) ? at + 2 : -1;
  if (unitClass === unitClasses.transparent || unitClass === unitClasses.joiner) {
    const next = skipTransparent(text, at + 1, classes);
    return next < text.length && isLetter(classAt(text, next, classes)) ? next : -1;
  }
  return -1;
}

/** Replaces what is in `tokens` by the words and symbols of the text. */
export function tokenize(text: string, classes: Uint8Array, tokens: Tokens): void {
  const length = text.length;
  tokens.count = 0;
  let separator: number = separators.gap;
  let lineBreaks = 0;
  let previousWasUnspaced = false;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let unitClass = classes[code] ?? unitClasses.symbol;

    if (unitClass === unitClasses.space) {
      if (separator > separators.space) separator = separators.space;
      at++;
      continue;
    }
    if (unitClass === unitClasses.transparent) {
      at++;
      continue;
    }
    if (unitClass === unitClasses.lineBreak) {
      lineBreaks++;
      separator = lineBreaks > 1 ? separators.gap : Math.min(separator, separators.space);
      at++;
      continue;
    }
    if (unitClass === unitClasses.barrier) {
      separator = separators.gap;
      at++;
      continue;
    }
    if (unitClass === unitClasses.surrogate) unitClass = classAt(text, at, classes);

    const start = at;
    let hash = 0;
    if (unitClass === unitClasses.letter) {
      for (;;) {
        const unit = text.charCodeAt(at);
        const next = at < length ? (classes[unit] ?? 0) : unitClasses.symbol;
        if (next === unitClasses.letter) {
          hash = (Math.imul(hash, 31) + unit) | 0;
          at++;
          continue;
        }
        const end = at < length ? wordGoesOn(text, at, next, classes) : -1;
        if (end < 0) break;
        for (; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      }
      tokens.push(start, at, separator, hash);
      previousWasUnspaced = false;
    } else if (unitClass === unitClasses.unspaced) {
      at += unitsAt(text, at);
      while (at < length && classes[text.charCodeAt(at)] === unitClasses.mark) at++;
      for (let i = start; i < at; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
      // A line may break anywhere between two such letters: there is no space to break at.
      const broken = lineBreaks === 1 && previousWasUnspaced && separator === separators.space;
      tokens.push(start, at, broken ? separators.none : separator, hash);
      previousWasUnspaced = true;
    } else {
      at += unitClass === unitClasses.symbol ? unitsAt(text, at) : 1;
      const isHyphen = unitClass === unitClasses.hyphen;
      if (isHyphen && joinsWords(text, at, separator, classes)) {
        separator = separators.hyphen;
        continue;
      }
      // `alkohol- och`: a word that touches a hyphen is a part of a compound.
      tokens.push(start, at, isHyphen && separator === separators.none ? separators.hyphen : separator, code);
      previousWasUnspaced = false;
      separator = isHyphen ? separators.hyphen : separators.none;
      lineBreaks = 0;
      continue;
    }
    separator = separators.none;
    lineBreaks = 0;
  }
}

/** Whether a hyphen that ends at `at` stands between two words, without space. */
function joinsWords(text: string, at: number, separator: number, classes: Uint8Array): boolean {
  if (separator !== separators.none) return false;
  const next = skipTransparent(text, at, classes);
  if (next >= text.length) return false;
  const unitClass = classAt(text, next, classes);
  return unitClass === unitClasses.letter || unitClass === unitClasses.unspaced;
}

/** Whether the token is a letter of a script without spaces between words. */
export function isUnspaced(word: string): boolean {
  return /^\p{L}/u.test(word) && unspacedLetter.test(word);
}

/** Whether the token is a word at all, and no symbol. */
export function isWord(word: string): boolean {
  return letterOrDigit.test(word);
}
