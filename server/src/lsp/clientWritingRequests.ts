// Requests of the VS Code extension about writing: the source of a translation, the preview, new concepts and locales,
// and terms to insert. Like `clientRequests.ts`, this file imports only types.
import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-types';
import type { PreviewLink, PreviewMacro, PreviewMention, PreviewState } from '../features/preview/previewState.ts';
import type { TermOffer } from '../features/termOffers.ts';
import type { Locale, NewArticle } from './clientRequests.ts';

export type { PreviewLink, PreviewMacro, PreviewMention, PreviewState, TermOffer };

/** The extension's command behind the quick fix of an outdated translation: shows how its source has changed. */
export const SHOW_SOURCE_CHANGES = 'glosswright.showSourceChanges';

/** The reason why something cannot be shown or done: a sentence. */
export interface Refused {
  readonly kind: 'none';
  readonly reason: string;
  /** The URI of the file that the user has to change instead. */
  readonly file?: string;
}

/** The source of a translation, to show next to it. */
export interface SourceState {
  readonly kind: 'source';
  readonly uri: string;
  /** The name of the entry, if it is in a page or data file; null for an article. */
  readonly range: Range | null;
  readonly title: string;
  readonly locale: Locale;
  /** Corresponding lines of the translation and the source, in order. */
  readonly pairs: readonly (readonly [line: number, sourceLine: number])[];
}

/** The version of a source that a translation is based on. */
export interface EarlierSourceState {
  readonly kind: 'earlier';
  /** The URI of the source. */
  readonly uri: string;
  readonly title: string;
  /** The line of the entry, if the source is in a page or data file. */
  readonly line: number | null;
  readonly commit: string;
  /** `2024-05-03`. */
  readonly day: string;
}

/** The article to create, or the missing information. */
export type ConceptPlan =
  | { readonly kind: 'created'; readonly article: NewArticle }
  /** The concept can be in several folders or files. `like` is a concept of each. */
  | { readonly kind: 'choose'; readonly choices: readonly { readonly name: string; readonly like: string }[] }
  | Refused;

/** A page or column that the glossary needs for a new locale, and the change of the configuration file that adds it. */
export interface PageToAdd {
  readonly kind: 'page';
  /** Why the locale cannot be created without it: a sentence. */
  readonly reason: string;
  /** The path of the page from the root. */
  readonly path: string;
  /** The header of the new column, if the page is there and its table lacks the column. */
  readonly column?: string;
  /** The URI of the configuration file. */
  readonly configuration: string;
  /** Whether the change creates the configuration file. */
  readonly isNew: boolean;
  readonly edit: WorkspaceEdit;
}

interface InGlossary {
  /** The id of the glossary. */
  readonly glossary: string;
}

export interface NewConceptParams extends InGlossary {
  /** In the source locale. */
  readonly title: string;
  readonly slug: string;
  /** A concept whose folder or file is used for the new one. */
  readonly like?: string;
}

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

interface AboutPlace {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Requests about an open document; if there is none in a glossary, the result is null. */
export interface WritingRequests {
  /** The source of the document, or of the entry at the position. */
  'glosswright/source': { readonly params: AboutPlace; readonly result: SourceState | Refused | null };
  /** The concepts of the document, for its preview. */
  'glosswright/preview': { readonly params: AboutDocument; readonly result: PreviewState | null };
  /** The concepts that a text means or matches, the best first, to replace the range; or the reason why no link is possible there. */
  'glosswright/terms': {
    readonly params: AboutDocument & { readonly range: Range; readonly query: string };
    readonly result: { readonly kind: 'terms'; readonly terms: readonly TermOffer[] } | Refused | null;
  };
  /** The version of the source that the translation is based on, if it differs from the current one. */
  'glosswright/earlierSource': { readonly params: AboutPlace; readonly result: EarlierSourceState | Refused | null };
}

/** Requests about folders that have no glossary yet. */
export interface FirstGlossaryRequests {
  /** The languages that a glossary can have. */
  'glosswright/languages': { readonly params: null; readonly result: readonly Locale[] | null };
  /** The first article of a new glossary in an open folder, given its URI. Null if the folder is not open. */
  'glosswright/firstArticle': {
    readonly params: { readonly folder: string; readonly title: string; readonly locale: string };
    readonly result: { readonly kind: 'created'; readonly article: NewArticle } | Refused | null;
  };
}

/** Requests that create concepts and locales; the result is null if there is no such glossary. */
export interface CreateRequests {
  /** The problems of a title and a slug, as sentences; default: the suggested slug. */
  'glosswright/conceptProblems': {
    readonly params: InGlossary & { readonly title: string; readonly slug?: string };
    readonly result: { readonly title?: string; readonly slug?: string; readonly suggestion?: string } | null;
  };
  'glosswright/newConcept': { readonly params: NewConceptParams; readonly result: ConceptPlan | null };
  /** The languages that the glossary does not have. */
  'glosswright/localesToAdd': { readonly params: InGlossary; readonly result: readonly Locale[] | null };
  /** The first draft of a new locale, a BCP 47 tag. */
  'glosswright/newLocale': {
    readonly params: InGlossary & { readonly locale: string };
    readonly result: ConceptPlan | PageToAdd | null;
  };
}

/** Requests that are not about an open document. */
export interface WritingFolderRequests extends CreateRequests, FirstGlossaryRequests {
  /** The text of a file of a glossary at a commit, by its full hash; null if it did not exist or the history is unknown. */
  'glosswright/earlierText': {
    readonly params: { readonly uri: string; readonly commit: string };
    readonly result: string | null;
  };
}
