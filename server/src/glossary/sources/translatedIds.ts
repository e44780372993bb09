import type { TranslatedIds } from './source.ts';

/** A page or data file that may have ids made of translated names. */
interface WithIds {
  readonly ids?: TranslatedIds | undefined;
}

/** Returns the concept of an entry of a page or data file by its id there. */
export function conceptOfId({ ids }: WithIds, locale: string, id: string): string {
  if (ids === undefined) return id;
  const concepts = idsIn(ids, locale);
  return Object.hasOwn(concepts, id) ? (concepts[id] ?? id) : id;
}

/** Returns the id that a page or data file of the locale has for a concept. */
export function idOfConcept({ ids = {} }: WithIds, locale: string, concept: string): string {
  return Object.entries(idsIn(ids, locale)).find(([, each]) => each === concept)?.[0] ?? concept;
}

function idsIn(ids: TranslatedIds, locale: string): Readonly<Record<string, string>> {
  return Object.hasOwn(ids, locale) ? (ids[locale] ?? {}) : {};
}
