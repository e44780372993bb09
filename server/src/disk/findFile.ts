import type { FileKey } from './fileKey.ts';
import { linkStatsAt } from './fileSystem.ts';
import { hasExtension } from './folderContent.ts';
import type { FileEntry, WalkOptions } from './listing.ts';
import {
  enterFolder,
  fileEntry,
  isWalkedThrough,
  realPlace,
  rootFolder,
  startWalk,
  withOwnRules,
  type Folder,
  type Walk,
} from './walk.ts';

/**
 * The entry that `listFiles` returns for one file, without reading the folders around it; undefined if it lists no such
 * file. For files that were created or changed.
 *
 * The path may go through symbolic links. It may differ from the spelling on disk in case or accents if the file system
 * ignores those. The entry is that of the real file.
 *
 * @param path relative to the root
 */
export function findFile(root: FileKey, path: string, options: WalkOptions): FileEntry | undefined {
  const walk = startWalk(root, options);
  const top = rootFolder(walk);
  const diskNames = placeOf(walk, top, path)?.split('/') ?? [];
  const diskName = diskNames.pop();
  if (diskName === undefined || !hasExtension(diskName, walk.extensions)) return undefined;

  const folder = descend(walk, top, diskNames);
  return folder === undefined ? undefined : fileEntry(walk, folder, diskName.normalize('NFC'), diskName);
}

function placeOf(walk: Walk, top: Folder, path: string): string | undefined {
  try {
    const place = realPlace(walk, spelledAsOnDisk(walk, top, path));
    return place && throughLinks(walk, place);
  } catch {
    // Deleted, or in a folder without read permission: not listed in either case.
    return undefined;
  }
}

/** The listed path of a real path that `through` reaches by a symbolic link. */
function throughLinks(walk: Walk, place: string): string {
  for (const path of walk.through) {
    if (!linkStatsAt(walk.fileSystem, `${walk.diskRoot}/${path}`)?.isSymbolicLink()) continue;
    const target = targetOf(walk, path);
    if (target !== undefined && place.startsWith(`${target}/`) && isWalkedThrough(walk, path, target))
      return path + place.slice(target.length);
  }
  return place;
}

/** Undefined for a link that leads out of the root, or to a missing file. */
function targetOf(walk: Walk, path: string): string | undefined {
  try {
    return realPlace(walk, `${walk.diskRoot}/${path}`)?.normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Reads the folders of the path only if needed: on Linux, where the disk stores accents as they were given. */
function spelledAsOnDisk(walk: Walk, top: Folder, path: string): string {
  const asGiven = top.diskPrefix + path;
  if (linkStatsAt(walk.fileSystem, asGiven) !== undefined || path === path.normalize('NFD')) return asGiven;
  const names = path.split('/');
  return names.reduce((folder, name) => `${folder}/${nameOnDisk(walk, folder, name)}`, top.diskPrefix.slice(0, -1));
}

function nameOnDisk(walk: Walk, folder: string, name: string): string {
  if (linkStatsAt(walk.fileSystem, `${folder}/${name}`) !== undefined) return name;
  const entries = walk.fileSystem.readdirSync(`${folder}/`, { withFileTypes: true });
  return entries.find((entry) => entry.name.normalize('NFC') === name.normalize('NFC'))?.name ?? name;
}

function descend(walk: Walk, top: Folder, diskNames: readonly string[]): Folder | undefined {
  let folder = withRules(walk, top);
  for (const diskName of diskNames) {
    const next = enterFolder(walk, folder, diskName.normalize('NFC'), diskName);
    if (next === undefined) return undefined;
    folder = withRules(walk, next);
  }
  return folder;
}

function withRules(walk: Walk, folder: Folder): Folder {
  const hasGitignore = linkStatsAt(walk.fileSystem, `${folder.diskPrefix}.gitignore`)?.isFile() ?? false;
  return withOwnRules(walk, folder, {
    hasGitignore,
    hasGit: linkStatsAt(walk.fileSystem, `${folder.diskPrefix}.git`) !== undefined,
  });
}
