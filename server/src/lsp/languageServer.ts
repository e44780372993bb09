import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import type { Articles } from '../features/articles.ts';
import { documentLinks } from '../features/definition.ts';
import { hover } from '../features/hover.ts';
import { markdown, plainText } from '../features/markup.ts';
import type { TermUse } from '../glossary/localeTerms.ts';
import { type FileKey, keyOfUri } from '../workspace/fileKey.ts';
import type { Files } from '../workspace/files.ts';
import type { Control } from '../workspace/pace.ts';
import type { Root } from '../workspace/root.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { Ask, AskRoots, ClientWishes, OpenArticle } from './ask.ts';
import { type ClientFeatures, clientFeatures, foldersOf, initializeResult } from './capabilities.ts';
import { answerCodeActionRequests } from './codeActionRequests.ts';
import { answerCompletionRequests } from './completionRequests.ts';
import { Diagnostics } from './diagnostics.ts';
import { IndexStates } from './indexStates.ts';
import { answerLensRequests } from './lensRequests.ts';
import { answerNavigationRequests } from './navigationRequests.ts';
import { OpenDocuments } from './openDocuments.ts';
import { answerOwnRequests } from './ownRequests.ts';
import { withProgress } from './progress.ts';
import { answerReferenceRequests } from './referenceRequests.ts';
import { Refreshes } from './refreshes.ts';
import { answerRenameRequests } from './renameRequests.ts';
import { rescanForever, type RescanTimes, usualTimes } from './rescans.ts';
import { Settings } from './settings.ts';
import { shownOfOthers } from './shownOfOthers.ts';
import { answerSymbolRequests } from './symbolRequests.ts';
import { indexStore } from './indexStore.ts';
import { isTrusted, trusted } from './trust.ts';
import { cancellationOf } from './waiting.ts';
import { watchFiles } from './watching.ts';

/** One client's language server. It keeps no state between requests but the workspace and what is open. */
export class LanguageServer {
  private readonly connection: Connection;
  private readonly times: RescanTimes;
  private readonly documents: OpenDocuments;
  private readonly workspace: Workspace;
  private readonly diagnostics: Diagnostics;
  private readonly settings: Settings;
  private readonly indexStates: IndexStates;
  private readonly refreshes: Refreshes;
  private readonly stop = new AbortController();
  private features: ClientFeatures = clientFeatures({});
  private folders: readonly { readonly uri: string }[] = [];

  constructor(connection: Connection, files: Files, times: RescanTimes = usualTimes) {
    this.connection = connection;
    this.times = times;
    this.documents = new OpenDocuments((key, text) => {
      this.diagnostics.edited(key);
      this.workspace.setBuffer(key, text);
    });
    this.workspace = new Workspace({
      files,
      onAffected: (root, affected) => {
        this.diagnostics.affected(root, affected);
        this.indexStates.changed();
        this.refreshes.changed();
      },
      onRootsChanged: () => {
        this.diagnostics.rootsChanged();
        this.indexStates.changed();
        this.refreshes.changed();
      },
      withProgress: async (title, work) => this.shown(title, work),
      onError: (error) => this.logError('workspace', error),
      onNote: (note) => connection.console.info(note),
    });
    this.diagnostics = new Diagnostics(connection, this.workspace, this.documents, (error) =>
      this.logError('diagnostics', error),
    );
    this.indexStates = new IndexStates(
      connection,
      () => this.workspace.roots(),
      (error) => this.logError('index states', error),
    );
    this.refreshes = new Refreshes(
      connection,
      () => shownOfOthers(this.workspace, this.documents, this.settings.editor),
      (error) => this.logError('refreshes', error),
    );
    this.settings = new Settings(connection, {
      apply: (input) => this.workspace.configure(input),
      onEditor: () => this.refreshes.changed(),
      logError: (error) => this.logError('settings', error),
    });
    this.listen();
  }

  /** Starts to listen to the client. */
  connect(): void {
    this.connection.listen();
  }

  get isShutDown(): boolean {
    return this.stop.signal.aborted;
  }

  dispose(): void {
    this.stop.abort();
    this.diagnostics.dispose();
    this.indexStates.dispose();
    this.refreshes.dispose();
    this.workspace.dispose();
  }

