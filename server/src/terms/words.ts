import { BARRIER, TRANSPARENT } from './types.ts';

/** The class of a UTF-16 unit for the tokenizer. */
const unitClasses = {
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

/** The separator between a token and the previous one. */
export const separators = {
  /** A boundary that no term crosses: the start of the text, a barrier, a blank line. */
  gap: 0,
  /** White space with at most one line break. */
  space: 1,
  hyphen: 2,
  /** No separator. */
  none: 3,
} as const;

/** Typed apostrophes. Words are compared with the first of them. */
export const apostrophes = "'’‘ʼʹ′＇";
const hyphens = '-‐‑־';
/** A hyphen between two words without spaces (`Black–Scholes`), otherwise a dash. */
const enDash = 0x2013;
/** Invisible units that do not change a word: soft hyphen, zero width space and joiners. */
const invisible = '\u00AD\u200B\u200C\u200D\u2060\uFEFF';

const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const unspacedLetter =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Cached by joiners. */
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

/** Every UTF-16 unit at its own index, with spaces for surrogates. */
function basicPlane(): string {
  const codes = new Uint16Array(0x10000);
  for (let code = 0; code < codes.length; code++) codes[code] = code;
  codes.fill(0x20, firstSurrogate, lastSurrogate + 1);
  let units = '';
  for (let at = 0; at < codes.length; at += 0x1000) units += String.fromCharCode(...codes.subarray(at, at + 0x1000));
  return units;
}

/** Classifies the units that a pattern matches, in runs, because testing each unit would slow down startup. */
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
    const classes = [one[unit], other[unit]];
    if (classes[0] === classes[1]) continue;
    if (!classes.includes(unitClasses.joiner) || !classes.includes(unitClasses.symbol)) return undefined;
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

const latinLookalikes = 'aceopxyiABCEHKMOPTXI';
const cyrillicLookalikes = 'асеорхуіАВСЕНКМОРТХІ';
const mixedScripts = new RegExp(
  `^(?=.*\\p{Script=Cyrillic})(?=.*[a-z])[\\p{Script=Cyrillic}${latinLookalikes}]+$`,
  'iu',
);

/** Replaces Latin letters in a Cyrillic word with their lookalikes. Keyboards and copied texts mix them in (`блoк`). */
export function withoutLookalikes(word: string): string {
  if (!mixedScripts.test(word)) return word;
  return word.replace(/[a-z]/gi, (letter) => cyrillicLookalikes.charAt(latinLookalikes.indexOf(letter)));
}

/** Capacity kept after a long text. */
const retainedTokens = 1 << 16;

/** The tokens of one text as columns, so that a long text needs no object per word. Offsets are UTF-16 units. */
export class Tokens {
  count = 0;
  /** Whether a hyphen stands between two of the tokens. */
  hasHyphen = false;
  starts = new Int32Array(256);
  /** Exclusive. */
  ends = new Int32Array(256);
  /** One of `separators`, before the token. */
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

  /** Prepares for another text. Frees memory after a much longer text. */
  reset(length: number): void {
    this.count = 0;
    this.hasHyphen = false;
    if (this.starts.length > retainedTokens && this.starts.length > length) this.#resize(retainedTokens, 0);
  }

  /** Whether a hyphen joins the token to the previous one. */
  isHyphenated(at: number): boolean {
    return at < this.count && this.separators[at] === separators.hyphen;
  }

  /** Joins each token for which `joins` returns true with the previous one. */
  joinWhere(text: string, joins: (at: number) => boolean): void {
    if (!this.hasHyphen) return;
    const joined: number[] = [];
    for (let at = 1; at < this.count; at++) if (this.isHyphenated(at) && joins(at)) joined.push(at);
    if (joined.length === 0) return;
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

/** Returns the hash of the UTF-16 units from `start` to `end`, as the tokenizer computes it. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Letters beyond the basic plane are rare enough to be tested one by one. */
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

/** Returns where a word continues after the unit at `at`, which is not a plain letter; -1 if it ends. */
function wordGoesOn(text: string, at: number, classes: Uint8Array): number {
  const unitClass = classes[text.charCodeAt(at)];
  if (unitClass === unitClasses.mark) return at + 1;
  if (unitClass === unitClasses.surrogate) return isLetter(classAt(text, at, classes)) ? at + 2 : -1;
  if (unitClass !== unitClasses.transparent && unitClass !== unitClasses.joiner) return -1;
  let next = skipTransparent(text, at, classes);
  if (classes[text.charCodeAt(next)] === unitClasses.joiner) next = skipTransparent(text, next + 1, classes);
  return next < text.length && isLetter(classAt(text, next, classes)) ? next : -1;
}

/** Returns the end of the marks at `at`. */
function afterMarks(text: string, at: number, classes: Uint8Array): number {
  let end = at;
  for (;;) {
    const next = skipTransparent(text, end, classes);
    if (classes[text.charCodeAt(next)] !== unitClasses.mark) return end;
    end = next + 1;
  }
}

/** Replaces the content of `tokens` with the words and symbols of the text. */
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
      // A line can break between any two such letters, because there is no space to break at.
      const broken = lineBreaks === 1 && previousWasUnspaced && separator === separators.space;
      tokens.push(start, at, broken ? separators.none : separator, hash);
      previousWasUnspaced = true;
    } else {
      at += unitClass === unitClasses.symbol ? unitsAt(text, at) : 1;
      const isHyphen = unitClass === unitClasses.hyphen;
      if (isHyphen || code === enDash) tokens.hasHyphen = true;
      if ((isHyphen || code === enDash) && joinsWords(text, at, separator, classes)) {
        separator = separators.hyphen;
        continue;
      }
      // `alkohol- och`: a word next to a hyphen is part of a compound.
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

/** Whether a hyphen that ends at `at` is between two words, without spaces. */
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

/** Whether the token is a word, not a symbol. */
export function isWord(word: string): boolean {
  return letterOrDigit.test(word);
}
