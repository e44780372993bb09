import { type FileKey, relativePath } from '../disk/fileKey.ts';

/** The folders that an editor has open, and the root that each is in. */
export class OpenFolders {
  private readonly roots = new Map<FileKey, FileKey>();

  get areNone(): boolean {
    return this.roots.size === 0;
  }

  has(folder: FileKey): boolean {
    return this.roots.has(folder);
  }

  add(folder: FileKey, root: FileKey): void {
    this.roots.set(folder, root);
  }

  /** Forgets the folder, and returns the root that it was in. */
  remove(folder: FileKey): FileKey | undefined {
    const root = this.roots.get(folder);
    this.roots.delete(folder);
    return root;
  }

  /** Whether one of them is in the root. */
  needRoot(root: FileKey): boolean {
    for (const each of this.roots.values()) if (each === root) return true;
    return false;
  }

  /** Whether the file is in one of them. */
  hold(file: FileKey): boolean {
    for (const folder of this.roots.keys()) if (relativePath(folder, file)) return true;
    return false;
  }

  /** The folders, each with its root. */
  all(): [folder: FileKey, root: FileKey][] {
    return [...this.roots];
  }

  clear(): void {
    this.roots.clear();
  }
}
