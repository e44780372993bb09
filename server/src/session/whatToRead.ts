import type { ChangeKind } from './changeBatch.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { hasExtension } from '../disk/folderContent.ts';
import type { Root } from '../root/root.ts';

/** A created, changed, or deleted file or folder below a root. */
export interface PathChange {
  readonly path: string;
  readonly kind: ChangeKind;
}

const IGNORE_FILE = /(?:^|\/)\.gitignore$/;
/** No articles are read from hidden folders and from packages. */
const SKIPPED = /(?:^|\/)(?:\.[^/]+|node_modules)(?:\/|$)/;

/** What has to be read again after changes on disk: single files, the tree, or the configuration and all that follows from it. */
export function whatToRead(
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

/** A folder that comes as a whole is reported by its own name; so is a link, which may bring a folder, or take one away. */
function isFolder(root: Root, { path, kind }: PathChange): boolean {
  const there = root.kindOf(path);
  return there === 'link' || (there === 'folder' && kind !== 'changed');
}

/** What is no file that is known, and is gone or a file by now, may have been a folder. */
function goneFolders(root: Root, changes: readonly PathChange[]): ReadonlySet<string> {
  const gone = changes.filter(({ path, kind }) => kind !== 'changed' && root.entry(path) === undefined);
  return new Set(gone.map(({ path }) => path));
}
