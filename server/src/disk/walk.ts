import { type Message, msg } from '../localization/index.ts';
import { excludeGlobs, type ExcludeGlobs } from './excludeGlobs.ts';
import { errorCode, errorMessage } from './fileErrors.ts';
import { markdownExtensions } from '../markdown/flavor.ts';
import { keyOfPath, pathOfKey, platformIdentity, relativePath, type FileKey, type IdentityOptions } from './fileKey.ts';
import { stampOf } from './fileStamp.ts';
import { type FileStats, type FileSystem, statsAt } from './fileSystem.ts';
import { folderContent, type FolderContent, isSkippedFolder } from './folderContent.ts';
import { rulesAbove } from './gitignoreAbove.ts';
import { ignoreRules, type IgnoreRules } from './ignoreRules.ts';
import { maximumConfigurationSize, maximumDepth, maximumFiles } from './limits.ts';
import type { FileEntry, FileProblem, SymlinkEntry, WalkOptions } from './listing.ts';
import type { CachedFolder, CachedListing } from './cachedListing.ts';

/** One walk below a root, through all of it or down to one file: what it goes by, and what it has found. */
export interface Walk {
  readonly diskRoot: string;
  readonly excludes: ExcludeGlobs['excludes'];
  readonly extensions: readonly string[];
  readonly wanted: (folder: string) => boolean;
  readonly through: readonly string[];
  readonly identity: IdentityOptions;
  readonly fileSystem: FileSystem;
  readonly maximumFiles: number;
  readonly cached: CachedListing | undefined;
  readonly files: FileEntry[];
  /** Of the kept files those that are as they were, by their numbers: 1. They are not in `files`. */
  readonly same: Uint8Array;
  /** How many files have been found, the same and others. */
  found: number;
  readonly links: SymlinkEntry[];
  hasDeadLinks: boolean;
  readonly problems: FileProblem[];
}

export interface Folder {
  /** Relative to the root and ending in `/`; '' for the root. */
  readonly prefix: string;
  /** Absolute, as the disk spells it, ending in `/`. */
  readonly diskPrefix: string;
  readonly depth: number;
  readonly rules: IgnoreRules;
  /** Where the folder stands for `rules`, ending in `/`. */
  readonly rulesPrefix: string;
}

export function startWalk(root: FileKey, options: WalkOptions): Walk {
  const identity = options.identity ?? platformIdentity;
  const globs = excludeGlobs(options.exclude ?? [], identity.caseInsensitive);
  return {
    diskRoot: options.diskRoot ?? pathOfKey(root),
    excludes: globs.excludes,
    extensions: options.extensions ?? markdownExtensions,
    wanted: options.wanted ?? (() => true),
    through: options.through ?? [],
    identity,
    fileSystem: options.fileSystem,
    maximumFiles: options.maximumFiles ?? maximumFiles,
    cached: options.cached,
    files: [],
    same: new Uint8Array(options.cached?.size ?? 0),
    found: 0,
    links: [],
    hasDeadLinks: false,
    problems: globs.refused.map(({ pattern, message }) => ({ path: pattern, kind: 'bad-pattern', message })),
  };
}

export function rootFolder(walk: Walk): Folder {
  const above = rulesAbove(walk.fileSystem, walk.diskRoot, { ...walk.identity, extensions: walk.extensions });
  const diskPrefix = walk.diskRoot.endsWith('/') ? walk.diskRoot : `${walk.diskRoot}/`;
  return { prefix: '', diskPrefix, depth: 0, ...above };
}

/**
 * Where a path leads once its symbolic links are followed: relative to the root, with `/`, as the disk spells it; '' for the
 * root, undefined when that is outside of it. Throws what the file system throws.
 */
