import type { Span } from '../markdown/types.ts';

/** The position of an entry in a file of several entries. Spans are UTF-16 offsets in the file. */
export interface EntryPlace {
  readonly slug: string;
  readonly locale: string;
  readonly nameSpan: Span;
  /** The explicit id; undefined if the id is made from the name. */
  readonly idSpan: Span | undefined;
  readonly definitionSpan: Span | undefined;
  /** The whole entry. */
  readonly span: Span;
}

/** Separates the parts of an entry's id. No path contains it, and ids of one file sort behind the file. */
const SEPARATOR = '\0';

/**
 * Returns the ids of the entries of a file, in the same order. The id of a file, and of an article, is its path. An id
 * does not change when other entries are added, unless they have the same slug and locale.
 */
export function entryIds(path: string, entries: readonly EntryPlace[]): string[] {
  const times = new Map<string, number>();
  return entries.map(({ slug, locale }) => {
    const id = [path, locale, slug].join(SEPARATOR);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    return before === 0 ? id : id + SEPARATOR + before;
  });
}

/** Returns the places of the entries of a file by their ids. */
export function placesById(path: string, entries: readonly EntryPlace[]): ReadonlyMap<string, EntryPlace> {
  const places = new Map<string, EntryPlace>();
  for (const [at, id] of entryIds(path, entries).entries()) {
    const place = entries[at];
    if (place) places.set(id, place);
  }
  return places;
}

/** Returns the path of the article, or of the file that contains the entry. */
export function pathOfId(id: string): string {
  const end = id.indexOf(SEPARATOR);
  return end < 0 ? id : id.slice(0, end);
}
