// What the project's own VS Code extension asks beyond the protocol, and what the server tells it unasked. The extension
// imports these names and shapes, so this file imports nothing but types.
import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-types';

/** Sent to clients that want it, whenever it differs from what was sent before. */
export const INDEX_STATE = 'glosswright/indexState';

/** The name under `experimental` by which a client says in its capabilities that it wants `INDEX_STATE`. */
export const WANTS_INDEX_STATE = 'glosswrightIndexState';

/** The name under `experimental` by which a client says that it has the commands of `LENS_COMMANDS`. */
export const HAS_COMMANDS = 'glosswrightCommands';

/**
 * The name under `experimental` by which a client says that it asks its other providers after an error. VS Code's own Markdown rename
 * would then rewrite links as paths of files, so such a client gets an empty edit instead of an error, and the reason as a message.
 */
export const FALLS_BACK = 'glosswrightFallsBack';

/** Commands of the project's own extension behind lenses. */
export const LENS_COMMANDS = {
  /** Takes the article's URI and the position of its title. */
  showReferences: 'glosswright.showReferences',
  openInLocale: 'glosswright.openInLocale',
  /** Takes the article's URI; the extension asks for the locale. */
  createTranslation: 'glosswright.createTranslation',
} as const;

/** The extension's command behind quick fixes that create an article. Takes its URI and the ranges of its titles. */
export const OPEN_CREATED = 'glosswright.openCreatedArticle';

/** The server's own command, for editors without such an extension. Takes an article's URI and a locale. */
export const CREATE_TRANSLATION = 'glosswright.server.createTranslation';

/** How far the index is, over all folders. */
export type IndexState =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'ready';
      readonly articles: number;
      readonly concepts: number;
      readonly locales: readonly string[];
    }
  /** No folder has articles. `reason` is why, where a configuration says where they are. */
  | { readonly kind: 'no-glossary'; readonly reason: string | null };

/** An open document as the glossary sees it. */
export interface ArticleState {
  /** A file outside the layouts has the locale that its text is in. */
  readonly locale: Locale;
  /** The concept that it is an article of; null for other files. */
  readonly concept: ConceptState | null;
}

export interface ConceptState {
  readonly slug: string;
  /** All of the glossary's other locales: first those that have the concept, the source locale before the others. */
  readonly elsewhere: readonly LocaleState[];
}

export interface Locale {
  readonly tag: string;
  /** In English. */
  readonly name: string;
}

/** A locale, and its article of the concept; null when there is none. */
export interface LocaleState extends Locale {
  readonly article: { readonly uri: string; readonly title: string; readonly draft: boolean } | null;
}

/** An article that is not there: how it is made, and what the cursor belongs in. */
export interface NewArticle {
  readonly uri: string;
  readonly edit: WorkspaceEdit;
  /** Where the text has its title; the first place is the front matter's, where that has one. */
  readonly titles: readonly Range[];
}

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A link whose article is missing. */
export interface MissingLink {
  readonly range: Range;
  /** What is missing, in a sentence. */
  readonly message: string;
}

/** The requests: what they take, and what they are answered with. All are about a document that is open, else null is the answer. */
export interface ClientRequests {
  'glosswright/article': { readonly params: AboutDocument; readonly result: ArticleState | null };
  /** The article that the link under the cursor misses: that of the quick fix. Null when no article is missing there. */
  'glosswright/missingArticle': {
    readonly params: AboutDocument & { readonly position: Position };
    readonly result: NewArticle | null;
  };
  /** Every such link of the document, in the order of the text. */
  'glosswright/missingLinks': { readonly params: AboutDocument; readonly result: readonly MissingLink[] | null };
  /** The document's concept in a locale that has no article of it. */
  'glosswright/newTranslation': {
    readonly params: AboutDocument & { readonly locale: string };
    readonly result: NewArticle | null;
  };
}
