import * as fs from 'node:fs';
import { excludeGlobs, type ExcludeGlobs } from './excludeGlobs.ts';
import { errorCode, errorMessage } from './fileErrors.ts';
import { keyOfPath, pathOfKey, platformIdentity, relativePath, type FileKey, type IdentityOptions } from './fileKey.ts';
import { rulesAbove } from './gitignoreAbove.ts';
import { ignoreRules, type IgnoreRules } from './ignoreRules.ts';
import { maximumConfigurationSize, maximumDepth, maximumFiles } from './limits.ts';
import { readTextSync } from './readText.ts';

/** A file found below a root. */
export interface FileEntry {
  /** Relative to the root, with `/`, in NFC; otherwise as the folder listing spells it. */
  readonly path: string;
  /** Absolute, exactly as the disk spells it: the path to open. */
  readonly diskPath: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the disk keeps them. */
  readonly modified: number;
}

/** Something below a root that was left out. */
export interface FileProblem {
  /** Relative to the root, '' for the root itself; for `bad-pattern` the pattern. */
  readonly path: string;
  readonly kind:
    'missing' | 'forbidden' | 'outside-root' | 'same-name' | 'too-deep' | 'too-many-files' | 'bad-pattern' | 'other';
  readonly message: string;
}

/** A symbolic link below the root, and the place below the root where it leads: two names of one file or folder. */
export interface LinkEntry {
  readonly path: string;
  /** Relative to the root, without links. */
  readonly target: string;
}

export interface ListOptions {
  /** Globs relative to the root; see `excludeGlobs`. */
  readonly exclude?: readonly string[];
  /** In lower case; names are compared without case. `['.md', '.markdown']` when not given. */
  readonly extensions?: readonly string[];
  readonly signal?: AbortSignal;
  /** Asked for each folder before it is read (`content/pl`, not for the root): false leaves out all that is in it. */
  readonly wanted?: (folder: string) => boolean;
  /** The root as the disk spells it, where that is not the key: on Linux when its name is decomposed. */
  readonly diskRoot?: string;
  readonly identity?: IdentityOptions;
  /** For tests. */
  readonly fileSystem?: ListingFileSystem;
}

export interface FileListing {
  /** Sorted by path, in code units. */
  readonly files: readonly FileEntry[];
  readonly links: readonly LinkEntry[];
  readonly problems: readonly FileProblem[];
}

/** The part of `node:fs` that listing uses. */
export interface ListingFileSystem {
  readonly readdirSync: (path: string, options: { withFileTypes: true }) => fs.Dirent[];
  readonly lstatSync: (path: string) => fs.Stats;
  readonly realpathSync: (path: string) => string;
}

export const articleExtensions: readonly string[] = ['.md', '.markdown'];

/**
 * The articles' files below a root, deterministically.
 *
 * Left out: hidden folders, `node_modules`, what `.gitignore` files name (also those above the root in the same
 * repository), `exclude`, and whatever is no regular file. Symbolic links are not walked through: what they lead to
 * below the root is listed once, at its real place, and the link is named in `links`; what lies outside is not ours.
 *
 * Reads synchronously, which takes a third of the time of promises, and gives way to other work every few milliseconds.
 * Rejects only when `signal` is aborted, with its reason.
 */
export async function listFiles(root: FileKey, options: ListOptions = {}): Promise<FileListing> {
  options.signal?.throwIfAborted();
  const walk = startWalk(root, options);
  const steps = walkFolder(walk, rootFolder(walk));
  let lastPause = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - lastPause < longestTurn) continue;
    await giveWay();
    options.signal?.throwIfAborted();
    lastPause = performance.now();
  }
  return { files: walk.files, links: walk.links, problems: walk.problems };
}

/** Milliseconds. A request that comes meanwhile waits no longer than this. */
const longestTurn = 8;

async function giveWay(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}

/** Files between two looks at the clock. */
const filesPerStep = 64;

interface Walk {
  readonly diskRoot: string;
  readonly excludes: ExcludeGlobs['excludes'];
  readonly extensions: readonly string[];
  readonly wanted: (folder: string) => boolean;
  readonly identity: IdentityOptions;
  readonly fileSystem: ListingFileSystem;
  readonly files: FileEntry[];
  readonly links: LinkEntry[];
  readonly problems: FileProblem[];
}

