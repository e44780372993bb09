import { msg } from '../localization/index.ts';
import { LONGEST_SLICE, nextRound, timeSliced } from '../scheduling/scheduler.ts';
import type { CachedFolder } from './cachedListing.ts';
import { errorCode } from './fileErrors.ts';
import type { FileKey } from './fileKey.ts';
import { stampOf } from './fileStamp.ts';
import { NOT_FOLLOWED } from './fileSystem.ts';
import { hasExtension } from './folderContent.ts';
import type { FileListing, WalkOptions } from './listing.ts';
import {
  enterFolder,
  entryOf,
  fileStats,
  isSpelledSo,
  isUnchanged,
  isWalkedThrough,
  linkText,
  readFolder,
  realPlace,
  report,
  reportError,
  rootFolder,
  startWalk,
  withOwnRules,
  type Folder,
  type Walk,
} from './walk.ts';

export type { FileEntry, FileListing, FileProblem, SymlinkEntry, ListOptions } from './listing.ts';

/**
 * Lists the article files below a root in a deterministic order.
 *
 * Excluded: hidden folders, `node_modules`, paths ignored by `.gitignore` files (also those above the root in the same
 * repository), `exclude`, and everything that is not a regular file. Symbolic links are not followed: a target inside
 * the root is listed once, at its real path, and the link is returned in `links`; a target outside the root is
 * excluded. If a folder of `through` is a link, its files are listed below the link.
 *
 * Reads synchronously, which takes a third of the time of promises, in time slices of a few milliseconds. Rejects only
 * if `signal` is aborted, with its reason.
 */
export async function listFiles(root: FileKey, options: WalkOptions): Promise<FileListing> {
  options.signal?.throwIfAborted();
  const walk = startWalk(root, options);
  const slicing = {
    ...(options.signal && { signal: options.signal }),
    longestSlice: LONGEST_SLICE.listing,
    pause: nextRound,
  };
  await timeSliced(walkFolder(walk, rootFolder(walk)), slicing, () => undefined);
  if (walk.found >= walk.maximumFiles) {
    report(walk, '', 'too-many-files', msg('Only the first {0} files are indexed.', String(walk.maximumFiles)));
  }
  const { files, same, links, hasDeadLinks, problems } = walk;
  return { files, ...(walk.cached ? { same } : {}), links, hasDeadLinks, problems };
}

/** Number of files between two checks of the clock. */
const filesPerStep = 16;

/** Walks depth first in path order, so no sorting is needed. Yields at time slice boundaries. */
function* walkFolder(walk: Walk, folder: Folder | undefined): Generator<void> {
  if (folder === undefined) return;
  const known = isSpelledSo(folder) ? walk.cached?.folder(folder.prefix) : undefined;
  if (known && isUnchanged(walk, folder, known)) yield* walkCached(walk, folder, known);
  else yield* walkContent(walk, folder, known);
}

/** Walks a folder by its current content on disk; `known` is its outdated cached content, if any. */
function* walkContent(walk: Walk, folder: Folder, known: CachedFolder | undefined): Generator<void> {
  const content = readFolder(walk, folder);
  if (content === undefined) return;
  const inside = withOwnRules(walk, folder, content);

  let sinceStep = 0;
  for (const name of content.names) {
    const item = content.special.get(name);
    if (item === undefined) addFile(walk, inside, name, name, known && walk.cached?.itemIn(known, name));
    else if (item.kind === 'file') addFile(walk, inside, name, item.diskName);
    else if (item.kind === 'link') yield* addLink(walk, inside, name, item.diskName);
    else yield* walkFolder(walk, enterFolder(walk, inside, name.slice(0, -1), item.diskName));

    if (walk.found >= walk.maximumFiles) return;
    if (++sinceStep % filesPerStep === 0) yield;
  }
}

/** Walks a folder by its cached names, which are up to date. */
function* walkCached(walk: Walk, folder: Folder, known: CachedFolder): Generator<void> {
  const { cached } = walk;
  if (cached === undefined) return;
  const inside = withOwnRules(walk, folder, known);
  for (let item = known.from; item < known.to; item++) {
    const name = cached.nameAt(item);
    if (!cached.isFolderAt(item)) addFile(walk, inside, name, name, item);
    else yield* walkFolder(walk, enterFolder(walk, inside, name.slice(0, -1), name.slice(0, -1)));

    if (walk.found >= walk.maximumFiles) return;
    if (item % filesPerStep === 0) yield;
  }
}

/** `item` is the file's item number in the cached listing. */
function addFile(walk: Walk, folder: Folder, name: string, diskName: string, item?: number): void {
  const stats = fileStats(walk, folder, name, diskName);
  if (stats === undefined) return;
  walk.found++;
  if (item !== undefined && walk.cached?.isSame(item, stampOf(stats))) walk.same[item] = 1;
  else walk.files.push(entryOf(folder, name, diskName, stats));
}

function* addLink(walk: Walk, folder: Folder, name: string, diskName: string): Generator<void> {
  const path = folder.prefix + name;
  if (folder.rules.ignoresFolder(folder.rulesPrefix + name) || walk.excludes(path)) return;
  try {
    const target = realPlace(walk, folder.diskPrefix + diskName)?.normalize('NFC');
    if (target === undefined) {
      const message = msg(
        'The symbolic link leads outside the root: {0}',
        linkText(walk, folder.diskPrefix + diskName),
      );
      report(walk, path, 'outside-root', message);
    } else if (isWalkedThrough(walk, path, target)) {
      yield* walkFolder(walk, enterFolder(walk, folder, name, diskName));
    } else walk.links.push({ path, target });
  } catch (error) {
    if (errorCode(error) === NOT_FOLLOWED) {
      const mayHold = hasExtension(name, walk.extensions) || walk.wanted(path);
      if (mayHold) report(walk, path, 'forbidden', msg('Symbolic links of a virtual workspace are not followed.'));
      return;
    }
    walk.hasDeadLinks = true;
    // Ignore dead symlinks whose name is not that of an article.
    if (hasExtension(name, walk.extensions)) reportDeadLink(walk, path, folder.diskPrefix + diskName, error);
  }
}

function reportDeadLink(walk: Walk, path: string, diskPath: string, error: unknown): void {
  const code = errorCode(error);
  if (code === 'ELOOP') report(walk, path, 'missing', msg('The symbolic link points to itself.'));
  else if (code === 'ENOENT')
    report(walk, path, 'missing', msg('The target of the symbolic link does not exist: {0}', linkText(walk, diskPath)));
  else reportError(walk, path, error);
}
