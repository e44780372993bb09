import { differenceOf } from '../../markdown/difference.ts';
import type { Span } from '../../markdown/types.ts';
import { BARRIER } from '../../terms/types.ts';

/** Something at a place of a text, never across a `BARRIER`. */
type Placed = { readonly start: number; readonly end: number };

/** What was found in a text, and for what terms: another stamp is another search. */
interface Found<T extends Placed> {
  readonly stamp: readonly unknown[];
  readonly text: string;
  readonly lists: readonly (readonly T[])[];
}

/**
 * Finds in a text that is being typed: what stands between the same barriers as at the last time is not searched again. Gives
 * what searching the whole text would give, as long as nothing that `find` finds in a stretch depends on what is beyond a
 * barrier. `find` gives several lists at once, each in the order of the text.
 */
export class FindAgain<T extends Placed> {
  private last: Found<T> | undefined;

  /** `stamp`: what the search depends on beside the text, compared one by one. */
  find(
    stamp: readonly unknown[],
    text: string,
    find: (text: string) => readonly (readonly T[])[],
  ): readonly (readonly T[])[] {
    const { last } = this;
    const isSameSearch = last !== undefined && last.stamp.every((part, at) => part === stamp[at]);
    const lists = isSameSearch ? again(last, text, find) : find(text);
    this.last = { stamp, text, lists };
    return lists;
  }
}

function again<T extends Placed>(
  { text: before, lists }: Found<T>,
  text: string,
  find: (text: string) => readonly (readonly T[])[],
): readonly (readonly T[])[] {
  const { start, endBefore, endAfter } = differenceOf(before, text);
  if (start === endBefore && start === endAfter) return lists;
  const from = start === 0 ? 0 : text.lastIndexOf(BARRIER, start - 1) + 1;
  const barrier = text.indexOf(BARRIER, endAfter);
  const to = barrier < 0 ? text.length : barrier;
  const shift = endAfter - endBefore;
  const between = find(text.slice(from, to));
  return lists.map((list, at) => [
    ...list.filter(({ end }) => end <= from),
    ...(between[at] ?? []).map((each) => moved(each, from)),
    ...list.filter((each) => each.start >= to - shift).map((each) => moved(each, shift)),
  ]);
}

function moved<T extends Span>(placed: T, by: number): T {
  return by === 0 ? placed : { ...placed, start: placed.start + by, end: placed.end + by };
}
