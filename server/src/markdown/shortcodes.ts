import type { Openings } from './openings.ts';

/** Openers of Hugo's shortcodes, MDN's macros and Liquid's tags, the longest first, with what closes them. */
const DELIMITERS = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
] as const;

/** Where the shortcode that opens at a position ends; undefined when none does, or when it never closes. */
export function endOfShortcode(content: string, from: number, openings: Openings): number | undefined {
  const next = content.charAt(from + 1);
  if (next !== '{' && next !== '%') return undefined;
  for (const [opener, closer] of DELIMITERS) {
    if (content.startsWith(opener, from)) return openings.endOf(closer, from + opener.length);
  }
  return undefined;
}
