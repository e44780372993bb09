import { differenceOf } from '../../markdown/difference.ts';
import type { Span } from '../../markdown/types.ts';
import { BARRIER } from '../../terms/types.ts';

/** Lists of matches in a text, each in text order. No match crosses a `BARRIER`. */
export type SpanLists = readonly (readonly Span[])[];

/** The result of a search and its dependencies besides the text. If the stamp differs, the text is searched again. */
interface Found<L extends SpanLists> {
  readonly stamp: readonly unknown[];
  readonly text: string;
  readonly lists: L;
}

/**
 * Searches a text that the user is editing. Text between unchanged barriers is not searched again. The result is the same as that
 * of searching the whole text if no match depends on text beyond a barrier. `find` returns several lists at once, each in text
 * order.
 */
export class FindAgain<L extends SpanLists> {
  private last: Found<L> | undefined;

  /** `stamp`: dependencies besides the text, compared value by value. */
  find(stamp: readonly unknown[], text: string, find: (text: string) => L): L {
    const { last } = this;
    const isSameSearch = last !== undefined && last.stamp.every((part, at) => part === stamp[at]);
    const lists = isSameSearch ? again(last, text, find) : find(text);
    this.last = { stamp, text, lists };
    return lists;
  }
}

function again<L extends SpanLists>({ text: before, lists }: Found<L>, text: string, find: (text: string) => L): L {
  const { start, endBefore, endAfter } = differenceOf(before, text);
  if (start === endBefore && start === endAfter) return lists;
  const from = start === 0 ? 0 : text.lastIndexOf(BARRIER, start - 1) + 1;
  const barrier = text.indexOf(BARRIER, endAfter);
  const to = barrier < 0 ? text.length : barrier;
  const shift = endAfter - endBefore;
  const between = find(text.slice(from, to));
  return mapLists(lists, (list, at) => [
    ...list.filter(({ end }) => end <= from),
    ...(between[at] ?? []).map((each) => moved(each, from)),
    ...list.filter((each) => each.start >= to - shift).map((each) => moved(each, shift)),
  ]);
}

/** Returns the lists with all matches moved. */
export function movedLists<L extends SpanLists>(lists: L, by: number): L {
  return mapLists(lists, (list) => list.map((each) => moved(each, by)));
}

function mapLists<L extends SpanLists>(lists: L, map: (list: readonly Span[], at: number) => readonly Span[]): L {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each list is mapped to one of the same kind of matches
  return lists.map(map) as unknown as L;
}

function moved(placed: Span, by: number): Span {
  return by === 0 ? placed : { ...placed, start: placed.start + by, end: placed.end + by };
}
