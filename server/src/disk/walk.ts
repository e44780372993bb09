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
import { witness } from './witness.ts';

/** The options and results of one walk below a root, through all of it or down to one file. */
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
  /** The unchanged files of the cached listing: 1 at their item numbers. They are not in `files`. */
  readonly same: Uint8Array;
  /** Number of files found, unchanged ones included. */
  found: number;
  readonly links: SymlinkEntry[];
  hasDeadLinks: boolean;
  readonly problems: FileProblem[];
}

export interface Folder {
  /** Relative to the root and ending in `/`; '' for the root. */
  readonly prefix: string;
  /** Absolute, as spelled on disk, ending in `/`. */
  readonly diskPrefix: string;
  readonly depth: number;
  readonly rules: IgnoreRules;
  /** The path of the folder that `rules` expect, ending in `/`. */
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
 * Resolves the symbolic links of a path. The result is relative to the root, with `/`, as spelled on disk; '' for the
 * root, undefined if it is outside the root. Throws the errors of the file system.
 */
export function realPlace(walk: Walk, diskPath: string): string | undefined {
  const real = walk.fileSystem.realpathSync(diskPath);
  const realRoot = walk.fileSystem.realpathSync(walk.diskRoot);
  if (relativePath(keyOfPath(realRoot), keyOfPath(real), walk.identity) === undefined) return undefined;
  return real.slice(realRoot.length).replace(/^\//, '');
}

/**
 * Whether files are listed through the symbolic link at the path because `target` is the folder of articles under
 * another name. False if the target itself is listed, and for cycles.
 */
export function isWalkedThrough(walk: Walk, path: string, target: string): boolean {
  if (target === '' || !walk.through.includes(path) || walk.wanted(target)) return false;
  return !`${path}/`.startsWith(`${target}/`) && isFolder(walk, `${walk.diskRoot}/${target}`);
}

function isFolder({ fileSystem }: Walk, diskPath: string): boolean {
  return statsAt(fileSystem, diskPath)?.isDirectory() ?? false;
}

/** The target that a symbolic link names, for messages. */
export function linkText({ fileSystem }: Walk, diskPath: string): string {
  try {
    return fileSystem.readlinkSync(diskPath);
  } catch {
    return '';
  }
}

/** A subfolder; undefined if its content is not listed. */
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

/** The content of the folder; undefined if it cannot be read, which is reported as a problem. */
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

/** Whether the spelling of the folder's path on disk is that of the index. */
export function isSpelledSo({ prefix, diskPrefix }: Folder): boolean {
  return diskPrefix.endsWith(prefix);
}

/** Whether the folder has its cached times: then no name was added or removed. */
export function isUnchanged(walk: Walk, folder: Folder, known: CachedFolder): boolean {
  if (Number.isNaN(known.modified)) return false;
  witness()?.seeFolder(folder.diskPrefix);
  try {
    const stats = walk.fileSystem.lstatSync(folder.diskPrefix);
    return stats.isDirectory() && stats.mtimeMs === known.modified && stats.ctimeMs === known.changed;
  } catch {
    return false;
  }
}

/** Adds the rules of the folder's own `.gitignore`. */
export function withOwnRules(walk: Walk, folder: Folder, has: { hasGitignore: boolean; hasGit: boolean }): Folder {
  // A nested repository does not inherit the rules of the outer one.
  const place = has.hasGit && folder.depth > 0 ? { ...folder, rules: noRules(walk), rulesPrefix: '' } : folder;
  if (!has.hasGitignore) return place;
  const gitignore = walk.fileSystem.readText({ diskPath: `${folder.diskPrefix}.gitignore` }, maximumConfigurationSize);
  if (gitignore.kind === 'unreadable') return place;
  return { ...place, rules: place.rules.and(place.rulesPrefix.slice(0, -1), gitignore.text) };
}

/** The entry of a file with an article extension; undefined if it is not listed. */
export function fileEntry(walk: Walk, folder: Folder, name: string, diskName: string): FileEntry | undefined {
  const stats = fileStats(walk, folder, name, diskName);
  return stats && entryOf(folder, name, diskName, stats);
}

/** The entry of a file with these stats. */
export function entryOf(folder: Folder, name: string, diskName: string, stats: FileStats): FileEntry {
  return { path: folder.prefix + name, diskPath: folder.diskPrefix + diskName, ...stampOf(stats) };
}

/** The stats of a file with an article extension; undefined if it is not listed. */
export function fileStats(walk: Walk, folder: Folder, name: string, diskName: string): FileStats | undefined {
  const path = folder.prefix + name;
  if (folder.rules.ignoresFile(folder.rulesPrefix + name) || walk.excludes(path)) return undefined;
  try {
    const stats = walk.fileSystem.lstatSync(folder.diskPrefix + diskName);
    // The file may have become a link since the folder was read.
    return stats.isFile() ? stats : undefined;
  } catch (error) {
    if (name.includes('\uFFFD')) report(walk, path, 'other', msg('The name of the file is not valid UTF-8.'));
    // A file that was deleted since the folder was read is ignored.
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
