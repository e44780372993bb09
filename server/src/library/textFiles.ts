import { msg } from '../localization/index.ts';
import type { ListedFolder } from '../disk/encodeListing.ts';
import { excludeGlobs } from '../disk/excludeGlobs.ts';
import { joinKey, type FileKey, relativePath } from '../disk/fileKey.ts';
import type { DirectoryEntry } from '../disk/fileSystem.ts';
import type { FileStamp } from '../disk/fileStamp.ts';
import type { FileKind, Files } from '../disk/filesOf.ts';
import type { FileEntry, ListOptions } from '../disk/listing.ts';
import type { ReadResult } from '../disk/readResult.ts';
import { markdownExtensions } from '../markdown/flavor.ts';
import type { TextFiles } from './api.ts';

/** The virtual folder of the texts. The disk is never accessed. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an absolute path in the form of a key
export const ROOT_OF_TEXTS = '/texts' as FileKey;

type Wanted = Pick<ListOptions, 'exclude' | 'wanted' | 'extensions'>;

/** Provides texts as the files of a root. There are no ignore rules, so all given files are used. */
export function textFiles(given: TextFiles): Files {
  const texts = new Map<string, string>();
  for (const [path, text] of entriesOf(given)) {
    const key = joinKey(ROOT_OF_TEXTS, path.normalize('NFC'));
    const inRoot = key && relativePath(ROOT_OF_TEXTS, key, { caseInsensitive: false });
    // From JavaScript: a file that was read without an encoding, or an array of files.
    if (typeof text !== 'string') throw new TypeError(`The text of '${path}' is not a string.`);
    if (inRoot) texts.set(inRoot, text);
  }
  const paths = [...texts.keys()].toSorted();
  const read = (path: string): ReadResult => {
    const text = texts.get(path);
    return text === undefined
      ? { kind: 'unreadable', reason: 'missing', message: msg('The file is missing.') }
      : { kind: 'text', text: withoutMark(text), bom: false, encoding: 'utf-8' };
  };
  const entry = (path: string): FileEntry => ({
    path,
    diskPath: `${ROOT_OF_TEXTS}/${path}`,
    ...stampOf(texts.get(path)),
  });
  return {
    list: async (_, options) => {
      options.signal?.throwIfAborted();
      return Promise.resolve({ files: paths.filter(isListed(options)).map(entry), links: [], problems: [] });
    },
    folders: (_, options) => foldersOf(paths.filter(isListed(options))),
    read: ({ diskPath }) => read(diskPath.slice(ROOT_OF_TEXTS.length + 1)),
    find: (_, path, options) => (texts.has(path) && isListed(options)(path) ? entry(path) : undefined),
    readNamed: (_, path) => (texts.has(path) ? read(path) : undefined),
    stat: (_, path) => (texts.has(path) ? stampOf(texts.get(path)) : undefined),
    kindOf: (_, path) => kindOf(paths, path),
    entriesIn: (_, path) => entriesIn(paths, path),
  };
}

function entriesOf(given: TextFiles): Iterable<readonly [path: string, text: string]> {
  return given instanceof Map ? given.entries() : Object.entries(given);
}

/** A byte order mark is not part of the text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Texts never change and have no time, so one stamp is enough. */
function stampOf(text = ''): FileStamp {
  return { size: text.length, modified: 0, changed: 0, inode: 0 };
}

function isListed({ exclude = [], wanted, extensions = markdownExtensions }: Wanted): (path: string) => boolean {
  const { excludes } = excludeGlobs(exclude, false);
  return (path) => {
    const name = path.toLowerCase();
    if (!extensions.some((extension) => name.endsWith(extension)) || excludes(path)) return false;
    return foldersAbove(path).every((folder) => !excludes(folder) && (wanted?.(folder) ?? true));
  };
}

/** Returns `a` and `a/b` for `a/b/c.md`. */
function foldersAbove(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}

function kindOf(paths: readonly string[], path: string): FileKind | undefined {
  if (paths.includes(path)) return 'file';
  return paths.some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined;
}

function entriesIn(paths: readonly string[], folder: string): DirectoryEntry[] {
  const prefix = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
  const below = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [...new Set(below.map((path) => path.split('/', 1)[0] ?? ''))].map((name) => {
    const kind = kindOf(paths, prefix + name);
    return { name, isFile: () => kind === 'file', isDirectory: () => kind === 'folder', isSymbolicLink: () => false };
  });
}

function* foldersOf(paths: readonly string[]): Generator<ListedFolder> {
  const namesByPrefix = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.lastIndexOf('/') + 1;
    const names = namesByPrefix.get(path.slice(0, end));
    if (names) names.push(path.slice(end));
    else namesByPrefix.set(path.slice(0, end), [path.slice(end)]);
  }
  for (const [prefix, names] of namesByPrefix)
    yield { prefix, modified: Number.NaN, changed: Number.NaN, names, hasGitignore: false, hasGit: false };
}