export function realPlace(walk: Walk, diskPath: string): string | undefined {
  const real = walk.fileSystem.realpathSync(diskPath);
  const realRoot = walk.fileSystem.realpathSync(walk.diskRoot);
  if (relativePath(keyOfPath(realRoot), keyOfPath(real), walk.identity) === undefined) return undefined;
  return real.slice(realRoot.length).replace(/^\//, '');
}

/**
 * Whether files are listed through the symbolic link at the path, as `target` is the folder of articles under another name. Not where the
 * target is listed itself, and not round in circles.
 */
export function isWalkedThrough(walk: Walk, path: string, target: string): boolean {
  if (target === '' || !walk.through.includes(path) || walk.wanted(target)) return false;
  return !`${path}/`.startsWith(`${target}/`) && isFolder(walk, `${walk.diskRoot}/${target}`);
}

function isFolder({ fileSystem }: Walk, diskPath: string): boolean {
  return statsAt(fileSystem, diskPath)?.isDirectory() ?? false;
}

/** Where a symbolic link says that it leads, for a person. */
export function linkText({ fileSystem }: Walk, diskPath: string): string {
  try {
    return fileSystem.readlinkSync(diskPath);
  } catch {
    return '';
  }
}

/** A folder in another, or undefined when nothing in it is listed. */
export function enterFolder(walk: Walk, parent: Folder, name: string, diskName: string): Folder | undefined {
  if (isSkippedFolder(name)) return undefined;
  const path = parent.prefix + name;
  const rulesPath = parent.rulesPrefix + name;
  if (parent.rules.ignoresFolder(rulesPath) || walk.excludes(path) || !walk.wanted(path)) return undefined;
  const depth = parent.depth + 1;
  if (depth > maximumDepth) {
    report(walk, path, 'too-deep', msg('Folders below a depth of {0} are skipped.', String(maximumDepth)));
    return undefined;
  }
  return {
    prefix: `${path}/`,
    diskPrefix: `${parent.diskPrefix}${diskName}/`,
    depth,
    rules: parent.rules,
    rulesPrefix: `${rulesPath}/`,
  };
}

/** What the folder holds; undefined, and a problem, where it cannot be read. */
export function readFolder(walk: Walk, folder: Folder): FolderContent | undefined {
  try {
    const entries = walk.fileSystem.readdirSync(folder.diskPrefix, { withFileTypes: true });
    const content = folderContent(entries, walk.extensions);
    for (const name of content.twins) {
      report(walk, folder.prefix + name, 'same-name', msg('Two names differ only in the encoding of their accents.'));
    }
    return content;
  } catch (error) {
    reportError(walk, folder.prefix.slice(0, -1), error);
    return undefined;
  }
}

/** Whether the disk spells the folder's path as the index does. */
export function isSpelledSo({ prefix, diskPrefix }: Folder): boolean {
  return diskPrefix.endsWith(prefix);
}

/** Whether the folder has the times that were kept: then no name in it came or went. */
export function isUnchanged(walk: Walk, folder: Folder, known: CachedFolder): boolean {
  if (Number.isNaN(known.modified)) return false;
  try {
    const stats = walk.fileSystem.lstatSync(folder.diskPrefix);
    return stats.isDirectory() && stats.mtimeMs === known.modified && stats.ctimeMs === known.changed;
  } catch {
    return false;
  }
}

/** The folder with the rules that stand in it. */
export function withOwnRules(walk: Walk, folder: Folder, has: { hasGitignore: boolean; hasGit: boolean }): Folder {
  // The rules of a repository end where another one starts.
  const place = has.hasGit && folder.depth > 0 ? { ...folder, rules: noRules(walk), rulesPrefix: '' } : folder;
  if (!has.hasGitignore) return place;
  const gitignore = walk.fileSystem.readText({ diskPath: `${folder.diskPrefix}.gitignore` }, maximumConfigurationSize);
  if (gitignore.kind === 'unreadable') return place;
  return { ...place, rules: place.rules.and(place.rulesPrefix.slice(0, -1), gitignore.text) };
}

/** The entry of a file with an article's extension; undefined when it is not listed. */
export function fileEntry(walk: Walk, folder: Folder, name: string, diskName: string): FileEntry | undefined {
  const stats = fileStats(walk, folder, name, diskName);
  return stats && entryOf(folder, name, diskName, stats);
}

/** The entry of the file of which the file system says that. */
export function entryOf(folder: Folder, name: string, diskName: string, stats: FileStats): FileEntry {
  return { path: folder.prefix + name, diskPath: folder.diskPrefix + diskName, ...stampOf(stats) };
}

/** What the file system says of a file with an article's extension; undefined when it is not listed. */
export function fileStats(walk: Walk, folder: Folder, name: string, diskName: string): FileStats | undefined {
  const path = folder.prefix + name;
  if (folder.rules.ignoresFile(folder.rulesPrefix + name) || walk.excludes(path)) return undefined;
  try {
    const stats = walk.fileSystem.lstatSync(folder.diskPrefix + diskName);
    // What was a file when the folder was read may be a link by now.
    return stats.isFile() ? stats : undefined;
  } catch (error) {
    if (name.includes('\uFFFD')) report(walk, path, 'other', msg('The name of the file is not valid UTF-8.'));
    // Deleted since the folder was read: as if it had never been.
    else if (errorCode(error) !== 'ENOENT') reportError(walk, path, error);
    return undefined;
  }
}

function noRules(walk: Walk): IgnoreRules {
  return ignoreRules({ ...walk.identity, extensions: walk.extensions });
}

const problemKinds: Readonly<Record<string, FileProblem['kind']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

export function reportError(walk: Walk, path: string, error: unknown): void {
  report(walk, path, problemKinds[errorCode(error) ?? ''] ?? 'other', msg('{0}', errorMessage(error)));
}

export function report(walk: Walk, path: string, kind: FileProblem['kind'], message: Message): void {
  walk.problems.push({ path, kind, message });
}
