import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { quickFixes } from '../features/codeActions.ts';
import { completion, completionData, completionDocumentation } from '../features/completion.ts';
import { definition, documentLinks } from '../features/definition.ts';
import { type Articles, hover } from '../features/hover.ts';
import { check } from '../rules/check.ts';
import type { Subject } from '../rules/rule.ts';
import { type FileKey, keyOfUri } from '../workspace/fileKey.ts';
import type { Files } from '../workspace/files.ts';
import type { Control } from '../workspace/pace.ts';
import type { Root } from '../workspace/root.ts';
import { type RootedFile, Workspace } from '../workspace/workspace.ts';
import { type ClientFeatures, clientFeatures, foldersOf, initializeResult } from './capabilities.ts';
import { Diagnostics } from './diagnostics.ts';
import { Settings } from './settings.ts';
import { watchFiles } from './watching.ts';

/** An open document in its glossary. */
interface OpenArticle extends RootedFile {
  readonly subject: Subject;
  readonly document: TextDocument;
  readonly articles: Articles;
}

/** Milliseconds between two looks at git's HEAD. */
const HEAD_INTERVAL = 2000;
/** The tree is read again so seldom that it costs at most one part in this many of the time. */
const RESCAN_SHARE = 200;
const SHORTEST_RESCAN_INTERVAL = 60_000;

/** One client's language server. It keeps no state between requests but the workspace and what is open. */
export class LanguageServer {
  private readonly connection: Connection;
  private readonly documents = new TextDocuments(TextDocument);
  private readonly workspace: Workspace;
  private readonly diagnostics: Diagnostics;
  private readonly settings: Settings;
  private readonly stop = new AbortController();
  private features: ClientFeatures = clientFeatures({});
  private folders: readonly string[] = [];

  constructor(connection: Connection, files: Files) {
    this.connection = connection;
    this.workspace = new Workspace({
      files,
      onAffected: (root, affected) => this.diagnostics.affected(root, affected),
      withProgress: async (title, work) => this.withProgress(title, work),
      onError: (error) => this.logError('workspace', error),
    });
    this.diagnostics = new Diagnostics(connection, this.workspace, (key) => this.documentOf(key)?.uri);
    this.settings = new Settings(connection, (input) => this.workspace.configure(input));
    this.listen();
  }

  dispose(): void {
    this.stop.abort();
    this.diagnostics.dispose();
    this.workspace.dispose();
  }

  private listen(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.guarded('initialized', async () => this.start()));
    connection.onShutdown(() => this.dispose());
    documents.onDidChangeContent(({ document }) => this.bufferChanged(document, document.getText()));
    documents.onDidClose(({ document }) => this.bufferChanged(document, undefined));
    connection.onDidChangeWatchedFiles(({ changes }) => this.workspace.fileEvents(changes));
    connection.onHover(async ({ textDocument, position }, token) =>
      this.answer('hover', textDocument.uri, token, ({ subject, document, articles }) =>
        hover(subject, document.offsetAt(position), articles),
      ),
    );
    connection.onDefinition(async ({ textDocument, position }, token) =>
      this.answer('definition', textDocument.uri, token, ({ subject, document, articles }) =>
        definition(subject, document.offsetAt(position), articles),
      ),
    );
    connection.onDocumentLinks(async ({ textDocument }, token) =>
      this.answer('document links', textDocument.uri, token, ({ subject, articles }) =>
        documentLinks(subject, articles),
      ),
    );
    connection.onCompletion(async ({ textDocument, position }, token) =>
      this.answer('completion', textDocument.uri, token, ({ subject, document }) =>
        completion(subject, document.offsetAt(position), {
          uri: document.uri,
          insertReplace: this.features.insertReplace,
        }),
      ),
    );
    connection.onCompletionResolve(async (item, token) => {
      const data = completionData(item.data);
      if (!data) return item;
      const value = await this.answer('completion resolve', data.uri, token, ({ subject }) =>
        completionDocumentation(subject, data.slug),
      );
      return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
    });
    connection.onCodeAction(async ({ textDocument, range }, token) =>
      this.answer('code action', textDocument.uri, token, ({ root, subject, document, articles }) =>
        quickFixes(
          subject,
          check(subject, root.configuration.severities),
          range,
          {
            uri: document.uri,
            version: document.version,
            canCreateFiles: this.features.createsFiles && this.features.documentChanges,
          },
          articles,
        ),
      ),
    );
    this.diagnostics.listen();
    documents.listen(connection);
  }

  private initialize(params: InitializeParams) {
    this.features = clientFeatures(params.capabilities);
    this.folders = foldersOf(params);
    this.settings.initialize(params.initializationOptions, this.features);
    this.diagnostics.initialize(this.features);
    return initializeResult(this.features);
  }

  private async start(): Promise<void> {
    await this.settings.start();
    await watchFiles(this.connection, this.features);
    if (this.features.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.withKey(uri, (key) => this.workspace.remove(key));
        for (const { uri } of added) this.withKey(uri, (key) => void this.workspace.add(key));
      });
    }
    this.rescanForever();
    await this.workspace.start(this.folders.flatMap((uri) => keyOfUri(uri) ?? []));
  }

  /** Looks for what the client's watcher has missed, as long as the server runs. */
  private rescanForever(): void {
    const heads = setInterval(() => this.workspace.rescanMoved(), HEAD_INTERVAL);
    let rescan: NodeJS.Timeout;
    const schedule = (took: number): void => {
      rescan = setTimeout(
        () => {
          const started = performance.now();
          void this.workspace.rescanAll().then(() => schedule(performance.now() - started));
        },
        Math.max(SHORTEST_RESCAN_INTERVAL, took * RESCAN_SHARE),
      );
    };
    schedule(0);
    this.stop.signal.addEventListener('abort', () => {
      clearInterval(heads);
      clearTimeout(rescan);
    });
  }

  private bufferChanged(document: TextDocument, text: string | undefined): void {
    if (document.languageId !== 'markdown') return;
    this.withKey(document.uri, (key) => this.workspace.setBuffer(key, text));
  }

  private withKey<T>(uri: string, use: (key: FileKey) => T): T | undefined {
    const key = keyOfUri(uri);
    return key === undefined ? undefined : use(key);
  }

  private documentOf(key: FileKey): TextDocument | undefined {
    return this.documents.all().find((document) => keyOfUri(document.uri) === key);
  }

  /** Answers a request about an open document; without a glossary, after a cancellation and after an error with null. */
  private async answer<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    feature: (article: OpenArticle) => T | undefined,
  ): Promise<T | null> {
    const result = await this.guarded(name, async () => {
      const article = await this.openArticle(uri);
      return !article || token.isCancellationRequested ? undefined : feature(article);
    });
    return result ?? null;
  }

  private async openArticle(uri: string): Promise<OpenArticle | undefined> {
    await this.workspace.opened;
    const document = this.documents.get(uri);
    const key = keyOfUri(uri);
    const file = key && this.workspace.locate(key);
    if (!document || !file) return undefined;
    await this.workspace.settled(file.root);
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

  private async withProgress(title: string, work: (control: Control) => Promise<void>): Promise<void> {
    if (!this.features.progress) return work({});
    const reporter = await this.connection.window.createWorkDoneProgress();
    reporter.begin(title, 0);
    try {
      await work({
        progress: (done, total) => reporter.report(Math.round((100 * done) / total), `${done} of ${total} articles`),
      });
    } finally {
      reporter.done();
    }
  }
}
