import { realpathSync, statSync } from 'node:fs';
import { byId } from '../../glossary/collections.ts';
import { type FileKey, pathOfKey } from '../../disk/fileKey.ts';
import { isSpelledSo } from '../fileTree.ts';
import { type Control, timeSliced } from '../../scheduling/scheduler.ts';
import type { Root } from '../root.ts';
import type { IndexStore } from './cacheFolder.ts';
import { isRacy } from '../../disk/isRacy.ts';
import {
  encodeIndex,
  GlossaryImage,
  type IndexIdentity,
  type IndexImage,
  type IndexSource,
  openIndex,
} from './indexImage.ts';
import { layoutHash } from './layoutHash.ts';
import { encodeListing, type StampedFolder } from '../../disk/encodeListing.ts';
import type { FileStamp } from '../../disk/fileStamp.ts';
import { openListing } from '../../disk/cachedListing.ts';

/** Starts to read the cached index of the root, for `Root.load`. An invalid index counts as missing. */
export function loadIndexCache(root: Root, store: IndexStore): IndexSource {
  const place = realPathOf(root.key);
  const reading = store.read(place);
  let image: IndexImage | undefined;
  return {
    open: async () => {
      const bytes = root.configuration.cache ? await reading : undefined;
      return (image ??= bytes && openIndex(bytes, identityOf(root, place, store)));
    },
  };
}

/**
 * Caches the facts of the root's files as they are on disk. Returns false if the index cannot be written, or if the
 * glossaries were created again meanwhile. No changes of files may be applied at the same time.
 */
export async function saveIndexCache(root: Root, store: IndexStore, control: Control = {}): Promise<boolean> {
  const { glossaries, key } = root;
  const bytes = await encodedListing(root, control, (path) => settledStamp(root, path));
  const listing = openListing(bytes);
  const images: GlossaryImage[] = [];
  for (const glossary of glossaries) {
    const image = new GlossaryImage();
    await timeSliced([...glossary.articles.records()].toSorted(byId), control, ({ id, path }) => {
      const file = root.settledEntry(path) && listing?.itemAt(path);
      const article = glossary.articles.at(id);
      if (file !== undefined && article) image.add(article, file);
    });
    images.push(image);
  }
  if (root.glossaries !== glossaries) return false;
  const layouts = glossaries.map(({ layout }) => layoutHash(layout));
  const place = realPathOf(key);
  return store.write(place, encodeIndex(identityOf(root, place, store), layouts, bytes, images));
}

/** The folders of the root, with the stamps of their files. */
export async function encodedListing(
  root: Root,
  control: Control,
  stampOf: (path: string) => FileStamp | undefined,
): Promise<Uint8Array> {
  const folders: StampedFolder[] = [];
  await timeSliced(root.folders(), control, (folder) => {
    const stamps = folder.names.map((name) => stampOf(folder.prefix + name));
    folders.push({ ...folder, stamps });
  });
  return encodeListing(folders);
}

/** The stamp of the listed file; undefined if the file may have changed since without a new modification time. */
function settledStamp(root: Root, path: string): FileStamp | undefined {
  const entry = root.entry(path);
  return entry && isSpelledSo(entry) && !isRacy(entry.modified) ? entry : undefined;
}

function identityOf({ extensions }: Root, place: string, { version }: IndexStore): IndexIdentity {
  return { root: place, program: programIdentity(version), extensions };
}

/** Identifies the program by its version and file, and by Node's language data, because another build may read texts differently. */
export function programIdentity(version: string): string {
  try {
    const { size, mtimeMs } = statSync(__filename);
    return `${version} ${process.version} ${size} ${mtimeMs}`;
  } catch {
    return `${version} ${process.version}`;
  }
}

/** The path itself for a root that is not on disk. */
export function realPathOf(key: FileKey): string {
  try {
    return realpathSync.native(pathOfKey(key));
  } catch {
    return pathOfKey(key);
  }
}
