import { Buffer } from 'node:buffer';
import type { ListedFolder } from '../../server/src/disk/encodeListing.ts';
import { decodeText } from '../../server/src/disk/decode.ts';
import { excludeGlobs } from '../../server/src/disk/excludeGlobs.ts';
import { type FileKey, keyOfPath } from '../../server/src/disk/fileKey.ts';
import type { FileStamp } from '../../server/src/disk/fileStamp.ts';
import type { FileKind, Files } from '../../server/src/disk/files.ts';
import type { DirectoryEntry } from '../../server/src/disk/fileSystem.ts';
import { isSkippedFolder } from '../../server/src/disk/folderContent.ts';
import { ignoreRules } from '../../server/src/disk/ignoreRules.ts';
import type { FileEntry, FileListing, FileProblem, ListOptions } from '../../server/src/disk/listFiles.ts';
import type { ReadableFile, ReadResult } from '../../server/src/disk/readText.ts';
import { msg } from '../../server/src/localization/index.ts';
import { markdownExtensions } from '../../server/src/markdown/flavor.ts';

/** The content of a file: text, bytes, or the reason why it cannot be read. */
export type MemoryContent = string | Uint8Array | { readonly forbidden: string };

/** The root of trees in tests. The folder does not exist on disk. */
export const MEMORY_ROOT: FileKey = keyOfPath('/memory', 'linux');

const PREFIX = `${MEMORY_ROOT}/`;

interface MemoryFile {
  readonly content: MemoryContent;
  readonly size: number;
  readonly modified: number;
}

/** A tree of files in memory, by path relative to its root. Each write has its own time. `.gitignore` files are respected. */
export class MemoryFiles implements Files {
  /** The problems that the listing reports. */
  problems: readonly FileProblem[] = [];
  private readonly files = new Map<string, MemoryFile>();
  private clock = 0;

  constructor(content: Readonly<Record<string, MemoryContent>> = {}) {
    for (const [path, each] of Object.entries(content)) this.write(path, each);
  }

  write(path: string, content: MemoryContent): void {
    this.files.set(path, { content, size: bytesOf(content).length, modified: ++this.clock });
  }

  delete(path: string): void {
    this.files.delete(path);
  }

  /** The target must not exist. */
  move(from: string, to: string): void {
    const file = this.files.get(from);
    if (!file || this.files.has(to)) throw new Error(`'${from}' cannot become '${to}'`);
    this.files.delete(from);
    this.files.set(to, { ...file, modified: ++this.clock });
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Empty for a file that does not exist or cannot be read. */
  bytes(path: string): Uint8Array {
    return bytesOf(this.files.get(path)?.content ?? '');
  }

  paths(): string[] {
    return [...this.files.keys()].toSorted();
  }

  /** Copies the files, so that the two trees can change independently. */
  copy(): MemoryFiles {
    const copy = new MemoryFiles();
    for (const [path, file] of this.files) copy.files.set(path, file);
    copy.clock = this.clock;
    return copy;
  }

  async list(_root: FileKey, options: Pick<ListOptions, 'exclude' | 'wanted' | 'signal'>): Promise<FileListing> {
    options.signal?.throwIfAborted();
    const isListed = this.listed(options);
    const files = this.paths()
      .filter(isListed)
      .map((path) => this.entry(path));
    return { files: files.flatMap((file) => file ?? []), links: [], problems: this.problems };
  }

  /** As on a disk whose folders have no times. */
  *folders(_root: FileKey, options: Listed): Generator<ListedFolder> {
    const paths = this.paths().filter(this.listed(options));
    const prefixes = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    for (const prefix of [...prefixes].toSorted()) {
      const names = paths.filter((path) => path === prefix + nameOf(path)).map(nameOf);
      yield { prefix, modified: Number.NaN, changed: Number.NaN, names, hasGitignore: false, hasGit: false };
    }
  }

  find(_root: FileKey, path: string, options: Listed): FileEntry | undefined {
    return this.listed(options)(path) ? this.entry(path) : undefined;
  }

  private listed(options: Listed): (path: string) => boolean {
    const { excludes } = excludeGlobs(options.exclude ?? [], false);
    const { wanted = () => true, extensions = markdownExtensions } = options;
    const ignored = this.ignored(extensions);
    return (path) =>
      extensions.some((extension) => path.endsWith(extension)) &&
      !ignored(path) &&
      !excludes(path) &&
      foldersOf(path).every((folder) => !isSkippedFolder(nameOf(folder)) && !excludes(folder) && wanted(folder));
  }

  read({ diskPath }: ReadableFile): ReadResult {
    return this.readPath(diskPath.slice(PREFIX.length));
  }

  readNamed(_root: FileKey, path: string): ReadResult | undefined {
    return this.has(path) ? this.readPath(path) : undefined;
  }

  kindOf(_root: FileKey, path: string): FileKind | undefined {
    if (this.files.has(path)) return 'file';
    return this.paths().some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined;
  }

  entriesIn(root: FileKey, path: string): DirectoryEntry[] {
    const prefix = path === '' ? '' : `${path.replace(/\/$/, '')}/`;
    const below = this.paths().filter((each) => each.startsWith(prefix));
    const names = new Set(below.map((each) => each.slice(prefix.length).split('/')[0] ?? ''));
    return [...names].map((name) => {
      const kind = this.kindOf(root, prefix + name);
      return { name, isFile: () => kind === 'file', isDirectory: () => kind === 'folder', isSymbolicLink: () => false };
    });
  }

  stat(_root: FileKey, path: string): FileStamp | undefined {
    return this.entry(path);
  }

  private entry(path: string): FileEntry | undefined {
    const file = this.files.get(path);
    return (
      file && {
        path,
        diskPath: PREFIX + path,
        size: file.size,
        modified: file.modified,
        changed: file.modified,
        inode: 1,
      }
    );
  }

  private readPath(path: string): ReadResult {
    const content = this.files.get(path)?.content;
    if (content === undefined) return { kind: 'unreadable', reason: 'missing', message: msg('The file is not there.') };
    if (typeof content === 'object' && 'forbidden' in content)
      return { kind: 'unreadable', reason: 'forbidden', message: msg('{0}', content.forbidden) };
    const decoded = decodeText(bytesOf(content));
    if (decoded.problem?.kind === 'binary')
      return { kind: 'unreadable', reason: 'binary', message: msg('This is not a text file.') };
    return { kind: 'text', ...decoded };
  }

  private ignored(extensions: readonly string[]): (path: string) => boolean {
    let rules = ignoreRules({ caseInsensitive: false, extensions });
    for (const path of this.paths()) {
      if (nameOf(path) !== '.gitignore') continue;
      const result = this.readPath(path);
      if (result.kind === 'text') rules = rules.and(path.slice(0, -'/.gitignore'.length), result.text);
    }
    return (path) => foldersOf(path).some((folder) => rules.ignoresFolder(folder)) || rules.ignoresFile(path);
  }
}

type Listed = Pick<ListOptions, 'exclude' | 'wanted' | 'extensions'>;

function bytesOf(content: MemoryContent): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array();
}

/** `a/b/c.md` is in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
