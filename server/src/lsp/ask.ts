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
 * Calls a feature with the open document of the URI, once everything that the editor has reported so far is taken in. Answers null
 * when the document is in no glossary, after a cancellation and after an error, which is logged under the name. With a use, it waits
 * for the terms that this needs, while others are answered; without one they are made when the feature asks for them.
 */
export type Ask = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  feature: (article: OpenArticle) => T | null | undefined,
  use?: TermUse,
) => Promise<T | null>;

/** What a feature needs, and its answer while other locales' articles are still being read: undefined where it depends on those. */
export interface PartialAnswer<T> {
  readonly use?: TermUse;
  readonly early: (article: OpenArticle, loaded: LoadedLocales) => T | null | undefined;
}

/** Like `Ask`, but asks `early` first where the glossary is read for the first time and texts of the document's locale can be understood. */
export type AskPartial = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  feature: (article: OpenArticle) => T | null | undefined,
  soon: PartialAnswer<T>,
) => Promise<T | null>;

/** Calls a feature with every root, once everything that the editor has reported so far is taken in. Else it answers like `Ask`. */
export type AskRoots = <T>(
  name: string,
  token: CancellationToken,
  feature: (roots: readonly Root[]) => T | undefined,
) => Promise<T | null>;

/** What the client can do, and what its settings want; known once it has said hello. */
export interface ClientWishes {
  readonly features: ClientFeatures;
  readonly editor: EditorSettings;
}
