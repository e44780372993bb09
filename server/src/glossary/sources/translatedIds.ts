import type { PageSource } from './source.ts';

/** Returns the concept of an entry of a page by its id there. */
export function conceptOfId({ ids }: Pick<PageSource, 'ids'>, locale: string, id: string): string {
  if (ids === undefined) return id;
  const concepts = idsIn(ids, locale);
  return Object.hasOwn(concepts, id) ? (concepts[id] ?? id) : id;
}

/** Returns the id that a page of the locale has for a concept. */
export function idOfConcept({ ids = {} }: Pick<PageSource, 'ids'>, locale: string, concept: string): string {
  return Object.entries(idsIn(ids, locale)).find(([, each]) => each === concept)?.[0] ?? concept;
}

function idsIn(ids: NonNullable<PageSource['ids']>, locale: string): Readonly<Record<string, string>> {
  return Object.hasOwn(ids, locale) ? (ids[locale] ?? {}) : {};
}
