// Requests and notifications between the VS Code extension and the server beyond the protocol. The extension imports
// these names and shapes, so this file imports only types and files without imports.
import type { Position, Range, TextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** Sent to clients that want it, whenever the state changes. */
export const INDEX_STATE = 'glosswright/indexState';

/** The `experimental` capability of clients that want `INDEX_STATE`. */
export const WANTS_INDEX_STATE = 'glosswrightIndexState';

/** The `experimental` capability of clients that have the commands of `LENS_COMMANDS`. */
export const HAS_COMMANDS = 'glosswrightCommands';

/**
 * The `experimental` capability of clients that ask their other providers after an error. VS Code's Markdown rename
 * would then rewrite links as file paths, so such a client gets an empty edit instead of an error, and the reason as a
 * message.
 */
export const FALLS_BACK = 'glosswrightFallsBack';

/** Commands of the extension for code lenses. */
export const LENS_COMMANDS = {
  /** Takes the file's URI and the position of the title, or of the name of an entry. */
  showReferences: 'glosswright.showReferences',
  /** For an entry, takes the file's URI and the position of its name. */
  openInLocale: 'glosswright.openInLocale',
  /** Takes the file's URI, and for an entry the position of its name; the extension asks for the locale. */
  createTranslation: 'glosswright.createTranslation',
  /** Takes the file's URI and the position of the title, or of the name of an entry. */
  markComplete: 'glosswright.markComplete',
} as const;

/** The extension's command behind quick fixes that create an article. Takes its URI and the ranges of its titles. */
export const OPEN_CREATED = 'glosswright.openCreatedArticle';

/** The server's command, for editors without the extension. Takes a file's URI, a locale, and for an entry the position of its name. */
export const CREATE_TRANSLATION = 'glosswright.server.createTranslation';

/** The extension's command that opens a configuration file at an error. Takes the file's URI and the position. */
export const OPEN_CONFIGURATION = 'glosswright.openConfiguration';

/** The first error of a configuration file. The last valid configuration, or the default one, stays in use. */
export interface ConfigurationProblem {
  /** The URI of the configuration file. */
  readonly uri: string;
  readonly position: Position;
  /** The file, the 1-based position, and the error: one line. */
  readonly message: string;
  /** The configuration in use, as a sentence. */
  readonly inForce: string;
}

/** The scheme of the pages of the rules in a browser: `glosswright-rule:/broken-link.md`. */
export const RULE_PAGE_SCHEME = 'glosswright-rule';

/** The progress of indexing, over all folders. */
export type IndexState =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'ready';
      readonly articles: number;
      readonly concepts: number;
      readonly locales: readonly string[];
      /** The layouts in use. */
      readonly layouts: readonly LayoutState[];
      readonly problem: ConfigurationProblem | null;
      /** The files and folders that cannot be read, in sentences. */
      readonly notRead: readonly string[];
    }
  /**
   * No folder has articles. `reason` is set if a configuration describes their location, or a folder cannot be read;
   * `likely` if there is a possible glossary that is not certain enough to be used.
   */
  | {
      readonly kind: 'no-glossary';
      readonly reason: string | null;
      readonly likely: LikelyGlossary | null;
      readonly problem: ConfigurationProblem | null;
    };

/** A layout in use: the patterns of its files, and the evidence or where it is configured, one sentence each. */
export interface LayoutState {
  readonly sources: string;
  readonly reasons: readonly string[];
}

/** A possible glossary. */
export interface LikelyGlossary {
  /** The pattern of its files, or the name of a preset. */
  readonly place: string;
  readonly concepts: number;
}

/** The result of detection in an open folder. */
export interface FolderSetup {
  /** The URI of the root. */
  readonly folder: string;
  /** The URI of the configuration file, and whether it exists. */
  readonly file: string;
  readonly isConfigured: boolean;
  readonly problem: ConfigurationProblem | null;
  readonly found: readonly FoundState[];
}

/** A glossary that was found, whether or not it is in use. */
export interface FoundState extends LikelyGlossary {
  readonly locales: readonly string[];
  readonly isCertain: boolean;
  /** One sentence each. */
  readonly evidence: readonly string[];
}

/** The state of an open document. */
export interface ArticleState {
  /** For files outside the layouts, the locale detected from the text. */
  readonly locale: Locale;
  /** The concept of the article, or of the entry at the position; null for other files and positions. */
  readonly concept: ConceptState | null;
  /** Whether the file is a page or data file of entries, whose concept depends on the position. */
  readonly hasEntries: boolean;
}

export interface ConceptState {
  readonly slug: string;
  /** Whether it is a translation: the source locale is another one and has the concept. */
  readonly hasSource: boolean;
  /** All other locales of the glossary: first those with an article; the source locale before others. */
  readonly elsewhere: readonly LocaleState[];
}