interface Folder {
  /** Relative to the root and ending in `/`; '' for the root. */
  readonly prefix: string;
  readonly diskPath: string;
  readonly depth: number;
  readonly rules: IgnoreRules;
  /** Where the folder stands for `rules`, ending in `/`. */
  readonly rulesPrefix: string;
}

function startWalk(root: FileKey, options: ListOptions): Walk {
  const identity = options.identity ?? platformIdentity;
  const globs = excludeGlobs(options.exclude ?? [], identity.caseInsensitive);
  return {
    diskRoot: options.diskRoot ?? pathOfKey(root),
    excludes: globs.excludes,
    extensions: options.extensions ?? articleExtensions,
    wanted: options.wanted ?? (() => true),
    identity,
    fileSystem: options.fileSystem ?? nodeFileSystem,
    files: [],
    links: [],
    problems: globs.refused.map(({ pattern, message }) => ({ path: pattern, kind: 'bad-pattern', message })),
  };
}

const nodeFileSystem: ListingFileSystem = {
  readdirSync: fs.readdirSync,
  lstatSync: fs.lstatSync,
  realpathSync: fs.realpathSync.native,
};

function rootFolder(walk: Walk): Folder {
  const above = rulesAbove(walk.diskRoot, { ...walk.identity, extensions: walk.extensions });
  return { prefix: '', diskPath: walk.diskRoot, depth: 0, ...above };
}

/** Depth first in the order of the paths, so that nothing has to be sorted at the end. Yields now and then. */
function* walkFolder(walk: Walk, folder: Folder): Generator<void> {
  const content = readFolder(walk, folder);
  if (content === undefined) return;
  const inside = { ...folder, ...rulesInside(walk, folder, content) };

  let sinceStep = 0;
  for (const item of content.items) {
    if (walk.files.length >= maximumFiles) {
      reportTooMany(walk);
      return;
    }
    if (item.kind === 'folder') yield* walkSubfolder(walk, inside, item);
    else if (item.kind === 'file') addFile(walk, inside, item);
    else addLink(walk, inside, item);
    if (++sinceStep % filesPerStep === 0) yield;
  }
}

function* walkSubfolder(walk: Walk, parent: Folder, item: FolderItem): Generator<void> {
  const path = parent.prefix + item.name;
  const rulesPath = parent.rulesPrefix + item.name;
  if (parent.rules.ignoresFolder(rulesPath) || walk.excludes(path) || !walk.wanted(path)) return;
  const depth = parent.depth + 1;
  if (depth > maximumDepth) {
    report(walk, path, 'too-deep', `Folders are read to a depth of ${String(maximumDepth)}.`);
    return;
  }
  yield* walkFolder(walk, {
    prefix: `${path}/`,
    diskPath: joinDisk(parent.diskPath, item.diskName),
    depth,
    rules: parent.rules,
    rulesPrefix: `${rulesPath}/`,
  });
}

function addFile(walk: Walk, folder: Folder, item: FolderItem): void {
  const path = folder.prefix + item.name;
  if (folder.rules.ignoresFile(folder.rulesPrefix + item.name) || walk.excludes(path)) return;
  const diskPath = joinDisk(folder.diskPath, item.diskName);
  try {
    const stats = walk.fileSystem.lstatSync(diskPath);
    // What was a file when the folder was read may be a link by now.
    if (stats.isFile()) walk.files.push({ path, diskPath, size: stats.size, modified: stats.mtimeMs });
  } catch (error) {
    if (item.name.includes('\uFFFD')) report(walk, path, 'other', 'The name of the file is not valid UTF-8.');
    // Deleted since the folder was read: as if it had never been.
    else if (errorCode(error) !== 'ENOENT') reportError(walk, path, error);
  }
}

function addLink(walk: Walk, folder: Folder, item: FolderItem): void {
  const path = folder.prefix + item.name;
  if (folder.rules.ignoresFolder(folder.rulesPrefix + item.name) || walk.excludes(path)) return;
  try {
    const real = keyOfPath(walk.fileSystem.realpathSync(joinDisk(folder.diskPath, item.diskName)));
    const realRoot = keyOfPath(walk.fileSystem.realpathSync(walk.diskRoot));
    const target = relativePath(realRoot, real, walk.identity);
    if (target !== undefined) walk.links.push({ path, target });
    else report(walk, path, 'outside-root', 'The symbolic link leads out of the root.');
  } catch (error) {
    // A dead link that is not named like an article is nobody's concern here.
    if (hasExtension(item.name, walk.extensions)) reportError(walk, path, error);
  }
}

