import { differenceOf } from '../../markdown/difference.ts';
import type { Span } from '../../markdown/types.ts';
import { BARRIER } from '../../terms/types.ts';

/** A match in a text. It never crosses a `BARRIER`. */
type Placed = { readonly start: number; readonly end: number };

/** The result of a search and its dependencies besides the text. If the stamp differs, the text is searched again. */
interface Found<T extends Placed> {
  readonly stamp: readonly unknown[];
  readonly text: string;
  readonly lists: readonly (readonly T[])[];
}

/**
 * Searches a text that the user is editing. Text between unchanged barriers is not searched again. The result is the same as that
 * of searching the whole text if no match depends on text beyond a barrier. `find` returns several lists at once, each in text
 * order.
 */
export class FindAgain<T extends Placed> {
  private last: Found<T> | undefined;

  /** `stamp`: dependencies besides the text, compared value by value. */
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
