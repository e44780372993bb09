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
 * The folders below a root that `listFiles` reads, sorted by prefix, with the names that it considers: the next
 * `listFiles` does not have to read them again. Does not access the files.
 */
export function* listFolders(root: FileKey, options: WalkOptions): Generator<ListedFolder> {
  const walk = startWalk(root, options);
  yield* below(walk, rootFolder(walk), { left: walk.maximumFiles });
}

function* below(walk: Walk, folder: Folder | undefined, names: { left: number }): Generator<ListedFolder> {
  if (folder === undefined) return;
  // Get the times before reading: a change in between then makes the cached times outdated.
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

/** If the times are not reliable, the folder is read again. */
const UNKNOWN = { modified: Number.NaN, changed: Number.NaN };

function timesOf(walk: Walk, folder: Folder): { modified: number; changed: number } {
  try {
    const { mtimeMs, ctimeMs } = walk.fileSystem.lstatSync(folder.diskPrefix);
    return isRacy(Math.max(mtimeMs, ctimeMs)) ? UNKNOWN : { modified: mtimeMs, changed: ctimeMs };
  } catch {
    return UNKNOWN;
  }
}

/** Whether the item is a file or folder that its name describes completely. */
function isPlain({ special }: FolderContent, name: string): boolean {
  // Windows allows half a surrogate pair in a name; decoding UTF-8 would return another name.
  if (/\p{Surrogate}/u.test(name)) return false;
  const item = special.get(name);
  return item === undefined || (item.kind === 'folder' && `${item.diskName}/` === name);
}
