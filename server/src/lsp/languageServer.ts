import {
  type Connection,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { type FileKey, isVirtual, keyOfUri } from '../disk/fileKey.ts';
import type { Control } from '../scheduling/scheduler.ts';
import { useInterfaceLanguage } from '../localization/index.ts';
import { Workspace } from '../session/workspace.ts';
import { Answers } from './answers.ts';
import type { ClientWishes } from './ask.ts';
import { type ClientFeatures, clientFeatures, foldersOf, initializeResult } from './capabilities.ts';
import { answerCodeActionRequests } from './codeActionRequests.ts';
import { answerFixKindRequests } from './fixKindRequests.ts';
import { answerCompareRequests } from './compareRequests.ts';
import { answerCreateRequests, answerFirstGlossaryRequests } from './createRequests.ts';
import { answerCompletionRequests } from './completionRequests.ts';
import { Diagnostics } from './diagnostics/pull.ts';
import { IndexStates } from './indexStates.ts';
import type { Host } from './host.ts';
import { answerHoverRequests } from './hoverRequests.ts';
import { answerLensRequests } from './lensRequests.ts';
import { answerNavigationRequests } from './navigationRequests.ts';
import { languageOfClient } from './languageOfClient.ts';
import { LayoutLog } from './layoutLog.ts';
import { OpenDocuments } from './openDocuments.ts';
import { answerOwnRequests } from './ownRequests.ts';
import { answerOverviewRequests } from './overviewRequests.ts';
import { inSlices, Overviews } from './overviews.ts';
import { withProgress } from './progress.ts';
import { answerReferenceRequests } from './referenceRequests.ts';
import { Refreshes } from './refreshes.ts';
import { answerRenameRequests } from './renameRequests.ts';
import { rescanForever, type RescanTimes, usualTimes } from './rescans.ts';
import { Settings } from './settings.ts';
import { shownOfOthers } from './shownOfOthers.ts';
import { answerSetupRequests } from './setupRequests.ts';
import { answerSymbolRequests } from './symbolRequests.ts';
import { isTrusted, trusted } from './trust.ts';
import { answerToolRequests } from './toolRequests.ts';
import { answerWritingRequests } from './writingRequests.ts';
import { fileEvents, watchFiles } from './watching.ts';

/** The language server of one client. Its only state is the workspace and the open documents. */
export class LanguageServer {
  private readonly connection: Connection;
  private readonly times: RescanTimes;
  private readonly documents: OpenDocuments;
  private readonly workspace: Workspace;
  private readonly answers: Answers;
  private readonly diagnostics: Diagnostics;
  private readonly settings: Settings;
  private readonly indexStates: IndexStates;
  private readonly overviews: Overviews;
  private readonly refreshes: Refreshes;
  private readonly layoutLog: LayoutLog;
  private readonly host: Host;
  private readonly stop = new AbortController();
  private features: ClientFeatures = clientFeatures({});
  private folders: readonly { readonly uri: string }[] = [];

  constructor(connection: Connection, host: Host, times: RescanTimes = usualTimes) {
    this.connection = connection;
    this.times = times;
    this.host = host;
    this.layoutLog = new LayoutLog((line) => connection.console.info(line));
    this.documents = new OpenDocuments((key, text) => {
      this.diagnostics.edited(key);
      this.workspace.setBuffer(key, text);
    });
    this.workspace = new Workspace({
      ...host,
      onInvalidated: (root, invalidation) => {
        if (invalidation.everything) this.layoutLog.changed(root);
        this.diagnostics.invalidation(root, invalidation);
        this.indexStates.changed();
        this.overviews.changed();
        this.refreshes.changed();
      },
      onRootsChanged: () => {
        this.diagnostics.rootsChanged();
        this.indexStates.changed();
        this.overviews.changed();
        this.refreshes.changed();
      },
      withProgress: async (title, work) => this.shown(title, work),
      onError: (error) => this.logError('workspace', error),
      onNote: (note) => connection.console.info(note),
    });
    this.answers = new Answers({
      workspace: this.workspace,
      documents: this.documents,
      isShutDown: () => this.isShutDown,
      logError: (name, error) => this.logError(name, error),
    });
    this.diagnostics = new Diagnostics(
      connection,
      this.workspace,
      this.documents,
      () => this.settings.editor,
      (error) => this.logError('diagnostics', error),
    );
    this.indexStates = new IndexStates(
      connection,
      () => this.workspace.roots(),
      (error) => this.logError('index states', error),
    );
    this.overviews = new Overviews(connection, {
      roots: () => this.workspace.roots(),
      logError: (error) => this.logError('overviews', error),
      // After the terms that other requests wait for.
      inSlices: async (steps) =>
        this.workspace.urgent.run(async () => inSlices(steps, { rest: async () => this.workspace.termsAnswered() })),
    });
    this.refreshes = new Refreshes(
      connection,
      () => shownOfOthers(this.workspace, this.documents, this.settings.editor),
      (error) => this.logError('refreshes', error),
    );
    this.settings = new Settings(connection, {
      apply: (input) => this.workspace.configure(input),
      onEditor: () => {
        this.refreshes.changed();
        this.diagnostics.concernChanged();
      },
      logError: (error) => this.logError('settings', error),
    });
    this.listen();
  }

  /** Starts listening to the client. */
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
    this.overviews.dispose();
    this.refreshes.dispose();
    this.workspace.dispose();
  }

  private listen(): void {
    const { connection, host } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(async () => this.start());
    connection.onShutdown(() => this.dispose());
    connection.onNotification(trusted, () => this.workspace.trust());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const events = fileEvents(changes);
      this.letGo(events);
      void this.answers.guarded('file events', async () => this.takeEvents(events));
    });
    const { ask, askPartial, askRoots, askRootsSoon } = this.answers;
    answerHoverRequests(connection, askPartial, () => this.features);
    answerCompletionRequests(connection, ask, askPartial, {
      features: () => this.features,
      names: (root) => this.workspace.namesRevision(root),
    });
    answerCodeActionRequests(connection, ask, () => this.features);
    answerFixKindRequests(connection, ask, {
      workspace: this.workspace,
      documents: this.documents,
      guarded: async (name, work) => this.answers.guarded(name, work),
    });
    answerOwnRequests(connection, ask);
    answerWritingRequests(connection, ask, (root) => this.workspace.namesRevision(root));
    answerCreateRequests(connection, askRoots, this.workspace);
    answerFirstGlossaryRequests(connection, askRoots, this.workspace);
    answerCompareRequests(connection, ask, {
      workspace: this.workspace,
      repositoryOf: host.repositoryOf,
      guarded: async (name, work) => this.answers.guarded(name, work),
    });
    answerSetupRequests(connection, {
      workspace: this.workspace,
      filesOf: host.filesOf,
      guarded: async (name, work) => this.answers.guarded(name, work),
    });
    answerNavigationRequests(connection, ask, askPartial, this.wishes);
    answerReferenceRequests(connection, ask, this.workspace, this.wishes);
    answerSymbolRequests(connection, askRoots, this.workspace, this.wishes);
    answerOverviewRequests(connection, {
      askRoots,
      askRootsSoon,
      workspace: this.workspace,
      overviews: this.overviews,
    });
    answerToolRequests(connection, askRoots, this.workspace);
    answerLensRequests(connection, ask, this.workspace, this.wishes);
    answerRenameRequests(connection, ask, {
      workspace: this.workspace,
      documents: this.documents,
      features: () => this.features,
      guarded: async (name, work) => this.answers.guarded(name, work),
    });
    this.diagnostics.listen();
    this.documents.listen(connection);
  }

  private async takeEvents(events: readonly FileEvent[]): Promise<void> {
    const observed = this.host.observe(events);
    if (observed) await observed;
    this.workspace.fileEvents(events);
  }

  /** Editors keep renamed or deleted files open. Unless modified since, such a document is no longer an article. */
  private letGo(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const key = type === FileChangeType.Deleted ? keyOfUri(uri) : undefined;
      if (key !== undefined && this.documents.isSaved(key)) this.workspace.setBuffer(key, undefined);
    }
  }

  private initialize(params: InitializeParams): InitializeResult {
    const language = languageOfClient(params, this.host.readLanguage);
    if (language) useInterfaceLanguage(language);
    this.features = clientFeatures(params.capabilities, params.clientInfo);
    if (isTrusted(params.initializationOptions)) this.workspace.trust();
    const writer = this.host.indexWriter(params.initializationOptions);
    if (writer) this.workspace.cacheIndexesWith(writer);
    this.folders = foldersOf(params);
    this.settings.initialize(params.initializationOptions, this.features);
    this.diagnostics.initialize(this.features);
    this.indexStates.initialize(this.features.wantsIndexState);
    this.overviews.initialize(this.features.wantsIndexState);
    this.refreshes.initialize(this.features);
    return initializeResult(this.features);
  }

  /** Always resolves, even after errors, because every request waits for it. */
  private async start(): Promise<void> {
    if (this.features.workspaceFolders) this.followFolders();
    watchFiles(this.connection, this.features).catch((error: unknown) => this.logError('watching', error));
    await this.answers.guarded('settings', async () => this.settings.start());
    await this.answers.guarded('start', async () => this.workspace.start(this.keysOf(this.folders)));
    rescanForever(this.workspace, this.times, this.features.watchesFiles, this.stop.signal);
    this.indexStates.changed();
  }

  /** Runs long work with a progress indicator. */
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

  /** The folders whose files can be read. */
  private keysOf(folders: readonly { readonly uri: string }[]): FileKey[] {
    const keys = folders.flatMap(({ uri }) => keyOfUri(uri) ?? []);
    return this.features.servesFiles ? keys : keys.filter((key) => !isVirtual(key));
  }

  private followFolders(): void {
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      void this.answers.guarded('workspace folders', async () => {
        await this.workspace.opened;
        for (const key of this.keysOf(removed)) this.workspace.remove(key);
        await Promise.all(this.keysOf(added).map(async (key) => this.workspace.add(key)));
      });
    });
  }

  private readonly wishes = (): ClientWishes => ({ features: this.features, editor: this.settings.editor });

  private logError(name: string, error: unknown): void {
    this.connection.console.error(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
