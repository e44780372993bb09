import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  type Location,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Position,
  ReferencesRequest,
  State,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import {
  type ClientRequests,
  FALLS_BACK,
  type FolderRequests,
  HAS_COMMANDS,
  SERVES_FILES,
  INDEX_STATE,
  type IndexState,
  type NewArticle,
  WANTS_INDEX_STATE,
} from '../../server/src/lsp/clientRequests.ts';
import { t } from '../../server/src/localization/index.ts';
import { OVERVIEW_CHANGED, type OverviewRequests } from '../../server/src/lsp/clientOverviewRequests.ts';
import type { ToolRequests } from '../../server/src/lsp/clientToolRequests.ts';
import type { WritingFolderRequests, WritingRequests } from '../../server/src/lsp/clientWritingRequests.ts';
import { keptAtHyphens } from './completionFilter.ts';
import { withMissingLinks } from './missingLinks.ts';
import { DeletedDocuments } from './deletedDocuments.ts';
import { dataDocuments, markdownDocuments } from './documents.ts';
import { serveFiles } from './fileServer.ts';
import { NeverSaved } from './neverSaved.ts';
import type { ServerState } from './serverState.ts';
import { withLettersOf } from './symbolNames.ts';

type DocumentRequests = ClientRequests & WritingRequests;

/** The functions of the extension's host, Node or a Web Worker, that the server needs. */
export interface ServerHost {
  /** Creates a client that has not started yet, with its own server. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** The folder in which the server may cache its index; undefined if there is none. */
  readonly cacheFolder: string | undefined;
  readonly log: LogOutputChannel;
}

/** Requests about the open folders and their glossaries. */
type WorkspaceRequests = FolderRequests & OverviewRequests & WritingFolderRequests & ToolRequests;

/** Starts, stops, and restarts the language server, and sends requests to it. */
export class Server implements Disposable {
  private readonly host: ServerHost;
  private readonly log: LogOutputChannel;
  private readonly changes = new EventEmitter<void>();
  private readonly overviewChanges = new EventEmitter<void>();
  /** Each start creates a client, because a client that failed to start cannot be started again. */
  private client: BaseLanguageClient | undefined;
  private current: ServerState = { kind: 'starting' };
  /** Serializes starts and stops, so that there is never more than one server. */
  private queue: Promise<void> = Promise.resolve();
  /** Articles that have been created and not saved yet. */
  readonly neverSaved = new NeverSaved();
  private readonly deletedDocuments = new DeletedDocuments();
  readonly onDidChangeState = this.changes.event;
  /** The concepts of a glossary, or their states, may have changed: at most twice a second. */
  readonly onDidChangeOverview = this.overviewChanges.event;

  constructor(host: ServerHost) {
    this.host = host;
    this.log = host.log;
  }

  get state(): ServerState {
    return this.current;
  }

  async start(): Promise<void> {
    return this.inTurn(async () => this.startNow());
  }

  async stop(): Promise<void> {
    return this.inTurn(async () => this.stopNow());
  }

  async restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  dispose(): void {
    this.neverSaved.dispose();
    this.deletedDocuments.dispose();
    this.changes.dispose();
    this.overviewChanges.dispose();
  }

  /** Resolves when the open folders are read, immediately if they are, and also if the server has stopped. */
  async whenRead(): Promise<void> {
    await this.queue;
    if (isRead(this.current)) return;
    const read = new Promise<void>((resolve) => {
      const listener = this.onDidChangeState(() => {
        if (!isRead(this.current)) return;
        listener.dispose();
        resolve();
      });
    });
    await window.withProgress(
      { location: ProgressLocation.Window, title: t('Reading the glossary…') },
      async () => read,
    );
  }

  /** Whether the document is a Markdown file, for which the server has a state. */
  follows(document: TextDocument): boolean {
    return languages.match(markdownDocuments(), document) > 0;
  }

  /** Sends a request about a document. Returns null if the server is not running or the request fails. */
  async ask<M extends keyof DocumentRequests>(
    method: M,
    { uri }: Pick<TextDocument, 'uri'>,
    params: Omit<DocumentRequests[M]['params'], 'textDocument'>,
  ): Promise<DocumentRequests[M]['result'] | null> {
    const { client } = this;
    if (!client?.isRunning()) return null;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    try {
      return await client.sendRequest<DocumentRequests[M]['result']>(method, { ...params, textDocument });
    } catch (error) {
      this.log.warn(`${method}: ${String(error)}`);
      return null;
    }
  }

