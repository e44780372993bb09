import type { TermStatus } from '../../terms/types.ts';

/** A field of a termbase or a column of a table: `note`, `source`, `Product`. */
export interface DataField {
  /** The data category of TBX, or the name of the column. */
  readonly category: string;
  /** On one line. Empty in the definition of an entry, because the entry has the text. */
  readonly text: string;
  /** The slug of a concept, the ID of a reference, or an address; undefined if it refers to nothing. */
  readonly target: string | undefined;
}

/** A field with the fields that describe it, such as a definition with its source. Never empty. */
export type DataItem = readonly DataField[];

/** A person or organization that fields refer to. */
export interface Reference {
  readonly id: string;
  /** The type in TBX: `respPerson`. */
  readonly type: string;
  readonly items: readonly DataItem[];
}

/** Termbase data of an entry that no other front matter key contains. */
export interface TermbaseData {
  /** The ID of the concept where it was imported from, if that could not be its slug. */
  readonly id: string | undefined;
  /** The file of the entry in the glossary that it was imported from. */
  readonly path: string | undefined;
  /** Data of the concept, for all locales. */
  readonly concept: readonly DataItem[];
  readonly entry: readonly DataItem[];
  /** Data of terms, by name. */
  readonly terms: ReadonlyMap<string, readonly DataItem[]>;
  readonly references: readonly Reference[];
  /** Names whose parentheses are part of the name: `Local Group (of galaxies)`. */
  readonly wholeNames: readonly string[];
  /** Names for which the layout has no key. */
  readonly names: readonly { readonly text: string; readonly status: TermStatus }[];
}

export const NO_DATA: TermbaseData = {
  id: undefined,
  path: undefined,
  concept: [],
  entry: [],
  terms: new Map(),
  references: [],
  wholeNames: [],
  names: [],
};

/** Returns an item with a single field. */
export function itemOf(category: string, text: string, target?: string): DataItem {
  return [{ category, text, target }];
}

/** Whether there is no data. */
export function isEmptyData({ id, path, concept, entry, terms, references, wholeNames, names }: TermbaseData): boolean {
  const isEmpty = [concept, entry, references, wholeNames, names].every(({ length }) => length === 0);
  return isEmpty && terms.size === 0 && id === undefined && path === undefined;
}

/** Returns the identity of an item: items with equal content have equal keys. */
export function keyOfItem(item: DataItem): string {
  return JSON.stringify(item.map(({ category, text, target }) => [category, text, target ?? null]));
}

/** Concatenates the lists without the items of earlier lists. Duplicates within one list are kept. */
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

/** Whether the item is a single subject field, which glossaries store as a keyword. */
export function isSubject([field, ...others]: DataItem): boolean {
  return field?.category === 'subjectField' && others.length === 0 && field.target === undefined;
}
