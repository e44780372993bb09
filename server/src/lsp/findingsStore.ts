import type { Diagnostic } from 'vscode-languageserver';
import type { Affected } from '../workspace/affected.ts';
import type { Root } from '../workspace/root.ts';

/** The diagnostics of one file, and an id that is equal for equal ones. */
export interface StoredFindings {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Files above which not every file's findings are reported, unless the configuration says so. */
const SMALL_WORKSPACE = 2000;

/** Findings that have been computed and are still right, by root and path. */
export class FindingsStore {
  /** Errors of files that are not open; nobody works through more in an editor. */
  static readonly MOST_ERRORS = 1000;
  private readonly byRoot = new WeakMap<Root, Map<string, StoredFindings>>();

  get(root: Root, path: string, compute: () => StoredFindings): StoredFindings {
    let byPath = this.byRoot.get(root);
    if (!byPath) this.byRoot.set(root, (byPath = new Map()));
    let findings = byPath.get(path);
    if (!findings) byPath.set(path, (findings = compute()));
    return findings;
  }

  forget(root: Root, { everything, paths }: Affected): void {
    if (everything) this.byRoot.delete(root);
    else for (const path of paths) this.byRoot.get(root)?.delete(path);
  }

  /** Which findings of files that are not open to report. */
  selectionFor(root: Root): 'open' | 'errors' | 'all' {
    const { workspaceFindings } = root.configuration;
    if (workspaceFindings !== 'auto') return workspaceFindings;
    return root.articleCount <= SMALL_WORKSPACE ? 'all' : 'errors';
  }
}
