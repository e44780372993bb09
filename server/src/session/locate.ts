import { type FileKey, relativePath } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';
import { pathIn, rootOfLooseDocument } from './looseDocument.ts';

/** A file and its root. */
export interface RootedFile {
  readonly root: Root;
  /** Relative to the root. */
  readonly path: string;
}

/** The innermost root that contains the file, or the root for a document that is not a file. */
export function locate(roots: readonly Root[], key: FileKey): RootedFile | undefined {
  const loose = rootOfLooseDocument(roots, key);
  if (loose) return { root: loose, path: pathIn(loose.key, key) ?? '' };
  let best: RootedFile | undefined;
  for (const root of roots) {
    const path = relativePath(root.key, key);
    if (path === undefined || path === '') continue;
    if (!best || root.key.length > best.root.key.length) best = { root, path };
  }
  return best;
}
