import type { Glossary } from '../../glossary/glossary.ts';
import type { ConceptList } from './conceptList.ts';
import { demandFor, type FoundConcept } from './conceptQuery.ts';

/** A concept as clients and reports show it. */
export interface ConceptRow {
  readonly slug: string;
  readonly name: string;
  /** The locale of the name; empty if the name is the slug. */
  readonly nameLocale: string;
  /** Distinguishes concepts of the same name; empty if the title has none. */
  readonly qualifier: string;
  readonly otherNames: readonly string[];
  /** A letter of `STATE_LETTERS` for each locale, in the order of `Overview.locales`. */
  readonly states: string;
  /** Number of articles that link to the concept, in locales where it is not complete. */
  readonly demand: number;
}

/** Returns a page of the concepts that were found as rows. */
export function conceptRows(
  glossary: Glossary,
  list: ConceptList,
  found: readonly FoundConcept[],
  locales?: readonly string[],
): ConceptRow[] {
  return found.map(({ concept }) => {
    const { slug, name, nameLocale, qualifier, otherNames, states } = concept;
    const demand = demandFor(glossary, list, concept, locales);
    return { slug, name, nameLocale, qualifier, otherNames, states, demand };
  });
}
