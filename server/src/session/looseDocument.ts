import { type FileKey, joinKey, keyOfUri, relativePath, uriOfKey } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';

/*
 * Documents of an editor that are no files: new ones that were never saved, and cells of notebooks. Every root has them under a path that
 * no file and no layout has, so that they are checked as texts outside of all layouts.
 */

/** Schemes of such documents. */
const SCHEMES = /^(?:untitled|vscode-notebook-cell):/i;
/** Their folder in every root. */
const FOLDER = '.loose-document';
const PREFIX = `loose-document:///${FOLDER}/`;

/** The key of any document of an editor: of a file that of its URI. Undefined for what is shown of a file in another way. */
export function keyOfDocument(uri: string): FileKey | undefined {
  if (!SCHEMES.test(uri)) return keyOfUri(uri);
  if (/[\uD800-\uDFFF]/u.test(uri)) return undefined; // half of a surrogate pair
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- such a key is made nowhere else
  return (PREFIX + encodeURIComponent(uri)) as FileKey;
}

export function isLooseDocument(key: FileKey): boolean {
  return key.startsWith(PREFIX);
}

/** The URI that the editor gave such a document; undefined for the path of a file. */
export function uriOfLooseDocument(path: string): string | undefined {
  return path.startsWith(`${FOLDER}/`) ? decodeURIComponent(path.slice(FOLDER.length + 1)) : undefined;
}

/** Where the document is in the root: a file by its place, any other document in a folder of its own; undefined for other files. */
export function pathIn(root: FileKey, key: FileKey): string | undefined {
  return isLooseDocument(key) ? `${FOLDER}/${key.slice(PREFIX.length)}` : relativePath(root, key);
}

/** The inverse of `pathIn`. */
export function keyIn(root: FileKey, path: string): FileKey | undefined {
  const uri = uriOfLooseDocument(path);
  return uri === undefined ? joinKey(root, path) : keyOfDocument(uri);
}

/**
 * The root of a document that is no file: that which its notebook is in, else the only one with a glossary. Undefined for files, and
 * where several could be meant.
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

/** As it stands in the URI of a notebook's cell, which has another scheme. */
function pathOf({ key }: Root): string {
  return uriOfKey(key).replace(/^[^:]+:(?:\/\/(?=\/))?/, '');
}
