import { hashOf, separators, type Tokens } from './tokens.ts';
import { classOf, unitClasses } from './unitClasses.ts';

/** A hyphen between two words without spaces (`Black–Scholes`), otherwise a dash. */
const enDash = 0x2013;

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
