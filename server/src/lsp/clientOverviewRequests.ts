// The requests and notifications about the concepts of a glossary, for the views of the VS Code extension. The
// extension imports these names and shapes, so this file imports only types and files without imports.

import type { Range } from 'vscode-languageserver-types';
import type { ConceptGroup, ConceptQuery, Grouping } from '../features/overview/conceptQuery.ts';
import type { ConceptRow } from '../features/overview/conceptRows.ts';
import type { LocaleProgress } from '../features/overview/progress.ts';
import type { Locale, NewArticle } from './clientRequests.ts';

export { ENTRY_STATES, type EntryState, STATE_LETTERS, stateAt } from '../features/overview/entryStates.ts';
export type { ConceptGroup, ConceptQuery, ConceptRow, Grouping, LocaleProgress };

/** Sent to the same clients with an `OverviewVersion`, when the responses of `OverviewRequests` may have changed: at most twice a second. */
export const OVERVIEW_CHANGED = 'glosswright/overviewChanged';

/** The maximum number of rows or files in a request. */
export const MOST_ROWS = 500;

/** A number that changes with the concepts, their states or links. */
export interface OverviewVersion {
  readonly version: number;
}

/** A glossary: one layout in one open folder. */
export interface GlossaryState {
  /** Identifies the glossary in requests. */
  readonly id: string;
  /** The URI of the root. */
  readonly folder: string;
  /** The patterns of its files with entries. */
  readonly sources: string;
  readonly concepts: number;
  /** The source locale first, the others sorted. States are in this order. */
  readonly locales: readonly Locale[];
}

/** The position of an entry. */
export interface EntryLocation {
  readonly uri: string;
  /** The name of the entry, if it is in a page or data file; null for an article. */
  readonly range: Range | null;
  readonly title: string;
}

/** The same, with the range of its name: of the title of an article, which may be in its front matter. */
export interface NamedEntry extends EntryLocation {
  readonly name: Range;
}

/** The description of a concept and its entries. */
export interface ConceptDetails {
  readonly slug: string;
  /** In the first of the requested locales that has one; Markdown, escaped. */
  readonly definition: string;
  readonly entries: readonly (EntryLocation & { readonly locale: string })[];
}

/** The concept of a file in a glossary. */
export interface FileConcept {
  readonly uri: string;
  readonly glossary: string;
  /** Empty for a page or data file with several entries. */
  readonly slug: string;
  readonly locale: string;
  readonly title: string;
}

interface InGlossary {
  /** The id of the glossary; the first one if absent. */
  readonly glossary?: string;
}

interface AboutConcept extends InGlossary {
  readonly slug: string;
}

interface AboutConcepts extends InGlossary, ConceptQuery {
  /** The locales whose names are shown, the preferred one first; then the source locale's. */
  readonly nameLocales?: readonly string[];
}

/** The requests about the concepts of a glossary and their states. The result is null if there is no such glossary. */
export interface OverviewRequests {
  /** All glossaries of the open folders. */
  'glosswright/glossaries': {
    readonly params: null;
    readonly result: (OverviewVersion & { readonly glossaries: readonly GlossaryState[] }) | null;
  };
  /** A page of the matching concepts: of all, or of one group. `limit` is at most `MOST_ROWS`. */
  'glosswright/concepts': {
    readonly params: AboutConcepts & {
      readonly group?: { readonly by: Grouping; readonly key: string; readonly locale?: string };
      readonly offset?: number;
      readonly limit?: number;
    };
    readonly result:
      | (OverviewVersion & {
          /** In the order of `ConceptRow.states`. */
          readonly locales: readonly string[];
          readonly total: number;
          readonly rows: readonly ConceptRow[];
          /** False while links are being read: demand is then too low, and concepts are sorted by name. */
          readonly isDemandKnown: boolean;
          /** True at the start, while some locales are still to be read: concepts without an entry in another one are missing. */
          readonly isPartial: boolean;
        })
      | null;
  };
  /** The groups of the matching concepts. `locale` is the one for states; default: the source locale. */
  'glosswright/conceptGroups': {
    readonly params: AboutConcepts & { readonly by: Grouping; readonly locale?: string };
    readonly result:
      (OverviewVersion & { readonly groups: readonly ConceptGroup[]; readonly isPartial: boolean }) | null;
  };
  /** The position of a concept among the matching ones: the key of its group, and its index there. Null if it does not match. */
  'glosswright/conceptPlace': {
    readonly params: AboutConcepts & { readonly slug: string; readonly by?: Grouping; readonly locale?: string };
    readonly result: { readonly key: string | null; readonly index: number } | null;
  };
  /** The number of concepts in each state, by locale, in the order of `GlossaryState.locales`. */
  'glosswright/progress': {
    readonly params: InGlossary;
    readonly result: (OverviewVersion & { readonly locales: readonly LocaleProgress[] }) | null;
  };
  /** The position of a concept's entry in a locale; null if there is none. */
  'glosswright/entry': {
    readonly params: AboutConcept & { readonly locale: string };
    readonly result: NamedEntry | null;
  };
  /** A new article or entry of a concept, in a locale without one; null if it cannot be created. */
  'glosswright/newEntry': {
    readonly params: AboutConcept & { readonly locale: string };
    readonly result: NewArticle | null;
  };
  /** The definition and the entries of a concept. */
  'glosswright/conceptDetails': {
    readonly params: AboutConcept & { readonly nameLocales?: readonly string[] };
    readonly result: ConceptDetails | null;
  };
  /** The concepts of files, open or not: at most `MOST_ROWS`. Files outside glossaries are left out. */
  'glosswright/conceptsOfFiles': {
    readonly params: { readonly uris: readonly string[] };
    readonly result: readonly FileConcept[] | null;
  };
}
