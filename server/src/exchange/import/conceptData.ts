import { type DataItem, isSubject, itemOf, joinedItems, type Reference, type TermbaseData } from '../termbase/data.ts';
import { CONCEPT_REFERENCES } from '../conceptIds.ts';
import { isAddress } from '../termbase/categories.ts';
import type { ImportedEntry } from './imported.ts';

/** The data of a concept from all its entries in the file. */
export interface JoinedConcept {
  readonly items: readonly DataItem[];
  readonly references: readonly Reference[];
  readonly doNotTranslate: boolean;
}

/** Returns the slug for an ID in the file; undefined if the concept is neither in the file nor in the glossary. */
export type ResolveId = (id: string) => string | undefined;

/** Combines the data of a concept from its entries. */
export function joinedConcept(entries: readonly ImportedEntry[], resolve: ResolveId): JoinedConcept {
  const subjects = entries.flatMap((entry) => entry.subjects.map((subject) => itemOf('subjectField', subject)));
  const [first, ...others] = entries.map(({ data }) => data.concept);
  // Entries of a file can share the fields of their concept.
  const items = [first ?? [], ...others.filter((other) => other !== first)].map((each) => resolved(each, resolve));
  return {
    items: joinedItems(...subjects.map((subject) => [subject]), ...items),
    references: entries.flatMap(({ data }) => data.references),
    doNotTranslate: entries.some(({ doNotTranslate }) => doNotTranslate),
  };
}

/** Returns the data of an entry without that of its concept, with the references that it uses. */
export function entryData({ data }: ImportedEntry, resolve: ResolveId): TermbaseData {
  return {
    ...data,
    concept: [],
    entry: resolved(data.entry, resolve),
    terms: new Map(Array.from(data.terms, ([term, items]) => [term, resolved(items, resolve)])),
  };
}

/** Replaces IDs with the slugs of concepts. A reference to a concept that does not exist becomes a note. */
function resolved(items: readonly DataItem[], resolve: ResolveId): DataItem[] {
  return items.map((item) =>
    item.map((field) => {
      const { category, text, target } = field;
      if (!CONCEPT_REFERENCES.has(category) || target === undefined || isAddress(target)) return field;
      const slug = resolve(target);
      return slug === undefined
        ? { category: 'note', text: `${category}: ${text}`, target: undefined }
        : { category, text: text === target ? slug : text, target: slug };
    }),
  );
}

/** Splits the items into keywords, if the entry may have them, and other items. */
export function conceptData(
  items: readonly DataItem[],
  hasKeywords: boolean,
): { readonly subjects: readonly string[]; readonly items: readonly DataItem[] } {
  if (!hasKeywords) return { subjects: [], items };
  return {
    subjects: items.filter(isSubject).flatMap(([field]) => field?.text ?? []),
    items: items.filter((item) => !isSubject(item)),
  };
}

/** Returns the references that the data uses. */
export function usedReferences(data: TermbaseData, references: readonly Reference[]): Reference[] {
  const items = [...data.concept, ...data.entry, ...[...data.terms.values()].flat()];
  const used = new Set(items.flatMap((item) => item.flatMap(({ target }) => target ?? [])));
  const seen = new Set<string>();
  return references.filter(({ id }) => used.has(id) && !seen.has(id) && seen.add(id));
}

/** Whether an entry refers to other concepts. */
export function hasReferences({ data: { concept, terms } }: ImportedEntry): boolean {
  return [concept, ...terms.values()].some((items) =>
    items.some((item) => item.some(({ category }) => CONCEPT_REFERENCES.has(category))),
  );
}
