import { descriptions } from '../../rules/engine/index.ts';
import type { RuleDescription } from '../../rules/engine/rule.ts';
import { joinKey, type FileKey } from '../../disk/fileKey.ts';
import { timeSliced, yieldToEventLoop } from '../../scheduling/scheduler.ts';
import { Invalidation, type Invalidated } from '../../root/invalidation/invalidation.ts';
import type { Root } from '../../root/root.ts';
import type { Workspace } from '../../session/workspace.ts';
import type { Articles } from '../../features/articles.ts';
import type { Concern } from './concerning.ts';
import { errorsNow, type Findings, findingsNow } from './findings.ts';
import { PathQueue } from '../pathQueue.ts';

/** Above this number of files, only errors are reported by default. */
const SMALL_WORKSPACE = 2000;
/** Maximum number of reported errors in files that are not open. */
const MOST_ERRORS = 1000;
/** Delay in milliseconds after a change: files that are not open can wait while the user types. */
const REST = 300;

type Selection = 'open' | 'errors' | 'all';

/** A file with findings in a workspace report. */
export interface FoundFile extends Findings {
  readonly key: FileKey;
  readonly uri: string;
}

export interface WorkspaceFindingsOptions {
  readonly workspace: Workspace;
  /** Open documents are excluded: the client pulls them separately. */
  readonly isOpen: (key: FileKey) => boolean;
  /** The user's locales. After a change, everything must be invalidated. */
  readonly concern: () => Concern;
  /** Access to the articles that findings lead to; undefined if the client does not show such places. */
  readonly articlesFor: (root: Root) => Articles | undefined;
  readonly onError: (error: unknown) => void;
}

/** The findings of a root's files that are not open. After a change, only invalidated files are checked again. */
export class WorkspaceFindings {
  private readonly root: Root;
  private readonly options: WorkspaceFindingsOptions;
  private readonly found = new Map<string, FoundFile>();
  /** Changes since the last request. */
  private changes = new Invalidation();
  /** Files that are checked first. */
  private readonly invalidated = new PathQueue();
  private readonly unchecked = new PathQueue();
  private selection: Selection | undefined;
  private count = 0;
  private lastChange = -REST;

  constructor(root: Root, options: WorkspaceFindingsOptions) {
    this.root = root;
    this.options = options;
  }

  /** Cheap: invalidation is lazy. */
  invalidation(invalidation: Invalidation): void {
    this.lastChange = performance.now();
    this.changes.add(invalidation);
  }

  /** Checks invalidated files, yields to requests, and returns all files with findings. */
  async update(isStopped: () => boolean): Promise<ReadonlyMap<string, FoundFile>> {
    const { workspace } = this.options;
    let isOver = false;
    const pause = async (): Promise<void> => {
      await this.rest();
      // A partially processed change would cause false findings.
      await workspace.settled(this.root);
      isOver = isStopped();
    };
    await timeSliced(
      this.nextPaths(() => isOver),
      { pause },
      (path) => this.check(path),
    );
    return this.found;
  }

  private *nextPaths(isOver: () => boolean): Generator<string> {
    for (let path = this.next(); path !== undefined; path = isOver() ? undefined : this.next()) yield path;
  }

  private next(): string | undefined {
    this.takeChanges();
    if (this.selection === 'open') return undefined;
    const invalidated = this.invalidated.take();
    if (invalidated !== undefined) return invalidated;
    return this.selection === 'errors' && this.count >= MOST_ERRORS ? undefined : this.unchecked.take();
  }

  private takeChanges(): void {
    const { changes } = this;
    const selection = this.wanted();
    this.changes = new Invalidation();
    if (changes.everything || selection !== this.selection) this.startAnew(selection);
    else if (selection !== 'open') for (const path of changes.pathsOf(this.concern)) this.invalidated.add(path);
  }

  /** If only errors are shown and term rules do not report errors, a changed title does not invalidate a whole locale. */
  private get concern(): Invalidated {
    const { severities } = this.root.configuration;
    const isShown = (rule: RuleDescription): boolean => this.selection !== 'errors' || severities.mayBeError(rule);
    return descriptions.some((rule) => rule.looksForTerms && isShown(rule)) ? 'any' : 'but-terms';
  }

  private startAnew(selection: Selection): void {
    this.selection = selection;
    this.found.clear();
    this.invalidated.clear();
    this.unchecked.clear();
    this.count = 0;
    if (selection !== 'open') for (const path of this.root.articlePaths()) this.unchecked.add(path);
  }

  private wanted(): Selection {
    const { workspaceFindings } = this.root.configuration;
    if (workspaceFindings !== 'auto') return workspaceFindings;
    return this.root.articleCount <= SMALL_WORKSPACE ? 'all' : 'errors';
  }

  private check(path: string): void {
    const { workspace, isOpen, concern, articlesFor, onError } = this.options;
    this.unchecked.delete(path);
    this.count -= this.found.get(path)?.items.length ?? 0;
    this.found.delete(path);
    const key = joinKey(this.root.key, path);
    if (key === undefined || isOpen(key) || !workspace.owns(this.root, path)) return;
    if (!workspace.isInFolders(this.root, path)) return;
    if (this.root.locate(path)?.place.kind !== 'article') return;
    const showing = { concern: concern(), articles: articlesFor(this.root), onError };
    const shown = (this.selection === 'errors' ? errorsNow : findingsNow)(this.root, path, showing);
    if (shown.items.length === 0) return;
    this.count += shown.items.length;
    this.found.set(path, { ...shown, key, uri: workspace.uriOf(this.root, path) });
  }

  private async rest(): Promise<void> {
    const rest = this.lastChange + REST - performance.now();
    if (rest > 0)
      await new Promise((resolve) => {
        setTimeout(resolve, rest);
      });
    await yieldToEventLoop();
  }
}