  /** Sends a request about the open folders, once the server is running. Returns null if it is not, or the request fails. */
  async askFolders<M extends keyof WorkspaceRequests>(
    method: M,
    params: WorkspaceRequests[M]['params'],
    token?: CancellationToken,
  ): Promise<WorkspaceRequests[M]['result'] | null> {
    await this.queue;
    const { client } = this;
    if (!client?.isRunning()) return null;
    try {
      // A token of undefined would count as a second parameter.
      return token
        ? await client.sendRequest<WorkspaceRequests[M]['result']>(method, params, token)
        : await client.sendRequest<WorkspaceRequests[M]['result']>(method, params);
    } catch (error) {
      this.log.warn(`${method}: ${String(error)}`);
      return null;
    }
  }

  /** The references to the concept at the position, from all locales; empty if the server is not running or the request fails. */
  async references({ uri }: TextDocument, position: Position): Promise<Location[]> {
    const { client } = this;
    if (!client?.isRunning()) return [];
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    try {
      const params = { textDocument, position, context: { includeDeclaration: false } };
      const found = await client.sendRequest(ReferencesRequest.type, params);
      return await client.protocol2CodeConverter.asReferences(found ?? []);
    } catch (error) {
      this.log.warn(`references: ${String(error)}`);
      return [];
    }
  }

  /** Creates the article. Returns false if the edit cannot be applied. */
  async create({ uri, edit }: NewArticle): Promise<boolean> {
    if (!(await this.apply(edit))) return false;
    if (edit.documentChanges?.some((change) => 'kind' in change && change.kind === 'create')) this.neverSaved.add(uri);
    return true;
  }

  /** Returns false if the edit cannot be applied. */
  async apply(edit: WorkspaceEdit): Promise<boolean> {
    const converted = await this.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
    return converted !== undefined && workspace.applyEdit(converted);
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error: unknown) => this.log.error(String(error)));
    return this.queue;
  }

  private async startNow(): Promise<void> {
    const client = this.host.createClient(this.options());
    this.client = client;
    this.enter({ kind: 'starting' });
    client.registerFeature(ownCapabilities);
    serveFiles(client);
    client.onNotification(INDEX_STATE, (state: IndexState) => this.enter(state));
    client.onNotification(OVERVIEW_CHANGED, () => this.overviewChanges.fire());
    client.onDidChangeState(({ newState }) => {
      // The client restarts a crashed server a limited number of times.
      if (this.client === client) this.enter({ kind: newState === State.Stopped ? 'stopped' : 'starting' });
    });
    this.deletedDocuments.begin(client);
    try {
      await client.start();
    } catch (error) {
      this.log.error(`The server failed to start: ${String(error)}`);
      this.enter({ kind: 'stopped' });
    }
  }

  private async stopNow(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.enter({ kind: 'stopped' });
    // A server that does not respond is killed.
    await client?.stop().catch((error: unknown) => this.log.warn(String(error)));
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [...markdownDocuments(), ...dataDocuments()],
      diagnosticPullOptions: { onChange: true, onSave: false },
      outputChannel: this.log,
      // The server requests the settings.
      initializationOptions: {
        trusted: workspace.isTrusted,
        cacheFolder: this.host.cacheFolder ?? null,
        translations: l10n.bundle ?? null,
        glosswright: {},
      },
      middleware: {
        ...this.deletedDocuments.middleware,
        // The status bar item shows the progress.
        handleWorkDoneProgress: () => undefined,
        provideWorkspaceSymbols: async (query, token, next) => withLettersOf(query, (await next(query, token)) ?? []),
        provideCompletionItem: async (document, position, context, token, next) =>
          keptAtHyphens(await next(document, position, context, token), document, position),
        provideDocumentLinks: async (document, token, next) =>
          withMissingLinks(
            await next(document, token),
            await this.ask('glosswright/missingLinks', document, {}),
            document,
          ),
      },
    };
  }

  private enter(state: ServerState): void {
    if (state.kind !== this.current.kind) this.log.info(`${this.current.kind} -> ${state.kind}`);
    this.current = state;
    this.changes.fire();
  }
}

function isRead({ kind }: ServerState): boolean {
  return kind !== 'starting' && kind !== 'reading';
}

const ownCapabilities = {
  fillClientCapabilities: (capabilities: { experimental?: unknown }): void => {
    capabilities.experimental = {
      [WANTS_INDEX_STATE]: true,
      [HAS_COMMANDS]: true,
      [FALLS_BACK]: true,
      [SERVES_FILES]: true,
    };
  },
  initialize: (): void => undefined,
  getState: () => ({ kind: 'static' }) as const,
  clear: (): void => undefined,
};
