import { type FileKey, joinKey, keyOfUri, relativePath, uriOfKey } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';

/*
 * Documents of an editor that are not files: unsaved new documents and notebook cells. Each root has them under a path
 * that no file and no layout uses, so they are checked as texts outside all layouts.
 */

/** Schemes of these documents. */
const SCHEMES = /^(?:untitled|vscode-notebook-cell):/i;
/** Their folder in each root. */
const FOLDER = '.loose-document';
const PREFIX = `loose-document:///${FOLDER}/`;

/** The key of any document of an editor; for a file, that of its URI. Undefined for other views of a file, such as an earlier version. */
export function keyOfDocument(uri: string): FileKey | undefined {
  if (!SCHEMES.test(uri)) return keyOfUri(uri);
  if (/[\uD800-\uDFFF]/u.test(uri)) return undefined; // half a surrogate pair
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is the only place that creates such a key
  return (PREFIX + encodeURIComponent(uri)) as FileKey;
}

export function isLooseDocument(key: FileKey): boolean {
  return key.startsWith(PREFIX);
}

/** The editor's URI of such a document; undefined for the path of a file. */
export function uriOfLooseDocument(path: string): string | undefined {
  return path.startsWith(`${FOLDER}/`) ? decodeURIComponent(path.slice(FOLDER.length + 1)) : undefined;
}

/**
 * The path of the document in the root: for a file, relative to the root; for any other document, in `FOLDER`.
 * Undefined for files outside the root.
 */
export function pathIn(root: FileKey, key: FileKey): string | undefined {
  return isLooseDocument(key) ? `${FOLDER}/${key.slice(PREFIX.length)}` : relativePath(root, key);
}

/** The inverse of `pathIn`. */
export function keyIn(root: FileKey, path: string): FileKey | undefined {
  const uri = uriOfLooseDocument(path);
  return uri === undefined ? joinKey(root, path) : keyOfDocument(uri);
}

/**
 * The root of a document that is not a file: the one that contains its notebook, otherwise the only one with a
 * glossary. Undefined for files, and if the root is ambiguous.
 */
export function rootOfLooseDocument(roots: readonly Root[], key: FileKey): Root | undefined {
  if (!isLooseDocument(key)) return undefined;
  const uri = uriOfLooseDocument(pathIn(key, key) ?? '') ?? '';
  const around = roots
    .filter((root) => root.key !== key && uri.startsWith(`vscode-notebook-cell:${pathOf(root)}/`))
    .toSorted((one, other) => other.key.length - one.key.length)[0];
  if (around) return around;
  const [only, ...others] = roots.filter(({ glossaries }) => glossaries.length > 0);
  return others.length === 0 ? only : undefined;
}

/** As spelled in the URI of a notebook cell, which has another scheme. */
function pathOf({ key }: Root): string {
  return uriOfKey(key).replace(/^[^:]+:(?:\/\/(?=\/))?/, '');
}
