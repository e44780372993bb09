import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Articles } from '../features/articles.ts';
import type { TermUse } from '../glossary/localeTerms.ts';
import type { LoadedLocales } from '../glossary/loadedLocales.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Root } from '../root/root.ts';
import type { RootedFile } from '../session/workspace.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { EditorSettings } from './editorSettings.ts';

/** An open document in its glossary. */
export interface OpenArticle extends RootedFile {
  readonly subject: Subject;
  readonly document: TextDocument;
  readonly articles: Articles;
}

/**
 * Calls a feature with the open document of the URI, after all pending changes from the editor are processed. Returns null
 * if the document is not in a glossary, after a cancellation, and after an error, which is logged under the name. With a use, it waits
 * for the required terms without blocking other requests; without one, terms are built on demand.
 */
export type Ask = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  feature: (article: OpenArticle) => T | null | undefined,
  use?: TermUse,
) => Promise<T | null>;

/** A feature, and its response while articles in other locales are still being read: undefined if it depends on them. */
export interface PartialAnswer<T> {
  readonly use?: TermUse;
  /** The response when only the articles of one concept are read: for which concept, and like `early`. */
  readonly first?: {
    readonly concept: (article: OpenArticle) => string | undefined;
    readonly answer: (article: OpenArticle, loaded: LoadedLocales) => T | null | undefined;
  };
  readonly early: (article: OpenArticle, loaded: LoadedLocales) => T | null | undefined;
}

/** Like `Ask`, but calls `early` first during the first indexing, once the articles of the document's locale are read. */
export type AskPartial = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  feature: (article: OpenArticle) => T | null | undefined,
  soon: PartialAnswer<T>,
) => Promise<T | null>;

/** Calls a feature with every root, after all pending changes are processed. Otherwise like `Ask`. */
export type AskRoots = <T>(
  name: string,
  token: CancellationToken,
  feature: (roots: readonly Root[]) => T | undefined,
) => Promise<T | null>;

/** The client's capabilities and settings; known after `initialize`. */
export interface ClientWishes {
  readonly features: ClientFeatures;
  readonly editor: EditorSettings;
}
