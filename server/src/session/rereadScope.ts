import type { ChangeKind, FileChange } from './changeBatch.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { hasExtension } from '../disk/folderContent.ts';
import type { Root } from '../root/root.ts';

/** A created, changed, or deleted file or folder below a root. */
export interface PathChange {
  readonly path: string;
  readonly kind: ChangeKind;
}

const IGNORE_FILE = /(?:^|\/)\.gitignore$/;
/** Hidden folders and `node_modules`, in which no articles are read. */
const SKIPPED = /(?:^|\/)(?:\.[^/]+|node_modules)(?:\/|$)/;

/** Returns what to read again after changes on disk: files by path, the whole tree, or the configuration and everything that depends on it. */
export function rereadScope(
  root: Root,
  changes: readonly PathChange[],
): readonly string[] | 'tree' | 'configuration' | 'nothing' {
  const paths = changes.map(({ path }) => path);
  if (paths.includes(CONFIGURATION_FILE)) return 'configuration';
  if (paths.some((path) => IGNORE_FILE.test(path) || path === root.configuration.baseline)) return 'tree';
  const read = changes.filter(({ path }) => !SKIPPED.test(path));
  if (root.hasLinks && read.some(({ kind }) => kind !== 'changed')) return 'tree';
  if (read.some((change) => isFolder(root, change)) || root.hasFilesBelow(goneFolders(root, read))) return 'tree';
  const articles = read
    .map(({ path }) => path)
    .filter((path) => isListed(root, path) || root.isRedirectFile(path) || root.mayBeFirstGlossary(path));
  return articles.length > 0 ? articles : 'nothing';
}

function isListed({ extensions }: Root, path: string): boolean {
  return hasExtension(path, extensions);
}

/** Whether a whole folder was created or deleted, which is reported by its own name. A symlink may lead to a folder. */
function isFolder(root: Root, { path, kind }: PathChange): boolean {
  const there = root.kindOf(path);
  return there === 'link' || (there === 'folder' && kind !== 'changed');
}

/** Returns the paths of deleted folders: no known file has one, and none is a folder now. */
function goneFolders(root: Root, changes: readonly PathChange[]): ReadonlySet<string> {
  const gone = changes.filter(({ path, kind }) => kind !== 'changed' && root.entry(path) === undefined);
  return new Set(gone.map(({ path }) => path));
}

/** Whether folders may belong to other roots after the change. */
export function mayMoveRoots({ key, kind }: FileChange): boolean {
  return kind !== 'changed' || key.endsWith(`/${CONFIGURATION_FILE}`);
}
