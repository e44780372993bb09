import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Span } from '../../markdown/types.ts';

/** The entries of one locale in a file, in the order of the text. */
export interface EntryOrder {
  readonly entries: readonly EntryPlace[];
  /** The index of the first entry of each concept. */
  readonly indexes: ReadonlyMap<string, number>;
}

const orders = new WeakMap<ArticleFacts, Map<string, EntryOrder>>();

/** The entries of the locale in a page or data file, computed once for each state of the file. */
export function entryOrder(file: ArticleFacts, locale: string): EntryOrder {
  let byLocale = orders.get(file);
  if (!byLocale) orders.set(file, (byLocale = new Map<string, EntryOrder>()));
  let order = byLocale.get(locale);
  if (!order) byLocale.set(locale, (order = orderOf(file.entries.filter((entry) => entry.locale === locale))));
  return order;
}

function orderOf(entries: readonly EntryPlace[]): EntryOrder {
  const indexes = new Map<string, number>();
  for (const [at, { slug }] of entries.entries()) if (!indexes.has(slug)) indexes.set(slug, at);
  return { entries, indexes };
}

/** For each entry of the source, the nearest entry before it and after it that the other file also has, as indexes of the source. */
interface Neighbors {
  readonly before: readonly (number | undefined)[];
  readonly after: readonly (number | undefined)[];
}

const neighbors = new WeakMap<EntryOrder, WeakMap<EntryOrder, Neighbors>>();

function neighborsIn(source: EntryOrder, target: EntryOrder): Neighbors {
  let byTarget = neighbors.get(source);
  if (!byTarget) neighbors.set(source, (byTarget = new WeakMap<EntryOrder, Neighbors>()));
  let known = byTarget.get(target);
  if (!known) byTarget.set(target, (known = findNeighbors(source, target)));
  return known;
}

function findNeighbors({ entries }: EntryOrder, { indexes }: EntryOrder): Neighbors {
  const before: (number | undefined)[] = [];
  const after: (number | undefined)[] = [];
  let last: number | undefined;
  for (const [at, { slug }] of entries.entries()) {
    before.push(last);
    if (indexes.has(slug)) last = at;
  }
  last = undefined;
  for (let at = entries.length - 1; at >= 0; at--) {
    after[at] = last;
    if (indexes.has(entries[at]?.slug ?? '')) last = at;
  }
  return { before, after };
}

/** The entry of a file next to which a new one is placed. */
export interface Beside {
  readonly side: 'after' | 'before';
  readonly entry: EntryPlace;
}

/**
 * The position of an entry in another file: after the nearest preceding entry that both files have, or before the
 * nearest following one, if only that is in the same section. Undefined if they have no entry in common; then it is the
 * last one.
 */
export function placeBeside(source: EntryOrder, slug: string, target: EntryOrder): Beside | undefined {
  const at = source.indexes.get(slug);
  const last = target.entries.at(-1);
  if (at === undefined) return last && { side: 'after', entry: last };
  const { before, after } = neighborsIn(source, target);
  const [previous, next] = [before[at], after[at]];
  const isNextNearer =
    next !== undefined && isSection(source, at, next) && !(previous !== undefined && isSection(source, previous, at));
  const chosen = isNextNearer ? next : (previous ?? next);
  const entry =
    chosen === undefined ? undefined : target.entries[target.indexes.get(source.entries[chosen]?.slug ?? '') ?? -1];
  if (entry) return { side: chosen === previous && !isNextNearer ? 'after' : 'before', entry };
  return last && { side: 'after', entry: last };
}

/** Maximum number of entries that are compared to find out whether two are in one section. */
const MOST_COMPARED = 1000;

/** Whether there are only entries between two entries: each starts where the previous one ends. */
function isSection({ entries }: EntryOrder, from: number, to: number): boolean {
  if (to - from > MOST_COMPARED) return true;
  for (let at = from; at < to; at++) if (!touch(entries[at]?.span, entries[at + 1]?.span)) return false;
  return true;
}

function touch(one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && other !== undefined && one.end >= other.start;
}