export interface Locale {
  readonly tag: string;
  /** In the language of the interface. */
  readonly name: string;
}

/** A locale, and its article of the concept; null if there is none. */
export interface LocaleState extends Locale {
  readonly article: {
    readonly uri: string;
    /** The name of the entry, if it is in a page or data file; null for an article. */
    readonly range: Range | null;
    readonly title: string;
    readonly draft: boolean;
  } | null;
}

/** A missing article or entry: the edit that creates it, and the ranges to select. */
export interface NewArticle {
  readonly uri: string;
  readonly edit: WorkspaceEdit;
  /** The ranges of the title after the edit; the front matter comes first. */
  readonly titles: readonly Range[];
}

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A link whose article is missing. */
export interface MissingLink {
  readonly range: Range;
  /** The message, a sentence. */
  readonly message: string;
}

/** A change of a link, and its title. */
export interface LinkFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The requests with their parameters and results. All are about an open document; otherwise the result is null. */
export interface ClientRequests {
  /** `position` is needed in a page or data file of entries. */
  'glosswright/article': {
    readonly params: AboutDocument & { readonly position?: Position };
    readonly result: ArticleState | null;
  };
  /** The missing article of the link under the cursor, as in the quick fix. Null if there is none. */
  'glosswright/missingArticle': {
    readonly params: AboutDocument & { readonly position: Position };
    readonly result: NewArticle | null;
  };
  /** The fixes of the broken link at the position that change the link, best first. */
  'glosswright/linkFixes': {
    readonly params: AboutDocument & { readonly position: Position };
    readonly result: readonly LinkFix[] | null;
  };
  /** Removes the mark of the draft: of the document, or of the entry at the position. Null if it has none. */
  'glosswright/markComplete': {
    readonly params: AboutDocument & { readonly position: Position };
    readonly result: TextEdit | null;
  };
  /** All such links in the document, in text order. */
  'glosswright/missingLinks': { readonly params: AboutDocument; readonly result: readonly MissingLink[] | null };
  /** The link to a concept in the style of the document, with the text or the concept's name. Null if there can be none at the position. */
  'glosswright/conceptLink': {
    readonly params: AboutDocument & { readonly slug: string; readonly position: Position; readonly text?: string };
    readonly result: string | null;
  };
  /** A new article or entry, in a locale without one, of the document's concept, or of the entry at the position. */
  'glosswright/newTranslation': {
    readonly params: AboutDocument & { readonly locale: string; readonly position?: Position };
    readonly result: NewArticle | null;
  };
}

/** The requests about open folders. */
export interface FolderRequests {
  /** Searches for glossaries in all open folders, regardless of their configuration. */
  'glosswright/findGlossaries': { readonly params: null; readonly result: readonly FolderSetup[] | null };
  /**
   * The text of a configuration file with some of the glossaries of a folder, by their numbers in the last `found` of the
   * folder. Null if nothing was found before.
   */
  'glosswright/proposeConfiguration': {
    readonly params: { readonly folder: string; readonly picked: readonly number[] };
    readonly result: string | null;
  };
}

/** The `experimental` capability of clients that answer `FileRequests`. */
export const SERVES_FILES = 'glosswrightFiles';

/** An entry in a folder of a workspace. `link`: a symbolic link to a file or folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** The reason why the client cannot list or read something. */
export interface FileFailure {
  /**
   * A code of `node:fs`; `EFBIG` for a file that is larger than the limit, `EMSGSIZE` for one that had no room in the answer beside others, `EAGAIN`
   * if another attempt may succeed.
   */
  readonly code: string;
  readonly message: string;
  /** Bytes; set if the file is too large. */
  readonly size?: number;
}

/** The content of a file, or the reason why it cannot be read. */
export type FileContent = { readonly bytes: Uint8Array | string } | { readonly failure: FileFailure };

/** The server's requests to a client that serves the files of virtual workspaces. */
export interface FileRequests {
  'glosswright/fs/list': {
    readonly params: { readonly uri: string };
    readonly result: { readonly entries: readonly FolderEntry[] } | { readonly failure: FileFailure };
  };
  /**
   * Reads files. `limit`: bytes of each. `isBase64`: whether the connection cannot carry bytes, so that they are encoded as text. `isUrgent`: before
   * files that were requested earlier.
   */
  'glosswright/fs/read': {
    readonly params: {
      readonly uris: readonly string[];
      readonly limit: number;
      readonly isBase64: boolean;
      readonly isUrgent: boolean;
    };
    /** In the order of the URIs. At least one of the files has room. */
    readonly result: { readonly files: readonly FileContent[] };
  };
}
