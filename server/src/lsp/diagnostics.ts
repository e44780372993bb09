import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticOf, resultIdOf } from '../features/diagnostics.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Affected } from '../workspace/affected.ts';
import { type CheckedFile, checkFile } from '../workspace/checkFile.ts';
import { CONFIGURATION_FILE } from '../workspace/configurationFile.ts';
import { type FileKey, joinKey, keyOfUri } from '../workspace/fileKey.ts';
import { paced } from '../workspace/pace.ts';
import type { Root } from '../workspace/root.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ClientFeatures } from './capabilities.ts';
import { FindingsStore, type StoredFindings } from './findingsStore.ts';

/** Milliseconds. */
const REFRESH_INTERVAL = 1000;
const PUSH_DELAY = 200;

/**
 * Findings on their way to the client: pulled document by document and for the workspace, or pushed to a client that cannot
 * pull. What was computed is kept until something that it depends on changes.
 */
export class Diagnostics {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  /** The URI as the client wrote it, of an open document; undefined when it is not open. */
  private readonly openUri: (key: FileKey) => string | undefined;
  private readonly store = new FindingsStore();
  private features: ClientFeatures | undefined;
  private refreshTimer: NodeJS.Timeout | undefined;
  private pushTimer: NodeJS.Timeout | undefined;
  private readonly waiting = new Set<() => void>();
  /** Result ids of what clients were sent, by URI. */
  private readonly pushed = new Map<string, string>();
  private readonly configurationReports = new Map<string, string>();
  private isDisposed = false;

  constructor(connection: Connection, workspace: Workspace, openUri: (key: FileKey) => string | undefined) {
    this.connection = connection;
    this.workspace = workspace;
    this.openUri = openUri;
  }

  initialize(features: ClientFeatures): void {
    this.features = features;
  }

