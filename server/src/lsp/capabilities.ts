import {
  type ClientCapabilities,
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  type MarkupKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL } from '../features/fixAllAction.ts';
import { LINK_MENTIONS, REWRITE } from '../features/linkActions.ts';
import { version } from '../version.ts';
import { CREATE_TRANSLATION, FALLS_BACK, HAS_COMMANDS, SERVES_FILES, WANTS_INDEX_STATE } from './clientRequests.ts';

/** The client capabilities that the server uses. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Shows the places that a finding leads to. */
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly progress: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  /** Strikes deprecated completion items through. */
  readonly strikesThrough: boolean;
  /** Respects an item's range even if the item has a `filterText`. */
  readonly filterTexts: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly definitionLinks: boolean;
  readonly declaration: boolean;
  readonly declarationLinks: boolean;
  readonly implementation: boolean;
  readonly implementationLinks: boolean;
  /** Supports symbols with lazily resolved ranges. */
  readonly symbolRanges: boolean;
  readonly codeLens: boolean;
  readonly refreshesLenses: boolean;
  readonly inlayHints: boolean;
  readonly refreshesHints: boolean;
  /** Wants to be notified of the state of the index. */
  readonly wantsIndexState: boolean;
  /** Has the commands of the VS Code extension. */
  readonly ownCommands: boolean;
  /** Asks other providers after an error or an empty response; see `FALLS_BACK`. */
  readonly fallsBack: boolean;
  /** Lets the server apply edits for a command. */
  readonly appliesEdits: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly changeAnnotations: boolean;
  /** Shows actions that cannot be used now, with the reason. */
  readonly disabledActions: boolean;
  /** Asks for the edit of a picked code action, and lets the user confirm its changes. */
  readonly previewsActions: boolean;
  readonly preparesRename: boolean;
  readonly asksBeforeRenamingFiles: boolean;
  /** Lists and reads the files of virtual workspaces for the server. */
  readonly servesFiles: boolean;
}

export function clientFeatures(
  { workspace, textDocument, window, experimental }: ClientCapabilities,
  client?: InitializeParams['clientInfo'],
): ClientFeatures {
  const completionItem = textDocument?.completion?.completionItem;
  const { documentChanges, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    strikesThrough: completionItem?.tagSupport?.valueSet.includes(1) === true,
    filterTexts: !(client?.name === 'Neovim' && /^0\.\d\./.test(client.version ?? '')),
    markdownHover: readsMarkdown(textDocument?.hover?.contentFormat),
    markdownCompletion: readsMarkdown(completionItem?.documentationFormat),
    definitionLinks: textDocument?.definition?.linkSupport === true,
    declaration: textDocument?.declaration !== undefined,
    declarationLinks: textDocument?.declaration?.linkSupport === true,
    implementation: textDocument?.implementation !== undefined,
    implementationLinks: textDocument?.implementation?.linkSupport === true,
    symbolRanges: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    codeLens: textDocument?.codeLens !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    wantsIndexState: isSet(experimental, WANTS_INDEX_STATE),
    ownCommands: isSet(experimental, HAS_COMMANDS),
    fallsBack: isSet(experimental, FALLS_BACK),
    appliesEdits: workspace?.applyEdit === true && workspace.executeCommand !== undefined,
    // Neovim 0.7 to 0.9 only list the supported properties.
    documentChanges: documentChanges === true || resourceOperations.length > 0,
    createsFiles: resourceOperations.includes('create'),
    renamesFiles: resourceOperations.includes('rename'),
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    previewsActions:
      documentChanges === true &&
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    asksBeforeRenamingFiles: workspace?.fileOperations?.willRename === true,
    servesFiles: isSet(experimental, SERVES_FILES),
  };
}

function isSet(experimental: unknown, name: string): boolean {
  return (
    typeof experimental === 'object' &&
    experimental !== null &&
    new Map(Object.entries(experimental)).get(name) === true
  );
}

/** A client that does not list formats predates plain text, and supports Markdown. */
function readsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || formats.includes('markdown');
}

/** Files and folders that may be or contain articles. */
const RENAMED_FILES: FileOperationRegistrationOptions['filters'] = [
  { pattern: { glob: '**/*.{md,markdown,mdx}', matches: 'file', options: { ignoreCase: true } } },
  { pattern: { glob: '**/*', matches: 'folder' } },
];

function renamedFiles({ servesFiles }: ClientFeatures): FileOperationRegistrationOptions['filters'] {
  return servesFiles ? RENAMED_FILES : RENAMED_FILES.map(({ pattern }) => ({ scheme: 'file', pattern }));
}

/** The response to `initialize`. */
export function initializeResult(features: ClientFeatures): InitializeResult {
  return {
    serverInfo: { name: 'glosswright', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      definitionProvider: true,
      ...(features.declaration ? { declarationProvider: true } : {}),
      ...(features.implementation ? { implementationProvider: true } : {}),
      referencesProvider: true,
      documentHighlightProvider: true,
      workspaceSymbolProvider: features.symbolRanges ? { resolveProvider: true } : true,
      ...(features.codeLens ? { codeLensProvider: { resolveProvider: true } } : {}),
      ...(features.inlayHints ? { inlayHintProvider: true } : {}),
      ...(offersTranslations(features) ? { executeCommandProvider: { commands: [CREATE_TRANSLATION] } } : {}),
      documentLinkProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: ['[', '(', '<', '/', '#', '"', '@'], resolveProvider: true },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, REWRITE, FIX_ALL, LINK_MENTIONS],
        ...(features.previewsActions ? { resolveProvider: true } : {}),
      },
      renameProvider: features.preparesRename ? { prepareProvider: true } : true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(features.asksBeforeRenamingFiles
          ? { fileOperations: { willRename: { filters: renamedFiles(features) } } }
          : {}),
      },
      ...(features.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'glosswright', interFileDependencies: true, workspaceDiagnostics: true } }
        : {}),
    },
  };
}

/** Whether the server creates translations itself: for clients without the extension's commands that can apply edits. */
export function offersTranslations({ ownCommands, appliesEdits, createsFiles }: ClientFeatures): boolean {
  return !ownCommands && appliesEdits && createsFiles;
}

/** The URIs of the workspace folders. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): { readonly uri: string }[] {
  const folders: unknown = workspaceFolders;
  if (Array.isArray(folders)) return folders.filter(hasUri);
  return typeof rootUri === 'string' ? [{ uri: rootUri }] : [];
}

function hasUri(folder: unknown): folder is { readonly uri: string } {
  return typeof folder === 'object' && folder !== null && 'uri' in folder && typeof folder.uri === 'string';
}
