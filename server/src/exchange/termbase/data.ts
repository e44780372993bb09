import type { TermStatus } from '../../terms/types.ts';

/** A field of a termbase or a column of a table: `note`, `source`, `Product`. */
export interface DataField {
  /** The data category of TBX, or the name of the column. */
  readonly category: string;
  /** On one line. Empty in the definition of an entry: its text is the definition that the entry has. */
  readonly text: string;
  /** What it refers to: the slug of a concept, the id of a reference, or an address; undefined if nothing. */
  readonly target: string | undefined;
}

/** A field with the fields that describe it, such as a definition with its source. Never empty. */
export type DataItem = readonly DataField[];

/** A person or organization that fields refer to. */
export interface Reference {
  readonly id: string;
  /** What it is: `respPerson`. */
  readonly type: string;
  readonly items: readonly DataItem[];
}

/** What a termbase says of an entry and no other front matter key has. */
export interface TermbaseData {
  /** What it says of the concept, in all locales. */
  readonly concept: readonly DataItem[];
  readonly entry: readonly DataItem[];
  /** By the name. */
  readonly terms: ReadonlyMap<string, readonly DataItem[]>;
  readonly references: readonly Reference[];
  /** Names with parentheses that are one name as a whole: `Local Group (of galaxies)`. */
  readonly wholeNames: readonly string[];
  /** Names for which the layout has no key. */
  readonly names: readonly { readonly text: string; readonly status: TermStatus }[];
}

export const NO_DATA: TermbaseData = {
  concept: [],
  entry: [],
  terms: new Map(),
  references: [],
  wholeNames: [],
  names: [],
};

/** Returns an item of one field. */
export function itemOf(category: string, text: string, target?: string): DataItem {
  return [{ category, text, target }];
}

/** Whether there is nothing. */
export function isEmptyData({ concept, entry, terms, references, wholeNames, names }: TermbaseData): boolean {
  return [concept, entry, references, wholeNames, names].every(({ length }) => length === 0) && terms.size === 0;
}

/** The identity of an item: equal items say the same. */
export function keyOfItem(item: DataItem): string {
  return JSON.stringify(item.map(({ category, text, target }) => [category, text, target ?? null]));
}

/** Returns the items of the lists, each list without what an earlier one has. A list may have an item twice. */
export function joinedItems(...lists: readonly (readonly DataItem[])[]): DataItem[] {
  const joined: DataItem[] = [];
  const known = new Set<string>();
  for (const list of lists) {
    const added = list.filter((item) => !known.has(keyOfItem(item)));
    for (const item of added) known.add(keyOfItem(item));
    joined.push(...added);
  }
  return joined;
}

/** Whether the item is a subject field alone, which glossaries have as keywords. */
export function isSubject([field, ...others]: DataItem): boolean {
  return field?.category === 'subjectField' && others.length === 0 && field.target === undefined;
}
