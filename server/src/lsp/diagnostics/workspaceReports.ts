import { keyOfDocument } from '../../session/looseDocument.ts';
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Invalidation } from '../../root/invalidation/invalidation.ts';
import { type FileKey } from '../../disk/fileKey.ts';
import type { Root } from '../../root/root.ts';
import { Waiting } from '../waiting.ts';
import { WorkspaceFindings, type WorkspaceFindingsOptions } from './workspace.ts';

/** Minimum interval between two checks for changes, in milliseconds. */
const INTERVAL = 1000;
/** Debounce delay in milliseconds. */
const QUIET = 200;
/** Maximum delay in milliseconds. */
const LONGEST_UNREST = 5000;

/** The last report of a file, by URI as spelled by the client. */
interface Known {
  readonly uri: string;
  readonly resultId: string;
}

/** Handles `workspace/diagnostic`: reports files whose findings differ from those that the client has. */
export class WorkspaceReports {
  private readonly options: WorkspaceFindingsOptions;
  private byRoot = new WeakMap<Root, WorkspaceFindings>();
  private readonly changes = new Waiting();
  private readonly end = new Waiting();
  private lastLook = -INTERVAL;
  private changeCount = 0;
  private isEnded = false;

  constructor(options: WorkspaceFindingsOptions) {
    this.options = options;
  }

  invalidation(root: Root, invalidation: Invalidation): void {
    this.byRoot.get(root)?.invalidation(invalidation);
    this.changed();
  }

  /** Files may belong to other roots now. */
  rootsChanged(): void {
    this.byRoot = new WeakMap();
    this.changed();
  }

  private changed(): void {
    this.changeCount++;
    this.changes.wake();
  }

  dispose(): void {
    this.isEnded = true;
    this.changes.wake();
    this.end.wake();
  }

  async report(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = knownFiles(previousResultIds);
    while (!this.isEnded) {
      const changed = this.changes.pause(token);
      this.lastLook = performance.now();
      const items = await this.differences(known, token);
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      if (items.length > 0) return { items };
      await changed;
      await this.quiet(token);
    }
    return { items: [] };
  }

  /** Resolves after a period without changes. */
  private async quiet(token: CancellationToken): Promise<void> {
    const started = performance.now();
    const isOver = (): boolean => this.isEnded || token.isCancellationRequested;
    if (!isOver()) await this.end.pause(token, this.lastLook + INTERVAL - QUIET - started);
    while (!isOver() && performance.now() - started < LONGEST_UNREST) {
      const before = this.changeCount;
      await this.changes.pause(token, QUIET);
      if (this.changeCount === before) return;
    }
  }

  private async differences(
    known: ReadonlyMap<FileKey, Known>,
    token: CancellationToken,
  ): Promise<WorkspaceFullDocumentDiagnosticReport[]> {
    const { workspace, isOpen } = this.options;
    const isStopped = (): boolean => token.isCancellationRequested || this.isEnded;
    const left = new Map(known);
    const items: WorkspaceFullDocumentDiagnosticReport[] = [];
    for (const root of workspace.roots()) {
      await workspace.settled(root);
      const found = await this.findingsOf(root).update(isStopped);
      if (isStopped()) return [];
      for (const { key, uri, resultId, items: diagnostics } of found.values()) {
        const before = left.get(key);
        left.delete(key);
        if (before?.resultId === resultId) continue;
        items.push({ kind: 'full', uri: before?.uri ?? uri, version: null, resultId, items: [...diagnostics] });
      }
    }
    if (isStopped()) return [];
    // Files that the client shows but that no longer have findings.
    for (const [key, { uri }] of left) if (!isOpen(key)) items.push({ kind: 'full', uri, version: null, items: [] });
    return items;
  }

  private findingsOf(root: Root): WorkspaceFindings {
    let findings = this.byRoot.get(root);
    if (!findings) this.byRoot.set(root, (findings = new WorkspaceFindings(root, this.options)));
    return findings;
  }
}

function knownFiles(previous: WorkspaceDiagnosticParams['previousResultIds']): Map<FileKey, Known> {
  const known = new Map<FileKey, Known>();
  for (const { uri, value } of previous) {
    const key = keyOfDocument(uri);
    if (key !== undefined) known.set(key, { uri, resultId: value });
  }
  return known;
}
