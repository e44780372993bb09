import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { byPath } from '../../glossary/collections.ts';
import type { Layout } from '../../glossary/layout.ts';
import { type FileKey, pathOfKey } from '../fileKey.ts';
import { type Control, paced } from '../pace.ts';
import type { Root } from '../root.ts';
import type { IndexStore } from './cacheFolder.ts';
import { encodeIndex, GlossaryImage, type IndexIdentity, type IndexSource, openIndex } from './indexImage.ts';

/** Starts to read what was kept of the root; for `Root.load`. Whatever is odd about it is as if nothing were there. */
export function loadIndexCache(root: Root, store: IndexStore): IndexSource {
  const place = realPathOf(root.key);
  const reading = store.read(place);
  return {
    open: async (layouts) => {
      const bytes = root.configuration.cache ? await reading : undefined;
      return bytes ? openIndex(bytes, identityOf(place, store, layouts)) : undefined;
    },
  };
}

/**
 * Keeps what the root knows of its files as they are on disk. False when it could not be written, or when another index was begun
 * meanwhile. Nothing else may take in changes of files at the same time.
 */
export async function saveIndexCache(root: Root, store: IndexStore, control: Control = {}): Promise<boolean> {
  const written = Date.now();
  const { glossaries, key } = root;
  const place = realPathOf(key);
  const images: GlossaryImage[] = [];
  for (const glossary of glossaries) {
    const image = new GlossaryImage();
    await paced([...glossary.articles()].toSorted(byPath), control, ({ path }) => {
      const entry = root.settledEntry(path);
      const article = glossary.at(path);
      if (entry && article) image.add(article, entry);
    });
    images.push(image);
  }
  if (root.glossaries !== glossaries) return false;
  const layouts = glossaries.map(({ layout }) => layout);
  return store.write(place, encodeIndex(identityOf(place, store, layouts), images, written));
}

function identityOf(root: string, { version }: IndexStore, layouts: readonly Layout[]): IndexIdentity {
  return { root, program: program(version), layouts: layouts.map((layout) => hashOf(JSON.stringify(layout))) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The program by its version and file: one that was built anew may read the same texts otherwise. What a language is, Node says. */
function program(version: string): string {
  try {
    const { size, mtimeMs } = statSync(process.argv[1] ?? '');
    return `${version} ${process.version} ${size} ${mtimeMs}`;
  } catch {
    return `${version} ${process.version}`;
  }
}

/** Of a root that is not on the disk the path itself. */
function realPathOf(key: FileKey): string {
  try {
    return realpathSync.native(pathOfKey(key));
  } catch {
    return pathOfKey(key);
  }
}
