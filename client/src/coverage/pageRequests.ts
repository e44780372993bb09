// The messages between the coverage page and the extension. Both import these shapes, so this file imports only types.
import type {
  ConceptQuery,
  ConceptRow,
  GlossaryState,
  LocaleProgress,
} from '../../../server/src/lsp/clientOverviewRequests.ts';
import type { CoverageTexts, GlossaryTexts } from './coverageTexts.ts';

/** The `viewType` of the panel. */
export const COVERAGE_VIEW = 'glosswright.coverage';

/** The maximum number of rows in a request; the server has its own limit. */
export const ROWS_AT_ONCE = 200;

/** A glossary with the texts that contain its numbers. */
export interface ShownGlossary extends GlossaryState {
  readonly texts: GlossaryTexts;
}

/** The content of the page before rows: the glossaries, or why there are none. */
export interface PageContent {
  readonly kind: 'loading' | 'none' | 'ready';
  /** The share of the glossary that has been read, in percent; null if unknown. */
  readonly percentRead: number | null;
  readonly glossaries: readonly ShownGlossary[];
  /** The locales that the user works in; empty for all. */
  readonly workingLocales: readonly string[];
}

/** The requests of the page with their parameters and results. */
export interface PageRequests {
  readonly texts: { readonly params: null; readonly result: CoverageTexts };
  readonly content: { readonly params: null; readonly result: PageContent };
  readonly progress: { readonly params: { readonly glossary: string }; readonly result: readonly LocaleProgress[] };
  readonly rows: {
    readonly params: ConceptQuery & { readonly glossary: string; readonly offset: number };
    readonly result: RowsPage;
  };
  /** Opens the entry, or creates it if it is missing. Without a locale, opens the entry that has the name. */
  readonly activate: {
    readonly params: {
      readonly glossary: string;
      readonly slug: string;
      readonly locale: string;
      readonly isMissing: boolean;
    };
    readonly result: null;
  };
  readonly setUp: { readonly params: null; readonly result: null };
}

/** A page of rows. */
export interface RowsPage {
  /** The number of all rows that fit. */
  readonly total: number;
  /** In the order of `ConceptRow.states`. */
  readonly locales: readonly string[];
  readonly rows: readonly ConceptRow[];
}

/** A request of the page. */
export interface PageRequest<M extends keyof PageRequests = keyof PageRequests> {
  readonly id: number;
  readonly method: M;
  readonly params: PageRequests[M]['params'];
}

/** The answer to a request; a `null` result if it could not be answered. */
export interface PageAnswer {
  readonly id: number;
  readonly result: unknown;
}

/** Something that the page shows may have changed. */
export interface PageChange {
  readonly changed: 'content' | 'concepts';
}
