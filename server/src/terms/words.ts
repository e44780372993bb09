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
/** A hyphen where it stands between two words without spaces (`Black–Scholes`), elsewhere a dash. */
const enDash = 0x2013;
/** Invisible units that change nothing about the word they stand in: soft hyphen, zero width space and joiners. */
const invisible = '\u00AD\u200B\u200C\u200D\u2060\uFEFF';

const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const unspacedLetter =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** By the joiners that they were made for. */
const classTables = new Map<string, Uint8Array>();

function classOf(character: string): number {
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

/** Every UTF-16 unit at its own place, spaces in place of surrogates. */
function basicPlane(): string {
  const codes = new Uint16Array(0x10000);
  for (let code = 0; code < codes.length; code++) codes[code] = code;
  codes.fill(0x20, firstSurrogate, lastSurrogate + 1);
  let units = '';
  for (let at = 0; at < codes.length; at += 0x1000) units += String.fromCharCode(...codes.subarray(at, at + 0x1000));
  return units;
}

/** Classifies the units that a pattern matches; in runs, because asking for each takes long when a program starts. */
function assignRuns(classes: Uint8Array, units: string, pattern: RegExp, unitClass: number): void {
  for (const { 0: run, index } of units.matchAll(new RegExp(`(?:${pattern.source})+`, 'gu'))) {
    classes.fill(unitClass, index, index + run.length);
  }
}

function buildCommonClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const units = basicPlane();
  assignRuns(classes, units, letterOrDigit, unitClasses.letter);
  assignRuns(classes, units, unspacedLetter, unitClasses.unspaced);
  assignRuns(classes, units, mark, unitClasses.mark);
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

/**
 * The characters that join words in one of the tables and are mere symbols in the other; undefined where the tables differ in more.
 * Where none of them stands before a letter, both cut a text alike.
 */
export function joinersApart(one: Uint8Array, other: Uint8Array): string | undefined {
  let joiners = '';
  for (let unit = 0; unit < one.length; unit++) {
    const classes = [one[unit], other[unit]];
    if (classes[0] === classes[1]) continue;
    if (!classes.includes(unitClasses.joiner) || !classes.includes(unitClasses.symbol)) return undefined;
    joiners += String.fromCharCode(unit);
  }
  return joiners;
}

/** Whether only a space, a line break or nothing follows each time that one of the characters stands in the text. */
export function standsBeforeSpace(text: string, characters: string, classes: Uint8Array): boolean {
  for (const character of characters) {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
      const next = at + 1 < text.length ? classes[text.charCodeAt(at + 1)] : unitClasses.space;
      if (next !== unitClasses.space && next !== unitClasses.lineBreak) return false;
    }
  }
  return true;
}

/** Every language has its own, and authors use those of others too. */
export const quotationMarks = '"“”„‟«»';
const needsCleaning = new RegExp(`[${TRANSPARENT}${invisible}${apostrophes.slice(1)}]`, 'u');

/** A word or symbol as it is compared: without what is invisible, composed, with plain apostrophes and quotation marks. */
export function cleanWord(raw: string): string {
  if (raw.length === 1 && quotationMarks.includes(raw)) return '"';
  const composed = raw.normalize('NFC');
  if (!needsCleaning.test(composed)) return composed;
  let clean = '';
  for (const character of composed) {
    if (character === TRANSPARENT || invisible.includes(character)) continue;
    clean += apostrophes.includes(character) ? "'" : character;
  }
  // What was taken out may have stood between a letter and its mark.
  return clean.normalize('NFC');
}

const latinLookalikes = 'aceopxyiABCEHKMOPTXI';
const cyrillicLookalikes = 'асеорхуіАВСЕНКМОРТХІ';
const mixedScripts = new RegExp(
  `^(?=.*\\p{Script=Cyrillic})(?=.*[a-z])[\\p{Script=Cyrillic}${latinLookalikes}]+$`,
  'iu',
);

/** A Cyrillic word without the Latin letters that look like its own, which keyboards and copied texts bring in (`блoк`). */
export function withoutLookalikes(word: string): string {
  if (!mixedScripts.test(word)) return word;
  return word.replace(/[a-z]/gi, (letter) => cyrillicLookalikes.charAt(latinLookalikes.indexOf(letter)));
}