  listen(): void {
    const { diagnostics } = this.connection.languages;
    diagnostics.on(async ({ textDocument, previousResultId }, token) =>
      this.documentReport(textDocument.uri, previousResultId, token),
    );
    diagnostics.onWorkspace(async (params, token) => this.workspaceReport(params, token));
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.refreshTimer);
    clearTimeout(this.pushTimer);
    this.wake();
  }

  /** Something has changed: forgets what depended on it, and lets the client know. */
  affected(root: Root, affected: Affected): void {
    this.store.forget(root, affected);
    this.reportConfiguration(root);
    this.wake();
    if (!this.features?.pullsDiagnostics) this.schedulePush();
    else if (this.features.refreshesDiagnostics && this.concernsOthers(root, affected)) this.scheduleRefresh();
  }

  /** The document that is typed in is pulled by the client itself. */
  private concernsOthers(root: Root, { everything, paths }: Affected): boolean {
    if (everything) return true;
    const open = [...paths].filter((path) => this.openUri(joinKey(root.key, path) ?? root.key) !== undefined);
    return open.length > 1 || (open.length === 1 && paths.size > 1);
  }

  /** Many changes, one refresh. */
  private scheduleRefresh(): void {
    this.refreshTimer ??= setTimeout(() => {
      this.refreshTimer = undefined;
      void this.connection.languages.diagnostics.refresh();
    }, REFRESH_INTERVAL);
  }

  private async documentReport(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    await this.workspace.opened;
    const key = keyOfUri(uri);
    const file = key && this.workspace.locate(key);
    if (!file) return { kind: 'full', items: [] };
    await this.workspace.settled(file.root);
    if (token.isCancellationRequested) throw cancelled();
    const { resultId, items } = this.findings(file.root, file.path);
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] };
  }

  /** What differs from what the client has; waits until something does. */
  private async workspaceReport(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    await this.workspace.opened;
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const changed = this.nextChange(token);
      const items = await this.changedReports(known, token);
      if (token.isCancellationRequested) throw cancelled();
      if (items.length > 0 || this.isDisposed) return { items };
      await changed;
      // Typing changes something at every letter; once a second is enough for files that nobody looks at.
      await new Promise((resolve) => {
        setTimeout(resolve, REFRESH_INTERVAL);
      });
      if (token.isCancellationRequested) throw cancelled();
    }
  }

  private async changedReports(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const left = new Map(known);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const root of this.workspace.roots()) {
      await this.workspace.settled(root);
      for (const [path, { resultId, items: diagnostics }] of await this.workspaceFindings(root, token)) {
        const uri = this.uriOf(root, path);
        const before = left.get(uri);
        left.delete(uri);
        if (before !== resultId) items.push({ kind: 'full', uri, version: null, resultId, items: [...diagnostics] });
      }
    }
    // What the client still shows and is no longer there.
    for (const [uri] of left) if (!this.isOpen(uri)) items.push({ kind: 'full', uri, version: null, items: [] });
    return items;
  }

  /** The files of the root with findings, as the configuration wants them. */
  private async workspaceFindings(root: Root, token: CancellationToken): Promise<Map<string, StoredFindings>> {
    const selection = this.store.selectionFor(root);
    const result = new Map<string, StoredFindings>();
    if (selection === 'open') return result;
    let errors = 0;
    await paced(root.articlePaths(), {}, (path) => {
      if (token.isCancellationRequested || (selection === 'errors' && errors >= FindingsStore.MOST_ERRORS)) return;
      const findings = this.findings(root, path);
      const shown = selection === 'errors' ? onlyErrors(findings) : findings;
      if (shown.items.length === 0) return;
      errors += shown.items.length;
      result.set(path, shown);
    });
    return result;
  }

  private findings(root: Root, path: string): StoredFindings {
    return this.store.get(root, path, () => {
      const file = checkFile(root, path);
      const items = file ? diagnosticsOf(file) : [];
      return { resultId: resultIdOf(items), items };
    });
  }

  private uriOf(root: Root, path: string): string {
    return this.openUri(joinKey(root.key, path) ?? root.key) ?? this.workspace.uriOf(root, path);
  }

  private isOpen(uri: string): boolean {
    const key = keyOfUri(uri);
    return key !== undefined && this.openUri(key) !== undefined;
  }

  private async nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        resolve();
      };
      this.waiting.add(done);
      token.onCancellationRequested(done);
    });
  }

  private wake(): void {
    for (const done of this.waiting) done();
  }

  private schedulePush(): void {
    clearTimeout(this.pushTimer);
    this.pushTimer = setTimeout(() => void this.push(), PUSH_DELAY);
  }

  /** Sends what has changed to a client that does not ask: the findings of open documents. */
  private async push(): Promise<void> {
    const shown = new Set<string>();
    for (const root of this.workspace.roots()) {
      await this.workspace.settled(root);
      for (const path of root.openPaths()) {
        const uri = this.uriOf(root, path);
        shown.add(uri);
        const { resultId, items } = this.findings(root, path);
        if (this.pushed.get(uri) === resultId) continue;
        this.pushed.set(uri, resultId);
        await this.connection.sendDiagnostics({ uri, diagnostics: [...items] });
      }
    }
    for (const uri of this.pushed.keys()) {
      if (shown.has(uri)) continue;
      this.pushed.delete(uri);
      await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** The errors of the configuration file are pushed to every client: nobody pulls a JSON file from this server. */
  private reportConfiguration(root: Root): void {
    const lines = new LineIndex(root.configurationText);
    const diagnostics = root.configurationErrors.map(({ message, span }): Diagnostic => {
      return {
        range: lines.rangeOf(span),
        severity: 1,
        source: 'glosswright',
        message: `${message}. The last valid configuration stays in force.`,
      };
    });
    const uri = this.workspace.uriOf(root, CONFIGURATION_FILE);
    const id = resultIdOf(diagnostics);
    if ((this.configurationReports.get(uri) ?? resultIdOf([])) === id) return;
    this.configurationReports.set(uri, id);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}

function diagnosticsOf({ findings, lines }: CheckedFile): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(lines, finding));
}

function onlyErrors({ items }: StoredFindings): StoredFindings {
  const errors = items.filter(({ severity }) => severity === 1);
  return { resultId: resultIdOf(errors), items: errors };
}

function cancelled(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: true });
}
