import { proseNear } from '../engine/prose.ts';
import { once } from '../engine/once.ts';
import { quotesOf } from '../languages/quotes.ts';

/** Returns the pairs of quotation marks of the language whose opening mark is in the prose. */
export const quotesIn = once((subject): readonly string[] => {
  const { text } = proseNear(subject);
  const hasCurved = CURVED.test(text);
  return quotesOf(subject.facts.locale).filter(
    ([open = '']) => (hasCurved || !CURVED.test(open)) && text.includes(open),
  );
});

/**
 * Searched together first, because searching a single one is slow: its code in memory has the byte of a space, where the search
 * for the other byte stops.
 */
const CURVED = /[“”„]/;
