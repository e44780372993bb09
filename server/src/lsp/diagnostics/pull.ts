import { keyIn, keyOfDocument } from '../../session/looseDocument.ts';
import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Invalidation } from '../../root/invalidation/invalidation.ts';
import { type FileKey } from '../../disk/fileKey.ts';
import type { Root } from '../../root/root.ts';
import type { RootedFile, Workspace } from '../../session/workspace.ts';
import type { Articles } from '../../features/articles.ts';
import { articlesOf } from '../articlesOf.ts';
import type { ClientFeatures } from '../capabilities.ts';
import { ConfigurationReports } from '../configurationReports.ts';
import type { Concern } from './concerning.ts';
import { type Findings, findingsNow, NO_FINDINGS } from './findings.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { PushedDiagnostics } from './push.ts';
import { WorkspaceReports } from './workspaceReports.ts';

/** Milliseconds between two checks whether the client should pull again. */
const REFRESH_INTERVAL = 1000;
/** Debounce delay in milliseconds. */
const REFRESH_DELAY = 100;
const PUSH_DELAY = 200;

/**
 * Reports findings to the client: by document pull and workspace pull, or by push to a client without pull
 * pull.
 */
export class Diagnostics {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly documents: OpenDocuments;
  private readonly concern: () => Concern;
  private readonly logError: (error: unknown) => void;
  private readonly workspaceReports: WorkspaceReports;
  private readonly configurationReports: ConfigurationReports;
  private readonly pushed: PushedDiagnostics;
  private features: ClientFeatures | undefined;
  /** The result ids of open documents that the client shows, except documents edited since. */
  private readonly pulled = new Map<FileKey, string>();
  /** Open documents whose findings may have changed. */
  private readonly suspects = new Set<FileKey>();
  private refreshTimer: NodeJS.Timeout | undefined;
  private lastLook = -REFRESH_INTERVAL;
  private pushTimer: NodeJS.Timeout | undefined;

  constructor(
    connection: Connection,
    workspace: Workspace,
    documents: OpenDocuments,
    concern: () => Concern,
    logError: (error: unknown) => void,
  ) {
    this.connection = connection;
    this.workspace = workspace;
    this.documents = documents;
    this.concern = concern;
    this.logError = logError;
    const isOpen = (key: FileKey): boolean => documents.get(key) !== undefined;
    this.workspaceReports = new WorkspaceReports({
      workspace,
      isOpen,
      concern,
      articlesFor: (root) => this.articlesFor(root),
      onError: logError,
    });
    this.configurationReports = new ConfigurationReports(connection, workspace);
    this.pushed = new PushedDiagnostics(connection);
  }

  initialize(features: ClientFeatures): void {
    this.features = features;
  }

  listen(): void {
    const { diagnostics } = this.connection.languages;
    diagnostics.on(async ({ textDocument, previousResultId }, token) =>
      this.documentReport(textDocument.uri, previousResultId, token),
    );
    diagnostics.onWorkspace(async (params, token) => {
      await this.workspace.opened;
      return this.workspaceReports.report(params, token);
    });
  }

  dispose(): void {
    clearTimeout(this.refreshTimer);
    clearTimeout(this.pushTimer);
    this.workspaceReports.dispose();
  }

  /** A document was edited, opened, or closed; the client pulls it again by itself. */
  edited(key: FileKey): void {
    this.pulled.delete(key);
    this.suspects.delete(key);
  }

  /** Notifies the client after a change. */
  invalidation(root: Root, invalidation: Invalidation): void {
    this.workspaceReports.invalidation(root, invalidation);
    this.suspect((file) => file.root === root && invalidation.has(file.path));
    this.changed();
  }

  /** The user works in other locales. */
  concernChanged(): void {
    for (const root of this.workspace.roots()) this.invalidation(root, new Invalidation().addEverything());
  }

  /** A folder was opened or closed. */
  rootsChanged(): void {
    this.workspaceReports.rootsChanged();
    this.suspect(() => true);
    this.changed();
  }

  private suspect(isSuspect: (file: RootedFile) => boolean): void {
    for (const key of this.pulled.keys()) {
      const file = this.workspace.locate(key);
      if (!file || isSuspect(file)) this.suspects.add(key);
    }
  }

  private changed(): void {
    this.configurationReports.update().catch(this.logError);
    if (!this.features?.pullsDiagnostics) this.schedulePush();
    else if (this.features.refreshesDiagnostics && this.suspects.size > 0) this.scheduleRefresh();
  }

  private async documentReport(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const key = keyOfDocument(uri);
    const file = key && (await this.workspace.located(key));
    if (!file) {
      if (key) this.pulled.delete(key);
      return { kind: 'full', items: [] };
    }
    await this.workspace.ready(file, 'findings');
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const { resultId, items } = this.findings(file);
    if (this.documents.get(key)) this.pulled.set(key, resultId);
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] };
  }

  private findings({ root, path }: RootedFile): Findings {
    return findingsNow(root, path, {
      concern: this.concern(),
      articles: this.articlesFor(root),
      onError: this.logError,
    });
  }

  /** Access to the articles that findings lead to; undefined if the client does not show such places. */
  private articlesFor(root: Root): Articles | undefined {
    return this.features?.relatedInformation === true ? articlesOf(this.workspace, root) : undefined;
  }

  /** Sends one refresh for many changes, and only if findings of an open document differ from those that the client shows. */
  private scheduleRefresh(): void {
    const wait = Math.max(REFRESH_DELAY, this.lastLook + REFRESH_INTERVAL - performance.now());
    this.refreshTimer ??= setTimeout(() => {
      this.refreshTimer = undefined;
      this.lastLook = performance.now();
      this.refresh().catch(this.logError);
    }, wait);
  }

  private async refresh(): Promise<void> {
    for (const key of this.suspects) {
      this.suspects.delete(key);
      const shown = this.pulled.get(key);
      const file = this.workspace.locate(key);
      if (file) await this.workspace.ready(file, 'findings');
      const { resultId } = file ? this.findings(file) : NO_FINDINGS;
      // The document may have been edited in the meantime.
      if (shown === undefined || this.pulled.get(key) !== shown || resultId === shown) continue;
      await this.connection.languages.diagnostics.refresh();
      return;
    }
  }

  private schedulePush(): void {
    clearTimeout(this.pushTimer);
    this.pushTimer = setTimeout(() => {
      this.push().catch(this.logError);
    }, PUSH_DELAY);
  }

  /** Pushes changed findings of open documents to a client without pull support. */
  private async push(): Promise<void> {
    const left = new Set(this.pushed.uris);
    for (const root of this.workspace.roots()) {
      await this.workspace.settled(root);
      for (const path of root.openPaths()) {
        await this.workspace.ready({ root, path }, 'findings');
        const key = keyIn(root.key, path);
        const uri = key && this.documents.uriOf(key);
        if (uri === undefined || !this.workspace.owns(root, path)) continue;
        left.delete(uri);
        const { resultId, items } = this.findings({ root, path });
        await this.pushed.show(uri, items, resultId);
      }
    }
    for (const uri of left) await this.pushed.clear(uri);
  }
}