/** Room for so many tokens is kept after a long text. */
const keptTokens = 1 << 16;

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
    if (this.count === this.starts.length) this.#resize(this.count * 2, this.count);
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.separators[this.count] = separator;
    this.hashes[this.count] = hash;
    this.count++;
  }

  /** Makes room for the tokens of another text; gives back what a far longer one took. */
  reset(length: number): void {
    this.count = 0;
    if (this.starts.length > keptTokens && this.starts.length > length) this.#resize(keptTokens, 0);
  }

  /** Whether a hyphen joins the token to the one before it. */
  isHyphenated(at: number): boolean {
    return at < this.count && this.separators[at] === separators.hyphen;
  }

  /** Makes one token of each token that `joins` says yes to and the one before it. */
  joinWhere(text: string, joins: (at: number) => boolean): void {
    const joined: number[] = [];
    for (let at = 1; at < this.count; at++) if (this.isHyphenated(at) && joins(at)) joined.push(at);
    let to = joined[0] ?? this.count;
    let next = 0;
    for (let at = to; at < this.count; at++) {
      if (at === joined[next]) {
        next++;
        const start = this.starts[to - 1] ?? 0;
        const end = this.ends[at] ?? start;
        this.ends[to - 1] = end;
        this.hashes[to - 1] = hashOf(text, start, end);
        continue;
      }
      this.starts[to] = this.starts[at] ?? 0;
      this.ends[to] = this.ends[at] ?? 0;
      this.separators[to] = this.separators[at] ?? 0;
      this.hashes[to] = this.hashes[at] ?? 0;
      to++;
    }
    this.count = to;
  }

  #resize(size: number, kept: number): void {
    this.starts = resized(this.starts, new Int32Array(size), kept);
    this.ends = resized(this.ends, new Int32Array(size), kept);
    this.separators = resized(this.separators, new Uint8Array(size), kept);
    this.hashes = resized(this.hashes, new Int32Array(size), kept);
  }
}

function resized<T extends Int32Array | Uint8Array>(from: T, to: T, kept: number): T {
  to.set(from.subarray(0, kept));
  return to;
}

/** The hash of the UTF-16 units from `start` to `end`, as the tokenizer computes it on its way. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
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
function wordGoesOn(text: string, at: number, classes: Uint8Array): number {
  const unitClass = classes[text.charCodeAt(at)];
  if (unitClass === unitClasses.mark) return at + 1;
  if (unitClass === unitClasses.surrogate) return isLetter(classAt(text, at, classes)) ? at + 2 : -1;
  if (unitClass !== unitClasses.transparent && unitClass !== unitClasses.joiner) return -1;
  let next = skipTransparent(text, at, classes);
  if (classes[text.charCodeAt(next)] === unitClasses.joiner) next = skipTransparent(text, next + 1, classes);
  return next < text.length && isLetter(classAt(text, next, classes)) ? next : -1;
}

/** Where the marks that follow at `at` end. */
function afterMarks(text: string, at: number, classes: Uint8Array): number {
  let end = at;
  for (;;) {
    const next = skipTransparent(text, end, classes);
    if (classes[text.charCodeAt(next)] !== unitClasses.mark) return end;
    end = next + 1;
  }
}

/** Replaces what is in `tokens` by the words and symbols of the text. */
export function tokenize(text: string, classes: Uint8Array, tokens: Tokens): void {
  const length = text.length;
  tokens.reset(length);
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
        while (at < length) {
          const unit = text.charCodeAt(at);
          if (classes[unit] !== unitClasses.letter) break;
          hash = (Math.imul(hash, 31) + unit) | 0;
          at++;
        }
        const end = at < length ? wordGoesOn(text, at, classes) : -1;
        if (end < 0) break;
        for (; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      }
      tokens.push(start, at, separator, hash);
      previousWasUnspaced = false;
    } else if (unitClass === unitClasses.unspaced) {
      at = afterMarks(text, at + unitsAt(text, at), classes);
      hash = hashOf(text, start, at);
      // A line may break anywhere between two such letters: there is no space to break at.
      const broken = lineBreaks === 1 && previousWasUnspaced && separator === separators.space;
      tokens.push(start, at, broken ? separators.none : separator, hash);
      previousWasUnspaced = true;
    } else {
      at += unitClass === unitClasses.symbol ? unitsAt(text, at) : 1;
      const isHyphen = unitClass === unitClasses.hyphen;
      if ((isHyphen || code === enDash) && joinsWords(text, at, separator, classes)) {
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
  return unspacedLetter.test(word);
}

/** Whether the token is a word at all, and no symbol. */
export function isWord(word: string): boolean {
  return letterOrDigit.test(word);
}