  private listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(async () => this.start());
    connection.onShutdown(() => this.dispose());
    connection.onNotification(trusted, () => this.workspace.trust());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.letGo(changes);
      this.workspace.fileEvents(changes);
    });
    connection.onHover(async ({ textDocument, position }, token) =>
      this.answer(
        'hover',
        textDocument.uri,
        token,
        ({ subject, articles }) =>
          hover(
            subject,
            subject.lines.offsetAt(position),
            articles,
            this.features.markdownHover ? markdown : plainText,
          ),
        'names',
      ),
    );
    connection.onDocumentLinks(async ({ textDocument }, token) =>
      this.answer('document links', textDocument.uri, token, ({ subject, articles }) =>
        documentLinks(subject, articles),
      ),
    );
    answerCompletionRequests(connection, this.answer, {
      features: () => this.features,
      names: (root) => this.workspace.namesRevision(root),
    });
    answerCodeActionRequests(connection, this.answer, () => this.features);
    answerOwnRequests(connection, this.answer);
    answerNavigationRequests(connection, this.answer, this.wishes);
    answerReferenceRequests(connection, this.answer, this.workspace, this.wishes);
    answerSymbolRequests(connection, this.answerOfRoots, this.workspace, this.wishes);
    answerLensRequests(connection, this.answer, this.workspace, this.wishes);
    answerRenameRequests(connection, this.answer, {
      workspace: this.workspace,
      documents: this.documents,
      features: () => this.features,
      guarded: async (name, work) => this.guarded(name, work),
    });
    this.diagnostics.listen();
    this.documents.listen(connection);
  }

  /** An editor keeps documents open whose files it has renamed or deleted; what nobody has changed since is no article any more. */
  private letGo(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const key = type === FileChangeType.Deleted ? keyOfUri(uri) : undefined;
      if (key !== undefined && this.documents.isSaved(key)) this.workspace.setBuffer(key, undefined);
    }
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.features = clientFeatures(params.capabilities, params.clientInfo);
    if (isTrusted(params.initializationOptions)) this.workspace.trust();
    const store = indexStore(params.initializationOptions);
    if (store) this.workspace.keepIndexesIn(store);
    this.folders = foldersOf(params);
    this.settings.initialize(params.initializationOptions, this.features);
    this.diagnostics.initialize(this.features);
    this.indexStates.initialize(params.capabilities);
    this.refreshes.initialize(this.features);
    return initializeResult(this.features);
  }

  /** Whatever goes wrong, the folders are opened in the end: every request waits for that. */
  private async start(): Promise<void> {
    if (this.features.workspaceFolders) this.followFolders();
    watchFiles(this.connection, this.features).catch((error: unknown) => this.logError('watching', error));
    await this.guarded('settings', async () => this.settings.start());
    await this.guarded('start', async () => this.workspace.start(keysOf(this.folders)));
    rescanForever(this.workspace, this.times, this.features.watchesFiles, this.stop.signal);
    this.indexStates.changed();
  }

  /** Long work, with whatever the client shows of it. */
  private async shown(title: string, work: (control: Control) => Promise<void>): Promise<void> {
    const { connection, features, indexStates } = this;
    const watched = async ({ progress }: Control): Promise<void> =>
      indexStates.reading(async (seen) => {
        const both = (done: number, total: number): void => {
          progress?.(done, total);
          seen(done, total);
        };
        await work({ progress: both });
      });
    await (features.progress ? withProgress(connection, title, watched) : watched({}));
  }

  private followFolders(): void {
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      void this.guarded('workspace folders', async () => {
        await this.workspace.opened;
        for (const key of keysOf(removed)) this.workspace.remove(key);
        await Promise.all(keysOf(added).map(async (key) => this.workspace.add(key)));
      });
    });
  }

  /** Answers a request about an open document; without a glossary, after a cancellation and after an error with null. */
  private readonly answer: Ask = async (name, uri, token, feature, use) => {
    if (this.isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    const result = await this.guarded(name, async () => {
      const article = await this.openArticle(uri, token, use);
      return article && feature(article);
    });
    return result ?? null;
  };

  private readonly answerOfRoots: AskRoots = async (name, token, feature) => {
    if (this.isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    const result = await this.guarded(name, async () => {
      await this.workspace.opened;
      const roots = this.workspace.roots();
      const settled = Promise.all(roots.map(async (root) => this.workspace.settled(root)));
      await Promise.race([settled, cancellationOf(token)]);
      return token.isCancellationRequested ? undefined : feature(roots);
    });
    return result ?? null;
  };

  private readonly wishes = (): ClientWishes => ({ features: this.features, editor: this.settings.editor });

  private async openArticle(uri: string, token: CancellationToken, use?: TermUse): Promise<OpenArticle | undefined> {
    await this.workspace.opened;
    const key = keyOfUri(uri);
    const file = key && this.workspace.locate(key);
    if (!file) return undefined;
    const ready = use ? this.workspace.ready(file, use) : this.workspace.settled(file.root);
    await Promise.race([ready, cancellationOf(token)]);
    const document = this.documents.get(key);
    if (!document || token.isCancellationRequested) return undefined;
    const subject = file.root.subject(file.path, document.getText());
    return subject && { ...file, subject, document, articles: this.articlesOf(file.root) };
  }

  private articlesOf(root: Root): Articles {
    return {
      uriOf: (path) => this.workspace.uriOf(root, path),
      textOf: (path) => {
        const result = root.read(path);
        return result?.kind === 'text' ? result.text : undefined;
      },
    };
  }

  /** A failing request is logged and answered with nothing; it never ends the process. */
  private async guarded<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.logError(name, error);
      return undefined;
    }
  }

  private logError(name: string, error: unknown): void {
    this.connection.console.error(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

function keysOf(folders: readonly { readonly uri: string }[]): FileKey[] {
  return folders.flatMap(({ uri }) => keyOfUri(uri) ?? []);
}
