import { type FileKey, relativePath } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';
import { pathIn, rootOfLooseDocument } from './looseDocument.ts';

/** A file, by the root that it is in. */
export interface RootedFile {
  readonly root: Root;
  /** From the root. */
  readonly path: string;
}

/** The innermost of the roots that the file is in, or the one that answers for a document that is no file. */
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
