import { type FileKey, relativePath } from '../disk/fileKey.ts';

/** The folders that an editor has open, each with its root. */
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

  /** Removes the folder, and returns its root. */
  remove(folder: FileKey): FileKey | undefined {
    const root = this.roots.get(folder);
    this.roots.delete(folder);
    return root;
  }

  /** Whether one of the folders is in the root. */
  needRoot(root: FileKey): boolean {
    for (const each of this.roots.values()) if (each === root) return true;
    return false;
  }

  /** Whether one of the folders contains the file. */
  hold(file: FileKey): boolean {
    for (const folder of this.roots.keys()) if (relativePath(folder, file)) return true;
    return false;
  }

  /** The folders with their roots. */
  all(): [folder: FileKey, root: FileKey][] {
    return [...this.roots];
  }

  clear(): void {
    this.roots.clear();
  }
}
