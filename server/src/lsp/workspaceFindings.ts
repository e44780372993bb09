import { joinKey, type FileKey } from '../workspace/fileKey.ts';
import type { Affected } from '../workspace/affected.ts';
import type { Root } from '../workspace/root.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Findings, findingsNow, findingsOf } from './findings.ts';

/** Files above which not every file's findings are reported, unless the configuration says so. */
const SMALL_WORKSPACE = 2000;
/** Errors of files that are not open; nobody works through more in an editor. */
const MOST_ERRORS = 1000;
/** Milliseconds that checking may hold the thread: a request that comes meanwhile waits no longer. */
const LONGEST_TURN = 4;
/** Milliseconds after a change in which checking rests: somebody is typing, and files that nobody looks at can wait. */
const REST = 300;

type Selection = 'open' | 'errors' | 'all';

/** A file with findings, as it is reported for the workspace. */
export interface FoundFile extends Findings {
  readonly key: FileKey;
  readonly uri: string;
}

export interface WorkspaceFindingsOptions {
  readonly workspace: Workspace;
  /** A document that is open is none of the workspace's: the client asks for it by itself. */
  readonly isOpen: (key: FileKey) => boolean;
  readonly onError: (error: unknown) => void;
}

/** The findings of a root's files that are not open. After a change only the files that it concerns are checked again. */
export class WorkspaceFindings {
  private readonly root: Root;
  private readonly options: WorkspaceFindingsOptions;
  private readonly found = new Map<string, FoundFile>();
  private readonly concerned = new Set<string>();
  /** The last one is checked first. */
  private unchecked: string[] = [];
  private selection: Selection | undefined;
  private count = 0;
  private lastChange = -REST;

  constructor(root: Root, options: WorkspaceFindingsOptions) {
    this.root = root;
    this.options = options;
  }

  affected({ everything, paths }: Affected): void {
    this.lastChange = performance.now();
    if (everything) this.selection = undefined;
    else for (const path of paths) this.concerned.add(path);
  }

  /** Checks what has to be checked, giving way to requests now and then, and returns all files with findings. */
  async update(isStopped: () => boolean): Promise<ReadonlyMap<string, FoundFile>> {
    const { workspace } = this.options;
    let turnStarted = performance.now();
    for (let path = this.next(); path !== undefined; path = this.next()) {
      this.check(path);
      if (performance.now() - turnStarted < LONGEST_TURN) continue;
      await this.giveWay();
      // Half of a change would give findings that are none.
      await workspace.settled(this.root);
      if (isStopped()) break;
      turnStarted = performance.now();
    }
    return this.found;
  }

  private next(): string | undefined {
    this.reselect();
    if (this.selection === 'open') return undefined;
    for (const path of this.concerned) {
      this.concerned.delete(path);
      return path;
    }
    return this.selection === 'errors' && this.count >= MOST_ERRORS ? undefined : this.unchecked.pop();
  }

  /** Starts anew when everything may be different, or other findings are wanted. */
  private reselect(): void {
    const selection = this.wanted();
    if (selection === this.selection) return;
    this.selection = selection;
    this.found.clear();
    this.concerned.clear();
    this.count = 0;
    this.unchecked = selection === 'open' ? [] : this.root.articlePaths().toReversed();
  }

  private wanted(): Selection {
    const { workspaceFindings } = this.root.configuration;
    if (workspaceFindings !== 'auto') return workspaceFindings;
    return this.root.articleCount <= SMALL_WORKSPACE ? 'all' : 'errors';
  }

  private check(path: string): void {
    const { workspace, isOpen, onError } = this.options;
    this.count -= this.found.get(path)?.items.length ?? 0;
    this.found.delete(path);
    const key = joinKey(this.root.key, path);
    if (key === undefined || isOpen(key) || !workspace.owns(this.root, path)) return;
    if (this.root.locate(path)?.place.kind !== 'article') return;
    const shown = this.shown(findingsNow(this.root, path, onError));
    if (shown.items.length === 0) return;
    this.count += shown.items.length;
    this.found.set(path, { ...shown, key, uri: workspace.uriOf(this.root, path) });
  }

  private shown(findings: Findings): Findings {
    return this.selection === 'errors' ? findingsOf(findings.items.filter(({ severity }) => severity === 1)) : findings;
  }

  private async giveWay(): Promise<void> {
    const rest = Math.max(0, this.lastChange + REST - performance.now());
    await new Promise((resolve) => {
      setTimeout(resolve, rest);
    });
  }
}
