import type { Span } from '../../markdown/types.ts';

/**
 * Returns the runs of at least `least` capitals: the matches of `\p{Lu}{least,}`. Each of them covers a unit at a multiple of
 * `least`, so only those units are tested. The pattern would test every letter of the text.
 */
export function runsOfCapitals(text: string, least: number): Span[] {
  const found: Span[] = [];
  for (let at = least - 1; at < text.length; at += least) {
    if (!mayBeCapital(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && mayBeCapital(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && mayBeCapital(text.charCodeAt(end))) end++;
    if (end - start >= least) found.push(...runsIn(text.slice(start, end), start, least));
    at = end - 1;
  }
  return found;
}

function runsIn(text: string, from: number, least: number): Span[] {
  return Array.from(text.matchAll(CAPITALS))
    .filter(([run]) => Array.from(run).length >= least)
    .map(({ 0: run, index }) => ({ start: from + index, end: from + index + run.length }));
}

const CAPITALS = /\p{Lu}+/gu;

/** Whether the UTF-16 unit is a capital or a half of a letter. Tested once for each unit. */
function mayBeCapital(unit: number): boolean {
  if (UNITS[unit] === UNKNOWN) UNITS[unit] = /[\p{Lu}\p{Cs}]/u.test(String.fromCharCode(unit)) ? CAPITAL : OTHER;
  return UNITS[unit] === CAPITAL;
}

const UNITS = new Uint8Array(0x10000);
const UNKNOWN = 0;
const CAPITAL = 1;
const OTHER = 2;
