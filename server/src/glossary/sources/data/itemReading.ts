import type { Span } from '../../../markdown/types.ts';
import { foldSlug } from '../../foldSlug.ts';
import type { SourceProblem, WrittenEntry } from '../source.ts';

/** An id that may still have to be made of the name of an entry. The entries of an item share the object. */
export interface ItemId {
  readonly explicit: string | undefined;
  readonly span: Span | undefined;
  /** The form in which explicit ids are compared. */
  readonly folded: string;
}

/** What an item of a data file says. */
export interface ItemReading {
  /** Undefined if the text is no item. */
  readonly id: ItemId | undefined;
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly SourceProblem[];
  /** The length of the text that the parser reported errors in, in UTF-16 units. */
  readonly brokenLength: number;
}

/** Returns the id of an item. */
export function itemId(explicit: string | undefined, span: Span | undefined): ItemId {
  return { explicit, span, folded: explicit === undefined ? '' : foldSlug(explicit) };
}

/** Returns the entry with the id of its item if that is written. */
export function withId(entry: Omit<WrittenEntry, 'id' | 'idSpan'>, item: ItemId): WrittenEntry {
  return { ...entry, id: item.explicit ?? '', idSpan: item.span };
}
