import type { Span } from '../../markdown/types.ts';
import { mayBeCapital } from '../languages/letterCase.ts';

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
