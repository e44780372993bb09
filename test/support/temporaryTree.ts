import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { errorCode } from '../../server/src/disk/fileErrors.ts';
import { keyOfPath, type FileKey } from '../../server/src/disk/fileKey.ts';

/**
 * The files to create, by path: a file's content, or `{ link }` for a symbolic link (relative to its folder). A path
 * that ends in `/` is an empty folder.
 */
export type TreeContent = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

export interface TemporaryTree {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly key: FileKey;
  /** The absolute path of a file in the tree. */
  readonly path: (relative: string) => string;
  /** Adds or replaces files. */
  readonly write: (content: TreeContent) => void;
  /** Deletes a file, or a folder with its content. */
  readonly delete: (relative: string) => void;
  /** Deletes the whole tree. */
  readonly remove: () => void;
}

/**
 * Creates a folder in the system's temporary folder: `temporaryTree({ 'glossary/en/a.md': '# A' })`. The test has to
 * remove it, or to use `withTemporaryTree`.
 */
export function temporaryTree(content: TreeContent = {}): TemporaryTree {
  // The temporary folder of macOS is a symbolic link.
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'glosswright-')));
  const path = (relative: string): string => join(root, relative);
  const write = (added: TreeContent): void => {
    for (const [relative, what] of Object.entries(added)) writeOne(path(relative), what);
  };
  write(content);
  return {
    root,
    key: keyOfPath(root),
    path,
    write,
    delete: (relative) => {
      rmSync(path(relative), { recursive: true });
    },
    remove: () => {
      removeTree(root);
    },
  };
}

/** Milliseconds between two attempts to remove a tree. */
const PAUSE = 100;
const ATTEMPTS = 50;

/** A process that a test has started may still write into the tree while it ends. */
function removeTree(root: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      rmSync(root, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || errorCode(error) !== 'ENOTEMPTY') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Removes the tree after the test, even if that fails. */
export async function withTemporaryTree(
  content: TreeContent,
  test: (tree: TemporaryTree) => Promise<void> | void,
): Promise<void> {
  const tree = temporaryTree(content);
  try {
    await test(tree);
  } finally {
    tree.remove();
  }
}

function writeOne(path: string, what: TreeContent[string]): void {
  if (path.endsWith('/')) {
    mkdirSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  if (typeof what === 'string' || what instanceof Uint8Array) writeFileSync(path, what);
  else symlinkSync(what.link, path);
}
