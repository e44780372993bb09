import type { ListedFolder } from './encodeListing.ts';
import { isRacy } from './isRacy.ts';
import type { FileKey } from './fileKey.ts';
import type { FolderContent } from './folderContent.ts';
import type { WalkOptions } from './listing.ts';
import {
  enterFolder,
  type Folder,
  isSpelledSo,
  readFolder,
  rootFolder,
  startWalk,
  type Walk,
  withOwnRules,
} from './walk.ts';

/**
 * The folders below a root that `listFiles` looks into, in the order of their prefixes, with the names that it looks at: for the next
 * `listFiles`, which need not read them again. Files themselves are not looked at.
 */
export function* listFolders(root: FileKey, options: WalkOptions): Generator<ListedFolder> {
  const walk = startWalk(root, options);
  yield* below(walk, rootFolder(walk), { left: walk.maximumFiles });
}

function* below(walk: Walk, folder: Folder | undefined, names: { left: number }): Generator<ListedFolder> {
  if (folder === undefined) return;
  // Asked before: what changes in between makes the folder another than it was kept.
  const times = timesOf(walk, folder);
  const content = readFolder(walk, folder);
  if (content === undefined || content.names.length > names.left) return;
  names.left -= content.names.length;

  const { hasGitignore, hasGit } = content;
  const plain = content.names.filter((name) => isPlain(content, name));
  const isWhole = isSpelledSo(folder) && plain.length === content.names.length && content.twins.length === 0;
  yield { prefix: folder.prefix, ...(isWhole ? times : UNKNOWN), names: plain, hasGitignore, hasGit };
  const inside = withOwnRules(walk, folder, content);
  for (const name of content.names) {
    const item = content.special.get(name);
    if (item?.kind === 'folder') yield* below(walk, enterFolder(walk, inside, name.slice(0, -1), item.diskName), names);
  }
}

/** Where the times tell nothing, the folder is read again. */
const UNKNOWN = { modified: Number.NaN, changed: Number.NaN };

function timesOf(walk: Walk, folder: Folder): { modified: number; changed: number } {
  try {
    const { mtimeMs, ctimeMs } = walk.fileSystem.lstatSync(folder.diskPrefix);
    return isRacy(Math.max(mtimeMs, ctimeMs)) ? UNKNOWN : { modified: mtimeMs, changed: ctimeMs };
  } catch {
    return UNKNOWN;
  }
}

/** Whether it is a file or a folder whose name is all there is to know of it. */
function isPlain({ special }: FolderContent, name: string): boolean {
  // Half of a pair, as Windows allows it, would come back as another name.
  if (/\p{Surrogate}/u.test(name)) return false;
  const item = special.get(name);
  return item === undefined || (item.kind === 'folder' && `${item.diskName}/` === name);
}