interface FolderItem {
  readonly kind: 'file' | 'folder' | 'link';
  /** In NFC. */
  readonly name: string;
  readonly diskName: string;
}

interface FolderContent {
  /** Sorted so that walking through them gives sorted paths. */
  readonly items: readonly FolderItem[];
  readonly hasGitignore: boolean;
  /** A repository of its own starts here. */
  readonly hasGit: boolean;
}

function readFolder(walk: Walk, folder: Folder): FolderContent | undefined {
  try {
    const entries = walk.fileSystem.readdirSync(folder.diskPath, { withFileTypes: true });
    return {
      items: itemsOf(walk, folder, entries),
      hasGitignore: entries.some((entry) => entry.name === '.gitignore' && entry.isFile()),
      hasGit: entries.some((entry) => entry.name === '.git'),
    };
  } catch (error) {
    reportError(walk, folder.prefix.slice(0, -1), error);
    return undefined;
  }
}

function itemsOf(walk: Walk, folder: Folder, entries: readonly fs.Dirent[]): FolderItem[] {
  const items = new Map<string, FolderItem>();
  for (const entry of entries) {
    const kind = kindOf(entry, walk.extensions);
    if (kind === undefined) continue;
    const name = toNfc(entry.name);
    // A slash sorts a folder among its neighbours as the paths of its files will.
    const sortKey = kind === 'folder' ? `${name}/` : name;
    const twin = items.get(sortKey);
    if (twin !== undefined)
      report(walk, folder.prefix + name, 'same-name', 'Two names differ only in how accents are encoded.');
    if (twin === undefined || name === entry.name) items.set(sortKey, { kind, name, diskName: entry.name });
  }
  return [...items.keys()].toSorted().flatMap((sortKey) => items.get(sortKey) ?? []);
}

function kindOf(entry: fs.Dirent, extensions: readonly string[]): FolderItem['kind'] | undefined {
  if (entry.isFile()) return hasExtension(entry.name, extensions) ? 'file' : undefined;
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return undefined;
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : undefined;
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.endsWith(extension)) || hasExtensionInCapitals(name, extensions);
}

function hasExtensionInCapitals(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension));
}

/** Below U+0300 nothing composes, and most names stay below. */
function toNfc(name: string): string {
  return /[\u0300-\uFFFF]/.test(name) ? name.normalize('NFC') : name;
}

function rulesInside(walk: Walk, folder: Folder, content: FolderContent): Pick<Folder, 'rules' | 'rulesPrefix'> {
  const isNested = content.hasGit && folder.depth > 0;
  const { rules, rulesPrefix } = isNested ? noRules(walk) : folder;
  if (!content.hasGitignore) return { rules, rulesPrefix };
  const gitignore = readTextSync({ diskPath: joinDisk(folder.diskPath, '.gitignore') }, maximumConfigurationSize);
  if (gitignore.kind === 'unreadable') return { rules, rulesPrefix };
  return { rules: rules.and(rulesPrefix.slice(0, -1), gitignore.text), rulesPrefix };
}

function noRules(walk: Walk): Pick<Folder, 'rules' | 'rulesPrefix'> {
  return { rules: ignoreRules({ ...walk.identity, extensions: walk.extensions }), rulesPrefix: '' };
}

function joinDisk(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function reportTooMany(walk: Walk): void {
  const isReported = walk.problems.some((problem) => problem.kind === 'too-many-files');
  if (!isReported) report(walk, '', 'too-many-files', `Only the first ${String(maximumFiles)} files are read.`);
}

const problemKinds: Readonly<Record<string, FileProblem['kind']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

function reportError(walk: Walk, path: string, error: unknown): void {
  report(walk, path, problemKinds[errorCode(error) ?? ''] ?? 'other', errorMessage(error));
}

function report(walk: Walk, path: string, kind: FileProblem['kind'], message: string): void {
  walk.problems.push({ path, kind, message });
}
