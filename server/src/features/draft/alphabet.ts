import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Beside, EntryOrder } from './entryOrder.ts';

/** Fewer entries in order can be so by chance. */
const FEWEST = 3;

/**
 * The position of a name among entries in alphabetical order: after the last one before it, or before the next one if
 * only that has the same first letter, because a page can have a heading for each letter. Undefined if the entries have
 * another order.
 */
export function besideInAlphabet(
  { entries }: EntryOrder,
  text: string,
  name: string,
  locale: string,
): Beside | undefined {
  if (entries.length < FEWEST) return undefined;
  const compare = comparison(locale);
  const nameOf = ({ nameSpan }: EntryPlace): string => text.slice(nameSpan.start, nameSpan.end);
  const names = entries.map(nameOf);
  if (names.some((each, at) => at > 0 && compare(names[at - 1] ?? '', each) > 0)) return undefined;
  const next = names.findIndex((each) => compare(each, name) > 0);
  const previous = (next < 0 ? names.length : next) - 1;
  const isAlike = (at: number): boolean => compare((names[at] ?? '').slice(0, 1), name.slice(0, 1)) === 0;
  const isBeforeNext = next >= 0 && (previous < 0 || (isAlike(next) && !isAlike(previous)));
  const entry = entries[isBeforeNext ? next : previous];
  return entry && { side: isBeforeNext ? 'before' : 'after', entry };
}

/** Compares as dictionaries of the locale do; ignores case. */
function comparison(locale: string): (one: string, other: string) => number {
  try {
    return new Intl.Collator(locale.replaceAll('_', '-'), { sensitivity: 'base' }).compare;
  } catch {
    return new Intl.Collator('en', { sensitivity: 'base' }).compare; // Intl throws on an invalid tag
  }
}
